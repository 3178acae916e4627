// The page of search of the demo, and what there is on it.
import type { Page } from 'playwright'
import { inject } from 'vitest'
import type { OpenPage, pageOpener } from './browser.ts'

/** A word of many issues. */
export const found = '电子'
export const searched = `search/?q=${encodeURIComponent(found)}`

/** Gives what opens the page of search, with its field there. */
export function searchOpener(
  open: ReturnType<typeof pageOpener>,
): (path?: string, options?: object) => Promise<OpenPage> {
  return async (path = 'search/', options = {}) => {
    const opened = await open(inject('demo').url + path, options)
    await field(opened.page).waitFor()
    return opened
  }
}

export const field = (page: Page) => page.locator('main input[type=search]')
export const hits = (page: Page) => page.locator('main .s-hit')
export const account = (page: Page) => page.locator('main .s-account')
