import { readFileSync } from 'node:fs'
import { Window } from 'happy-dom'
import { describe, expect, it } from 'vitest'
import { devShell, preparePages, scriptJson, type PageParts, type SharedParts } from '#plugin/html-template.ts'

const indexHtml = readFileSync('index.html', 'utf8')
const shared: SharedParts = {
  indexHtml,
  base: '/kandu/',
  language: 'zh-Hans',
  publicationName: '刊"读" & <co>',
  script: '/kandu/assets/main-12345678.js',
  style: 'a{color:red}',
  firstPaintScript: 'try{}catch{}',
}
const page: PageParts = {
  head: '<title>题</title>',
  html: '<main>$& $1 文</main>',
  payload: '{"path":"/","shards":[],"names":{}}',
  structuredData: null,
  preloads: ['/kandu/assets/route-12345678.js'],
}
const hostile = '</script><script>alert(1)</script><!-- <script> ]]> \u2028'

const write = (parts: Partial<PageParts> = {}, all: Partial<SharedParts> = {}) =>
  preparePages({ ...shared, ...all })({ ...page, ...parts })

function parse(html: string) {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } })
  document.write(html)
  return document
}

describe('the HTML of a page', () => {
  it('has the app’s markup in its root, as it was rendered, and no mark left', () => {
    const html = write()
    expect(html).toContain('<div id="root"><main>$& $1 文</main></div>')
    expect(html).toContain('<title>题</title>')
    expect(html).not.toMatch(/<!--|%BASE_URL%|src\/app/)
  })

  it('says empty elements in the shortest way, and changes nothing else', () => {
    const html = write({ html: '<p>a<wbr/>b /&gt; c<br/></p><svg><path d="M0 0/"></path></svg>' })
    expect(html).toContain('<p>a<wbr>b /&gt; c<br></p><svg><path d="M0 0/"></path></svg>')
  })

  it('begins with doctype and charset, well within the first kilobyte', () => {
    expect(write()).toMatch(/^<!doctype html><html lang="zh-Hans"><head><meta charset="utf-8">/)
  })

  it('asks for the entry, the view’s scripts, the icon and the feeds under the base path', () => {
    const document = parse(write())
    const all = (selector: string, name: string) =>
      [...document.querySelectorAll(selector)].map((element) => element.getAttribute(name))
    const later = document.querySelector('template')?.content
    expect(later?.querySelector('script[type=module]')?.getAttribute('src')).toBe('/kandu/assets/main-12345678.js')
    expect(later?.querySelector('link[rel=modulepreload]')?.getAttribute('href')).toBe(
      '/kandu/assets/route-12345678.js',
    )
    // Neither before the first paint.
    expect(all('script[type=module], link[rel=modulepreload]', 'href')).toEqual([])
    expect(all('link[rel=icon]', 'href')).toEqual(['/kandu/favicon.svg'])
    expect(all('link[rel=alternate]', 'href')).toEqual(['/kandu/feed.xml', '/kandu/feed.json'])
    expect(all('link[rel=alternate]', 'title')).toEqual(['刊"读" & <co>', '刊"读" & <co>'])
  })

  it('has one inline style and one inline script, the same on every page', () => {
    const parts = (html: string) => [...html.matchAll(/<(style|script)>(.*?)<\/\1>/g)].map(([whole]) => whole)
    const one = parts(write())
    expect(one).toEqual(['<script>try{}catch{}</script>', '<style>a{color:red}</style>'])
    expect(parts(write({ html: '', structuredData: { name: '别的' } }))).toEqual(one)
  })

  it('carries its payload and its structured data as JSON that nothing in it can end', () => {
    const payload = { path: '/', shards: [[['latest'], { id: hostile }]], names: { [hostile]: hostile } } as const
    const document = parse(write({ payload: JSON.stringify(payload), structuredData: { name: hostile } }))
    expect(JSON.parse(document.querySelector('#kandu-page')?.textContent ?? '')).toEqual(payload)
    const described = document.querySelector('script[type="application/ld+json"]')?.textContent ?? ''
    expect(JSON.parse(described)).toEqual({ name: hostile })
    expect(document.querySelectorAll('script')).toHaveLength(3)
  })

  it('keeps the payload outside the React root', () => {
    expect(parse(write()).querySelector('#root #kandu-page')).toBeNull()
  })

  it('takes its language from the publication', () => {
    expect(write({}, { language: 'zh-Hant"' })).toContain('<html lang="zh-Hant&quot;">')
  })

  it('cannot be made with a style or a script that would end its element', () => {
    expect(() => write({}, { style: 'a::after{content:"</style>"}' })).toThrow('would end its element')
    expect(() => write({}, { firstPaintScript: 'x="<!--"' })).toThrow('would end its element')
  })

  it('cannot be made from an index.html that lacks a mark or has one twice', () => {
    const mark = '<!--kandu:root-->'
    expect(() => write({}, { indexHtml: indexHtml.replace(mark, '') })).toThrow(`must hold ${mark} exactly once`)
    expect(() => write({}, { indexHtml: indexHtml + mark })).toThrow(`must hold ${mark} exactly once`)
  })
})

describe('the HTML of the dev server', () => {
  it('is that of a build, but for the script that Vite names', () => {
    const html = write({}, { indexHtml: devShell(indexHtml), script: null })
    expect(html).toContain('<script>try{}catch{}</script>')
    expect(html).toContain('<main>$& $1 文</main>')
    expect(html).toContain('src="/src/app/main.tsx"')
    expect(html).toContain('href="/favicon.svg"')
    expect(html).not.toContain('<!--kandu:')
  })
})

describe('JSON in a script element', () => {
  it('reads back as it was', () => {
    expect(JSON.parse(scriptJson(JSON.stringify({ hostile })))).toEqual({ hostile })
    expect(scriptJson(JSON.stringify({ hostile }))).not.toContain('<')
  })
})
