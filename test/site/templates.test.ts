// Every template in three themes at four widths: accessible, still, silent, and no wider than the window.
import { describe, expect, inject, it } from 'vitest'
import type { Page } from 'playwright'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, themes, pageOpener } from './support/browser.ts'

const widths = [320, 1024, 1440, 1920]

const templates = {
  timeline: () => inject('demo').url,
  'filtered timeline': () => `${inject('demo').url}?category=policy`,
  archive: () => `${inject('demo').url}archive/`,
  year: () => `${inject('demo').url}archive/2025/`,
  issue: () => `${inject('real').url}issues/2024-05-28/`,
  'filtered timeline of one issue': () => `${inject('real').url}?category=policy`,
  'filtered issue': () => `${inject('real').url}issues/2024-05-28/?category=policy`,
  analysis: () => `${inject('real').url}issues/2024-05-28/analysis/`,
  category: () => `${inject('demo').url}categories/policy/`,
  'category by year': () => `${inject('real').url}categories/market/2024/`,
  search: () => `${inject('demo').url}search/`,
  'a search': () => `${inject('demo').url}search/?q=${encodeURIComponent('电子')}`,
  about: () => `${inject('demo').url}about/`,
  'not found': () => `${inject('real').url}no/such/page/`,
}

const open = pageOpener()

/** Brings every month in sight once: axe judges rows where the browser has not placed them yet. */
const seeEveryMonth = (page: Page) =>
  page.evaluate(async () => {
    for (const month of document.querySelectorAll('.months section')) {
      month.scrollIntoView({ block: 'end', behavior: 'instant' })
      await new Promise(requestAnimationFrame)
      await new Promise(requestAnimationFrame)
    }
    scrollTo({ top: 0, behavior: 'instant' })
  })

async function faultsOf(page: Page): Promise<string[]> {
  await seeEveryMonth(page)
  return axeFaults(page)
}

/** Sums the layout shifts so far that no input caused. */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((done) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
            if (!entry.hadRecentInput) sum += entry.value
          }
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => done(sum), 300)
      }),
  )
}

describe.each(Object.entries(templates))('the %s page', (name, url) => {
  describe.each(themes)('in the %s theme', (theme) => {
    it.each(widths)('at %d px has no fault', async (width) => {
      const opened = await open(url(), { width, theme })
      const { page, complaints } = opened
      await hydrated(page)
      expect(await layoutShift(page)).toBeLessThanOrEqual(0.01)
      const scroll = await page.evaluate(() => document.documentElement.scrollWidth)
      expect(scroll).toBeLessThanOrEqual(width)
      expect(await faultsOf(page)).toEqual([])
      // The browser itself reports the status of a page that is not found; nothing else may be said.
      expect(complaints.filter((line) => !(name === 'not found' && line.includes('404')))).toEqual([])
      await close(opened)
    })
  })
})

describe('an address that leads nowhere', () => {
  it.each(['issues/2019-01-01/', 'issues/2024-05-28/analysis/7/', 'categories/nope/', 'archive/1999/', 'a:b/%25/'])(
    'says so at once and for good: %s',
    async (path) => {
      const opened = await open(`${inject('real').url}${path}`)
      const { page, requests } = opened
      await hydrated(page)
      await page.waitForLoadState('networkidle')
      expect(await layoutShift(page)).toBeLessThanOrEqual(0.01)
      expect(await page.locator('h1').textContent()).toBe('没有这一页')
      expect(await page.locator('main').textContent()).toContain(path.split('/')[0])
      if (!path.includes(':')) expect(requests.filter((request) => request.includes('/content/'))).toEqual([])
      await close(opened)
    },
  )
})

describe.each(Object.entries(templates))('the %s page in English', (name, url) => {
  it.each([320, 1440])('at %d px moves nothing, and has no fault', async (width) => {
    const opened = await open(url(), { width, language: 'en' })
    const { page, complaints } = opened
    await hydrated(page)
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    expect(await layoutShift(page)).toBeLessThanOrEqual(0.01)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    expect(await page.locator('header').first().isVisible()).toBe(true)
    expect(await faultsOf(page)).toEqual([])
    expect(complaints.filter((line) => !(name === 'not found' && line.includes('404')))).toEqual([])
    await close(opened)
  })
})
