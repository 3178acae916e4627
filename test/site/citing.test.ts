// What a reader takes along of an item, an issue or an analysis: its words with where they are from, a citation, or what the device shares.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, pageOpener, themes } from './support/browser.ts'

const open = pageOpener()
const issue = () => `${inject('real').url}issues/2024-05-28/`
const item = (page: Page) => page.locator('.i-items > li', { hasText: '马斯克计划打造' })

async function openMenu(page: Page, within: string): Promise<void> {
  await page.locator(`${within} [data-action="cite"]`).first().click()
}
/** Has a page remember what it copies: the site lets nobody read the clipboard, itself included. */
const remember = (page: Page) =>
  page.evaluate(() => {
    navigator.clipboard.writeText = (text) => Promise.resolve(void Object.assign(window, { copied: text }))
  })
const copied = (page: Page) => page.evaluate(() => Reflect.get(window, 'copied') as string)

describe('the menu of an item', () => {
  it('copies its words as printed, with their source and address, and says so', async () => {
    const opened = await open(issue())
    const { page } = opened
    await remember(page)
    await item(page).hover()
    await item(page).locator('[data-action="cite"]').click()
    await page.getByRole('button', { name: '复制文字与出处' }).click()
    await page.locator('.toast', { hasText: '文字与出处已复制' }).waitFor()
    const id = await item(page).getAttribute('id')
    expect(await copied(page)).toMatch(
      new RegExp(`^马斯克计划打造xAI “算力超级工厂”.*\n——《新科技观察》2024-05-28 http.*/issues/2024-05-28/#${id}$`),
    )
    expect(await page.locator(':popover-open').count()).toBe(0)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('shares where the device can, and only there', async () => {
    const opened = await open(issue())
    const { page } = opened
    await item(page).hover()
    await item(page).locator('[data-action="cite"]').click()
    await page.getByRole('button', { name: 'BibTeX 引用' }).waitFor()
    expect(await page.getByRole('button', { name: '分享…' }).count()).toBe(0)
    await page.addInitScript(() => {
      Object.assign(navigator, { share: (shared: unknown) => Promise.resolve(Object.assign(window, { shared })) })
    })
    await page.reload()
    await item(page).hover()
    await item(page).locator('[data-action="cite"]').click()
    await page.getByRole('button', { name: '分享…' }).click()
    const shared = await page.evaluate(() => Reflect.get(window, 'shared') as Record<string, string>)
    expect(shared['title']).toBe('新科技观察')
    expect(shared['text']).toContain('马斯克计划打造xAI “算力超级工厂”')
    expect(shared['url']).toMatch(/\/issues\/2024-05-28\/#i-\w+$/)
    await close(opened)
  })
})

describe('a menu', () => {
  it.each([
    ['above its button at the foot of the window', 0.95],
    ['below it further up', 0.3],
  ])('opens %s, whole in sight', async (_, part) => {
    const opened = await open(issue())
    const { page } = opened
    await item(page).hover()
    const button = item(page).locator('[data-action="cite"]')
    await button.evaluate((element, part) => {
      scrollBy({ top: element.getBoundingClientRect().bottom - innerHeight * part, behavior: 'instant' })
    }, part)
    await item(page).hover()
    await button.click()
    const menu = await page.locator('.m-menu:popover-open').boundingBox()
    const below = await button.boundingBox()
    expect(menu?.y).toBeGreaterThanOrEqual(0)
    expect((menu?.y ?? 0) + (menu?.height ?? 0)).toBeLessThanOrEqual(900)
    expect((menu?.y ?? 0) > (below?.y ?? 0)).toBe(part < 0.5)
    await close(opened)
  })

  it('gives the focus back to its button when it is left by Escape', async () => {
    const opened = await open(issue())
    const { page } = opened
    const button = item(page).locator('[data-action="cite"]')
    await button.focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('.m-menu') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    expect(await page.locator(':popover-open').count()).toBe(0)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
    await close(opened)
  })
})

describe('the menu of a page', () => {
  it.each([
    ['an issue', '', '.i-tools', /\[EB\/OL\]\. \(2024-05-28\)\[\d{4}-\d\d-\d\d\]\. http.*\/issues\/2024-05-28\/\.$/],
    ['an analysis', 'analysis/', '.a-tools', /^.*真正的春天.*http.*\/issues\/2024-05-28\/analysis\/\.$/],
  ])('cites %s', async (_, path, tools, citation) => {
    const opened = await open(issue() + path)
    const { page } = opened
    await remember(page)
    await openMenu(page, tools)
    await page.getByRole('button', { name: 'GB/T 7714 引用' }).click()
    await page.locator('.toast', { hasText: '引用已复制' }).waitFor()
    expect(await copied(page)).toMatch(citation)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it.each(themes)('is in sight and has nothing axe objects to in the %s theme at 320 px', async (theme) => {
    const opened = await open(issue(), { theme, width: 320, height: 640 })
    const { page } = opened
    for (const within of ['.i-items', '.i-tools']) {
      await openMenu(page, within)
      const button = page.getByRole('button', { name: '复制文字与出处' })
      const box = await button.boundingBox()
      expect(box?.x).toBeGreaterThanOrEqual(0)
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
      expect(await button.evaluate((shown) => Number.parseFloat(getComputedStyle(shown).fontSize))).toBeGreaterThan(10)
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('Escape')
    }
    await close(opened)
  })
})
