// Where single keys lead from where a reader is: at every width, from the category they went to, from what is in sight.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'

/** Waits until keys are heard. */
async function heard(page: Page): Promise<void> {
  await hydrated(page)
  await page.keyboard.press('Shift')
  await page.locator('[aria-keyshortcuts="t"]').waitFor()
}

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
