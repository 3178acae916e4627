// Makes the HTML of a page: index.html with its marks filled in. The only place where HTML is put together from strings.

/** Marks of index.html. The script element is its own mark: the dev server runs it as it stands. */
const marks = {
  base: '%BASE_URL%',
  head: '<!--kandu:head-->',
  root: '<!--kandu:root-->',
  payload: '<!--kandu:payload-->',
  script: '<script type="module" src="/src/app/main.tsx"></script>',
} as const

/** What all pages of one build share. */
export interface SharedParts {
  /** index.html as it stands in the repository. */
  indexHtml: string
  base: string
  language: string
  publicationName: string
  /** Address of the entry script; null where index.html names it already. */
  script: string | null
  /** First-paint style and script, each with one hash a build. */
  style: string
  firstPaintScript: string
}

/** What one page has of its own. */
export interface PageParts {
  /** The app's own elements for the head. */
  head: string
  /** Inside of the React root. */
  html: string
  /** A `PagePayload` as JSON. */
  payload: string
  structuredData: object | null
  /** Addresses of scripts the page is going to need, beside the entry. */
  preloads: readonly string[]
}

/** Prepares the parts all pages share and gives the function that writes one page. */
export function preparePages(shared: SharedParts): (page: PageParts) => string {
  const { base, language, publicationName, script } = shared
  const named = minify(shared.indexHtml)
    .replaceAll(marks.base, () => escapeHtml(base))
    .replace('<html lang="zh-Hans">', () => `<html lang="${escapeHtml(language)}">`)
  const shell = script === null ? named : named.replace(only(named, marks.script), '')
  const [beforeHead, afterHead] = cut(shell, marks.head)
  const [beforeRoot, afterRoot] = cut(afterHead, marks.root)
  const [beforePayload, end] = cut(afterRoot, marks.payload)
  const always =
    feedLinks(base, publicationName) +
    `<script>${inlineText(shared.firstPaintScript, 'script')}</script><style>${inlineText(shared.style, 'style')}</style>`
  // Scripts share the line with nothing that the first paint needs: its own script takes them out of the template after that.
  const later = (preloads: readonly string[]): string =>
    script === null
      ? ''
      : `<template>${preloads.map((address) => `<link rel="modulepreload" href="${escapeHtml(address)}">`).join('')}` +
        `<script type="module" src="${escapeHtml(script)}"></script></template>`
  return ({ head, html, payload, structuredData, preloads }) =>
    [
      beforeHead,
      withoutSlashes(head),
      always,
      later(preloads),
      beforeRoot,
      withoutSlashes(html),
      beforePayload,
      structuredData === null
        ? ''
        : `<script type="application/ld+json">${scriptJson(JSON.stringify(structuredData))}</script>`,
      `<script type="application/json" id="kandu-page">${scriptJson(payload)}</script>`,
      end,
    ].join('')
}

/** Gives index.html as Vite's dev server must have it, who puts the base before whatever it finds; the other marks stay for the page. */
export const devShell = (indexHtml: string): string => indexHtml.replaceAll(marks.base, '/')

/** Drops the slash React closes empty elements with; in text and attributes it never leaves a `>` as it is. */
const withoutSlashes = (markup: string): string => markup.replaceAll('/>', '>')

/** Writes JSON so that no HTML parser can take it for mark-up, inside a script element of any type. */
export const scriptJson = (json: string): string => json.replaceAll('<', '\\u003c')

/** Writes a text so that it stands for itself in HTML text and in quoted attributes. */
function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

function feedLinks(base: string, name: string): string {
  const feeds = { 'feed.xml': 'application/atom+xml', 'feed.json': 'application/feed+json' }
  return Object.entries(feeds)
    .map(([file, type]) => {
      const href = escapeHtml(base + file)
      return `<link rel="alternate" type="${type}" title="${escapeHtml(name)}" href="${href}">`
    })
    .join('')
}

/** Joins the lines of index.html, whose line ends stand only between elements, and drops the slash of empty elements. */
function minify(indexHtml: string): string {
  return indexHtml
    .split('\n')
    .map((line) => line.trim().replace(/ \/>$/, '>'))
    .join('')
}

/** Gives a text that is safe inside a script or style element, or throws: what would end the element early is a fault of the build. */
function inlineText(text: string, element: 'script' | 'style'): string {
  if (/<(?:\/|!--)/.test(text)) throw new Error(`The inline ${element} would end its element early.`)
  return text
}

function cut(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(only(text, mark))
  return [text.slice(0, at), text.slice(at + mark.length)]
}

/** Gives the mark back if index.html has it exactly once. */
function only(text: string, mark: string): string {
  if (text.split(mark).length !== 2) throw new Error(`index.html must hold ${mark} exactly once.`)
  return mark
}
