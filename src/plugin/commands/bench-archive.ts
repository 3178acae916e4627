// The archives whose visits are measured: built, served on loopback, and beside each its pages made plain.
import { existsSync } from 'node:fs'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Browser } from 'playwright'
import { analysisPath, archivePath, categoryPath, issuePath, timelinePath } from '#model/address.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { serveSite } from '#plugin/serve-site.ts'
import { measureProcess } from './bench-process.ts'
import { writeDemoSeeds } from './demo-seeds.ts'

/** A served archive. */
export interface ServedArchive {
  /** Where the site is. */
  url: string
  /** Where the same pages are without script and data. */
  dressed: string
  /** Where their text alone is, with a line of style. */
  text: string
  /** Addresses by what kind of page is there. */
  templates: Readonly<Record<string, string>>
  /** An issue in the midst of the archive and the one before it; undefined where there is only one. */
  pair: { from: string; to: string } | undefined
  close: () => Promise<void>
}

/** An archive with the browser that visits it. */
export interface VisitedArchive {
  browser: Browser
  /** The project. */
  root: string
  archive: ServedArchive
  issues: number
}

/** Addresses that hold the same text in every archive long enough: an issue, and a year that is over. */
function templatesOf(issues: number, out: string): { templates: Record<string, string>; pair: ServedArchive['pair'] } {
  const seeds = [...demoArchive({ issues: Math.min(issues, 70), newest: demoNewest, seed: 1 })]
  const ids = seeds.map(({ file }) => file.replace('.txt', ''))
  const at = (place: number): string => ids[Math.min(place, ids.length - 1)] ?? ''
  const year = at(60).slice(0, 4)
  const category = categoryOf(demoPublication)
  // Some issues have no analysis.
  const analyses = ids.map((id) => analysisPath(id, '1')).filter((path) => existsSync(join(out, path)))
  const [from, to] = [issuePath(at(10)), issuePath(at(11))]
  return {
    templates: {
      timeline: timelinePath,
      issue: from,
      ...Object.fromEntries(
        analyses
          .slice(0, 10)
          .slice(-1)
          .map((path) => ['analysis', path]),
      ),
      category: categoryPath(category),
      year: archivePath(year),
      'category year': categoryPath(category, year),
    },
    pair: from === to ? undefined : { from, to },
  }
}

function categoryOf(publication: string): string {
  const { categories } = JSON.parse(publication) as { categories: { slug: string }[] }
  return categories[0]?.slug ?? ''
}

/** Builds and serves an archive of the demo, in `.kandu/bench` below the project, until it is closed. */
export async function serveArchive(root: string, issues: number): Promise<ServedArchive> {
  const folder = join(root, '.kandu', 'bench', 'visit')
  const [seeds, out, plain] = [join(folder, 'seeds'), join(folder, 'dist'), join(folder, 'plain')]
  await rm(folder, { recursive: true, force: true })
  await writeDemoSeeds(seeds, { issues, newest: demoNewest, seed: 1 })
  const environment = { KANDU_SEEDS: seeds, KANDU_OUT: out, KANDU_CACHE: join(folder, 'cache'), KANDU_BASE: '/' }
  await measureProcess(root, [join(root, 'src', 'plugin', 'run.mjs'), 'build'], environment)
  const archive = await openArchive(out, plain, issues)
  return {
    ...archive,
    async close() {
      await archive.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Serves a built archive of the demo, and beside it what is made plain of its pages. */
export async function openArchive(out: string, plain: string, issues: number): Promise<ServedArchive> {
  const { templates, pair } = templatesOf(issues, out)
  for (const path of [...Object.values(templates), ...(pair === undefined ? [] : [pair.to])]) {
    const html = withoutScript(await readFile(join(out, path, 'index.html'), 'utf8'))
    for (const [kind, text] of Object.entries({ dressed: html, text: textOnly(html) })) {
      const place = join(plain, kind, path, 'index.html')
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, text)
    }
  }
  // A host sends all pages the same, but for the policy, which names this page's own style.
  const headers = await readFile(join(out, '_headers'), 'utf8')
  await writeFile(join(plain, '_headers'), headers.replace(/^ *Content-Security-Policy:.*\n/m, ''))
  const site = await serveSite({ out, base: '/', port: 0 })
  const plainSite = await serveSite({ out: plain, base: '/', port: 0 })
  return {
    url: site.url.slice(0, -1),
    dressed: `${plainSite.url}dressed`,
    text: `${plainSite.url}text`,
    templates,
    pair,
    async close() {
      await Promise.all([site.close(), plainSite.close()])
    },
  }
}

/** Without it, a browser asks for one. */
const noIcon = '<link rel="icon" href="data:,">'

/** Gives a page without its scripts and its data. */
const withoutScript = (html: string): string =>
  html
    .replaceAll(/<script\b[^>]*>.*?<\/script>/gs, '')
    .replaceAll(/<link\b[^>]*>/g, '')
    .replace('<style>', `${noIcon}<style>`)

/** Gives the text of a page in the elements it stands in, with a line of style. */
const textOnly = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/s, '<style>body{max-width:40em;margin:auto;font:1em/1.7 sans-serif}</style>')
    .replaceAll(/<([a-z][a-z0-9]*)\b(?! (?:charset|rel|name="viewport"))[^>]*>/g, '<$1>')
