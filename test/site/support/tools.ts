// Pages of the demo archive with the tools of a reader: they come at the first sign of one.
import type { Page } from 'playwright'
import { inject } from 'vitest'
import { hydrated, pageOpener, type OpenOptions, type OpenPage } from './browser.ts'

/** The newest issue but one. */
export const issue = 'issues/2026-11-10/'
/** What marks an issue as read. */
export const read = '[data-action="read"]'

/** Gives what opens a page with its tools. */
export function toolsOpener(): (path: string, options?: OpenOptions) => Promise<OpenPage> {
  const open = pageOpener()
  return async (path, options) => {
    const opened = await open(inject('demo').url + path, options)
    await hydrated(opened.page)
    await stirred(opened.page)
    return opened
  }
}

/** Has the tools come. */
export async function stirred(page: Page): Promise<void> {
  await page.mouse.move(300, 5)
  await page.mouse.move(320, 8)
  await page.locator(`${read}, .a-tools [data-action="copy"]`).first().waitFor({ state: 'attached' })
}

/** Says whether the issue on the page is marked as read. */
export const isRead = (page: Page): Promise<string | null> =>
  page.locator(`.i-tools ${read}`).getAttribute('aria-pressed')

/** Scrolls an item of the issue to the top of the window. */
export const bringItemUp = (page: Page, at: number): Promise<void> =>
  page
    .locator('.i-items > li')
    .nth(at)
    .evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top))
