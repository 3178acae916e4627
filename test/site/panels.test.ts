// Every panel and dialog, open, in every theme: accessible, and no wider than the smallest window.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes } from './support/browser.ts'

const open = pageOpener()

interface Panel {
  url: () => string
  /** Opens the panel, and waits until it is whole. */
  show: (page: Page) => Promise<void>
}

const panels: Record<string, Panel> = {
  settings: {
    url: () => `${inject('real').url}issues/2024-05-28/`,
    async show(page) {
      await page.getByRole('button', { name: '阅读设置' }).click()
      await page.locator('#settings:popover-open').waitFor()
    },
  },
  'the list of keys': {
    url: () => inject('demo').url,
    async show(page) {
      await page.keyboard.press('Shift+Slash')
      await page.locator('dialog.k-sheet[open]').waitFor()
    },
  },
  'the dialog of search': {
    url: () => inject('demo').url,
    async show(page) {
      await page.keyboard.press('/')
      await page.locator('dialog[open] input').waitFor()
      await page.keyboard.type('电子')
      await page.locator('dialog[open] .s-hit').first().waitFor()
    },
  },
  'the menu of a row': {
    url: () => inject('demo').url,
    async show(page) {
      await page.locator('.row [data-action=read-around]').first().click()
      await page.locator('.m-menu:popover-open').waitFor()
    },
  },
  'the preview of an import': {
    url: () => `${inject('real').url}bookmarks/`,
    async show(page) {
      const buffer = Buffer.from(
        `<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="${inject('real').url}issues/2024-05-28/">甲</A></DL>`,
      )
      await page.locator('input[type=file]').setInputFiles({ name: 'x.html', mimeType: 'text/html', buffer })
      await page.locator('.b-preview').getByText('将添加 1 个').waitFor()
    },
  },
}

describe.each(Object.entries(panels))('%s', (_, { url, show }) => {
  it.each(themes)('has nothing axe objects to in the %s theme, and fits 320 px', async (theme) => {
    const opened = await open(url(), { theme, width: 320, height: 640 })
    const { page } = opened
    await hydrated(page)
    await show(page)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is whole in forced colours', async () => {
    const opened = await open(url(), { forcedColors: 'active' })
    const { page } = opened
    await hydrated(page)
    await show(page)
    // axe reads the colour a style asks for, where the browser has put one of its own.
    expect((await axeFaults(page)).filter((fault) => !fault.startsWith('color-contrast'))).toEqual([])
    await close(opened)
  })
})
