// With script switched off everything public is there, in order, and every link leads on.
import { readFileSync } from 'node:fs'
import { describe, expect, inject, it } from 'vitest'
import { close, pageOpener } from './support/browser.ts'

const open = pageOpener()
const source = readFileSync('seeds/2024-05-28.txt', 'utf8')
const printedItems = source.split('\n').filter((line) => line.includes('♢'))

/** Folds away what typesetting may change: width of marks, white space. */
const fold = (text: string) => text.normalize('NFKC').replace(/\s/g, '')

describe('with script off', () => {
  it('the issue shows all 42 items in the order of the source, and the titles of its parts', async () => {
    const opened = await open(`${inject('real').url}issues/2024-05-28/`, { javaScriptEnabled: false })
    const text = fold((await opened.page.locator('main').textContent()) ?? '')
    let at = 0
    expect(printedItems).toHaveLength(42)
    for (const line of printedItems) {
      const item = fold(line.replace('♢', ''))
      const place = text.indexOf(item, at)
      expect(place, item).toBeGreaterThanOrEqual(at)
      at = place + item.length
    }
    for (const part of ['政策', '前沿', '市场', '深度分析', '严维汉', '王永', '于达维', '毕业于北京大学地球物理系']) {
      expect(text).toContain(part)
    }
    await close(opened)
  })

  it('the analysis shows every paragraph up to the wall and how much remains', async () => {
    const opened = await open(`${inject('real').url}issues/2024-05-28/analysis/`, { javaScriptEnabled: false })
    const text = fold((await opened.page.locator('main').textContent()) ?? '')
    const lines = source.split('\n')
    const from = lines.findIndex((line) => line.includes('《小模型大战开启')) + 1
    const to = lines.findIndex((line) => line.includes('全文3605字')) + 1
    for (const line of lines.slice(from, to)) {
      const paragraph = fold(line.replace(/……\(全文3605字\)/, ''))
      if (paragraph !== '') expect(text).toContain(paragraph)
    }
    for (const part of ['2260', '1345', '3605']) expect(text).toContain(part)
    await close(opened)
  })

  it('no page has a button, and every internal link leads to a page that is there', async () => {
    const { url } = inject('real')
    const waiting = ['']
    const seen = new Set<string>(waiting)
    const opened = await open(url, { javaScriptEnabled: false })
    const { page } = opened
    while (waiting.length > 0) {
      const path = waiting.shift() ?? ''
      const response = await page.goto(url + path)
      expect(response?.status(), path).toBe(200)
      expect(await page.locator('button').count(), path).toBe(0)
      const links = await page
        .locator('a[href]')
        .evaluateAll((anchors) => anchors.map((anchor) => (anchor as HTMLAnchorElement).href))
      for (const link of links) {
        if (!link.startsWith(url)) continue
        const target = new URL(link)
        const next = target.href.slice(url.length).replace(/[?#].*$/, '')
        if (target.hash !== '' && next === path) {
          const id = decodeURIComponent(target.hash.slice(1))
          expect(await page.locator(`[id="${id}"]`).count(), link).toBe(1)
        }
        if (!seen.has(next)) {
          seen.add(next)
          if (!/\.(?:xml|json|txt)$/.test(next)) waiting.push(next)
        }
      }
    }
    expect([...seen]).toContain('issues/2024-05-28/analysis/')
    expect([...seen]).toContain('categories/market/')
    expect([...seen]).toContain('about/')
    await close(opened)
  })
})
