// The page of a category: its rows carry the marks those of the timeline carry, and the same keys make them.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes } from './support/browser.ts'

const open = pageOpener()

async function openCategory(options = {}) {
  const opened = await open(`${inject('demo').url}categories/policy/`, options)
  await hydrated(opened.page)
  await opened.page.mouse.move(300, 5)
  await opened.page.locator('.row [data-action="bookmark"]').first().waitFor({ state: 'attached' })
  await opened.page.locator('[aria-keyshortcuts="t"]').waitFor()
  return opened
}

const rows = (page: Page) => page.locator('.months .row')
const pressed = (page: Page, nth: number, action: string) =>
  rows(page).nth(nth).locator(`[data-action="${action}"]`).getAttribute('aria-pressed')

describe('a row of a category', () => {
  it('is gone to with j and k, read with u and bookmarked with b, also as the timeline sees it and after a reload', async () => {
    const opened = await openCategory()
    const { page } = opened
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key)
    const link = rows(page).nth(1).locator('h3 a')
    expect(await link.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await rows(page).nth(1).textContent()).toContain('未读')
    await page.keyboard.press('u')
    await page.keyboard.press('b')
    expect(await pressed(page, 1, 'read')).toBe('true')
    expect(await pressed(page, 1, 'bookmark')).toBe('true')
    expect(await rows(page).nth(1).textContent()).not.toContain('未读')
    expect(
      await rows(page)
        .nth(1)
        .locator('h3')
        .evaluate((title) => getComputedStyle(title).fontWeight),
    ).toBe('400')
    const [href, day] = [await link.getAttribute('href'), await rows(page).nth(1).locator('time').innerText()]
    await page.reload()
    await hydrated(page)
    await page.mouse.move(320, 8)
    await expect.poll(() => pressed(page, 1, 'bookmark').catch(() => null)).toBe('true')
    await page.goto(`${inject('demo').url}bookmarks/`)
    const bookmark = page.locator('.b-list li', { hasText: day })
    await bookmark.locator(`a[href="${href}"]`).first().waitFor()
    // Its text is what the issue printed, and so it is shown as the issue sets it.
    await expect.poll(() => bookmark.locator('.b-text').textContent()).not.toContain('/')
    await page.goto(inject('demo').url)
    await hydrated(page)
    await page.mouse.move(320, 8)
    await expect
      .poll(() => page.locator(`:is(.row, .lead):has(a[href="${href}"]) [aria-pressed=true]`).count(), {
        timeout: 5000,
      })
      .toBe(2)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('shows which of its items are bookmarked', async () => {
    const opened = await openCategory()
    const { page } = opened
    const item = rows(page).first().locator('.cat-items a').nth(1)
    const href = await item.getAttribute('href')
    await item.click()
    await page.locator('.i-items [aria-current]').waitFor()
    await page.keyboard.press('b')
    await page.locator('.toast', { hasText: '已收藏' }).waitFor()
    await page.goBack()
    const signs = page.locator('.cat-items a:has(svg)')
    await signs.first().waitFor()
    expect(await signs.count()).toBe(1)
    expect(await signs.getAttribute('href')).toBe(href)
    expect(await signs.textContent()).toContain('已收藏')
    await close(opened)
  })

  it('is one of the nth category with its digit', async () => {
    const opened = await openCategory()
    const { page } = opened
    await page.keyboard.press('2')
    await page.waitForURL(/categories\/frontier\//)
    await page.locator('h1', { hasText: '前沿' }).waitFor()
    await page.keyboard.press('1')
    await page.waitForURL(/categories\/policy\//)
    await page.keyboard.press('0')
    await page.goto(`${inject('demo').url}archive/2025/`)
    await hydrated(page)
    await page.mouse.move(320, 8)
    await page.locator('[aria-keyshortcuts="t"]').waitFor()
    for (const key of ['1', '0']) await page.keyboard.press(key)
    await page.waitForTimeout(500)
    expect(new URL(page.url()).pathname).toBe('/archive/2025/')
    await close(opened)
  })

  it.each(themes)('has nothing axe objects to in the %s theme, read and bookmarked, and fits 320 px', async (theme) => {
    const opened = await openCategory({ theme, width: 320, height: 640 })
    const { page } = opened
    for (const key of ['j', 'u', 'b']) await page.keyboard.press(key)
    await expect.poll(() => pressed(page, 0, 'bookmark')).toBe('true')
    await page.waitForTimeout(300)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await close(opened)
  })
})
