// Where single keys lead from where a reader is: at every width, from the category they went to, from what is in sight.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'
const items = '.i-items > li > a'

/** Waits until keys are heard. */
async function heard(page: Page): Promise<void> {
  await hydrated(page)
  await page.keyboard.press('Shift')
  await page.locator('[aria-keyshortcuts="t"]').waitFor()
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')

describe('the key of the analysis', () => {
  it.each([1024, 720, 360])('leads there in a window of %i px, whatever the filter hides', async (width) => {
    for (const search of ['', '?category=policy']) {
      const opened = await open(inject('real').url + issue + search, { width, height: 640 })
      const { page } = opened
      await heard(page)
      const named = page.locator('[aria-keyshortcuts="d"]').locator('visible=true')
      expect(await named.count()).toBe(search === '' ? 1 : 0)
      await page.keyboard.press('d')
      await page.locator('.a-grid').waitFor()
      expect(new URL(page.url()).pathname).toBe(`/${issue}analysis/`)
      await page.goBack()
      await page.locator('.i-grid').waitFor()
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
      await close(opened)
    }
  })
})

describe('the keys of rows', () => {
  it('go on from the category another key led to', async () => {
    const opened = await open(inject('real').url + issue)
    const { page } = opened
    await heard(page)
    const ofSection = (nth: number) => page.locator('.i-sec').nth(nth).locator(items)
    await page.keyboard.press(']')
    await page.keyboard.press(']')
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(await ofSection(1).first().getAttribute('href'))
    await page.keyboard.press(']')
    await page.keyboard.press('k')
    expect(await focused(page)).toBe(await ofSection(1).last().getAttribute('href'))
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    expect(await focused(page)).toBe(await ofSection(2).first().getAttribute('href'))
    await close(opened)
  })

  it.each([
    ['an issue', () => `${inject('demo').url}issues/2026-11-17/`, 1440],
    ['an issue in a narrow window', () => `${inject('demo').url}issues/2026-11-17/`, 360],
    ['the timeline', () => inject('demo').url, 1440],
  ])('begin with the first in sight and do not move the page: %s', async (_, url, width) => {
    const opened = await open(url(), { width })
    const { page } = opened
    await heard(page)
    for (const top of [900, 1300, 1500]) {
      await page.evaluate((top) => {
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
        scrollTo({ top, behavior: 'instant' })
      }, top)
      await page.waitForTimeout(300)
      await page.keyboard.press('j')
      const { href, first } = await page.evaluate(() => {
        const clear = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop)
        const links = [...document.querySelectorAll(':is(.i-items > li > a, .lead h2 a, .months h3 a):not(.i-ahead *)')]
        const first = links.find((link) => link.getBoundingClientRect().top >= clear)
        return { href: document.activeElement?.getAttribute('href'), first: first?.getAttribute('href') }
      })
      expect(href).toBe(first)
      expect(await page.evaluate(() => scrollY)).toBe(top)
    }
    await close(opened)
  })
})

describe('the focus on what stands beside the text', () => {
  it.each([
    ['the parts of an issue', issue, '.i-toc'],
    ['what an issue offers', issue, '.i-aside'],
    ['the tools of an analysis', `${issue}analysis/`, '.a-tools'],
  ])('leaves the page where it is: %s', async (_, path, beside) => {
    const opened = await open(inject('real').url + path)
    const { page } = opened
    await heard(page)
    const controls = page.locator(`${beside} :is(a, button)`).locator('visible=true')
    expect(await controls.count()).toBeGreaterThan(1)
    for (const control of await controls.all()) {
      await page.evaluate(() => scrollTo({ top: 900, behavior: 'instant' }))
      await control.focus()
      expect(await page.evaluate(() => scrollY)).toBe(900)
    }
    await close(opened)
  })
})
