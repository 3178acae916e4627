// What a first visit costs, in bytes and requests. Budgets are on bytes, never on time.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const gzipped = (bytes: Uint8Array) => gzipSync(bytes, { level: 9 }).length
const pages = {
  timeline: '',
  issue: 'issues/2024-05-28/',
  analysis: 'issues/2024-05-28/analysis/',
  category: 'categories/policy/',
  about: 'about/',
}

describe('a first visit', () => {
  it('gets the whole first paint of the real issue in 14 kB of gzipped HTML', () => {
    const html = readFileSync(join(inject('real').out, 'issues/2024-05-28/index.html'))
    expect(gzipped(html)).toBeLessThanOrEqual(14_000)
  })

  it.each(Object.entries(pages))(
    'of the %s page needs at most 125 kB of script, no font and no third party',
    async (_, path) => {
      const { url, out } = inject('real')
      const opened = await open(url + path)
      await hydrated(opened.page)
      await opened.page.waitForLoadState('networkidle')
      const asked = opened.requests.map((request) => new URL(request))
      expect(asked.filter(({ origin }) => origin !== new URL(url).origin)).toEqual([])
      expect(asked.filter(({ pathname }) => /\.(?:woff2?|ttf|otf)$/.test(pathname))).toEqual([])
      const scripts = asked.filter(({ pathname }) => pathname.endsWith('.js'))
      const bytes = scripts.map(({ pathname }) => gzipped(readFileSync(join(out, pathname))))
      expect(bytes.length).toBeGreaterThan(0)
      expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(125_000)
      await close(opened)
    },
  )

  it.each(Object.entries(pages))('of the %s page fetches nothing it came with', async (_, path) => {
    const opened = await open(inject('real').url + path)
    await hydrated(opened.page)
    await opened.page.waitForTimeout(500)
    expect(opened.requests.filter((request) => request.includes('/content/'))).toEqual([])
    await close(opened)
  })
})

describe('every page', () => {
  const pagesOf = (out: string) =>
    readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'))

  it('has the same one inline style and the same one inline script', () => {
    const { out } = inject('demo')
    const styles = new Set<string>()
    const scripts = new Set<string>()
    for (const file of pagesOf(out)) {
      const html = readFileSync(join(out, file), 'utf8')
      const inlineStyles = [...html.matchAll(/<style>(.*?)<\/style>/gs)].map(([, style = '']) => style)
      const inlineScripts = [...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => script)
      expect(inlineStyles, file).toHaveLength(1)
      expect(inlineScripts, file).toHaveLength(1)
      for (const style of inlineStyles) styles.add(style)
      for (const script of inlineScripts) scripts.add(script)
    }
    expect(styles.size).toBe(1)
    expect(scripts.size).toBe(1)
  })

  it('carries the style of the first paint, which no script fetches again', () => {
    const { out } = inject('real')
    const html = readFileSync(join(out, 'issues/2024-05-28/index.html'), 'utf8')
    const [, style = ''] = /<style>([^<]+)<\/style>/.exec(html) ?? []
    const files = readdirSync(join(out, 'assets')).filter((file) => file.endsWith('.css'))
    const texts = files.map((file) => readFileSync(join(out, 'assets', file), 'utf8').trim())
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => text.length > 4000 && style.includes(text))).toEqual([])
  })

  it('has no style attribute and no inline handler', () => {
    for (const out of [inject('demo').out, inject('real').out]) {
      for (const file of pagesOf(out)) {
        const html = readFileSync(join(out, file), 'utf8')
        expect(html.match(/<[a-z][^>]*\s(?:style|on[a-z]+)=/), file).toBeNull()
      }
    }
  })
})
