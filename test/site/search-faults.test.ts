// Search where the network is slow or gone: what was found stays, what failed is said, and the focus is where the reader left it.
import { describe, expect, it } from 'vitest'
import { close, pageOpener } from './support/browser.ts'
import { field, found, hits, searchOpener } from './support/search-page.ts'

const openSearch = searchOpener(pageOpener())

describe('the page of search', () => {
  it('says what failed and tries again', async () => {
    const opened = await openSearch()
    const { page } = opened
    await page.route('**/content/**', (route) => route.abort())
    await field(page).fill(found)
    await page.getByRole('alert').waitFor()
    await page.unroute('**/content/**')
    await page.getByRole('button', { name: '重试' }).focus()
    await page.keyboard.press('Enter')
    await hits(page).first().waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('s-hit')
    const next = page.getByRole('button', { name: /再列|继续/ })
    await next.waitFor()
    await page.route('**/content/**', (route) => route.abort())
    await next.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('重试')
    await page.unroute('**/content/**')
    const listed = await hits(page).count()
    await page.keyboard.press('Enter')
    await hits(page).nth(listed).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('s-hit')
    await close(opened)
  })

  it('says that the network went while the page was open, and goes on when it is back', async () => {
    const opened = await openSearch()
    const { page } = opened
    await page.context().setOffline(true)
    await field(page).fill(found)
    await page.getByRole('alert').filter({ hasText: '离线' }).waitFor()
    await page.context().setOffline(false)
    await page.getByRole('button', { name: '重试' }).click()
    await hits(page).first().waitFor()
    await close(opened)
  })

  it('takes the focus from nothing when the first is found', async () => {
    const opened = await openSearch()
    const { page } = opened
    await page.route('**/content/**', async (route) => {
      await new Promise((later) => setTimeout(later, 300))
      await route.continue()
    })
    await field(page).fill(found)
    const exact = page.getByRole('link', { name: '精确' })
    await exact.focus()
    await hits(page).first().waitFor()
    expect(await exact.evaluate((link) => link === document.activeElement)).toBe(true)
    await close(opened)
  })
})
