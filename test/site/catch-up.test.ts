// Catching up: what was not read of the last weeks, on one page.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, pageOpener, themes } from './support/browser.ts'

const open = pageOpener()
const catchUp = 'catch-up/'

const account = (page: Page) => page.locator('main output').last()
const days = (page: Page) => page.locator('main section').first().locator('time').allInnerTexts()

describe('catching up', () => {
  it('shows the unread issues of the last weeks by category, with the minutes they take, and leads to each item', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await page.getByRole('link', { name: '补读' }).click()
    await account(page)
      .getByText(/^未读 4 期，\d+ 条，约 \d+ 分钟。$/)
      .waitFor()
    expect(await days(page)).toEqual(['11月17日', '11月10日', '11月3日', '10月27日'])
    expect(await page.locator('main section h2 > span').allInnerTexts()).toEqual(['政策', '前沿', '市场'])
    const items = await page.locator('.cat-items > li').count()
    expect(await account(page).innerText()).toContain(`，${items} 条`)
    await page.getByRole('link', { name: '12 周' }).click()
    await account(page).getByText('未读 11 期').waitFor()
    expect(new URL(page.url()).search).toBe('?weeks=12')
    const link = page.locator('.cat-items a').nth(3)
    const href = (await link.getAttribute('href')) ?? ''
    await link.click()
    await page.locator('main li[aria-current]').waitFor()
    expect(page.url().endsWith(href)).toBe(true)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('leaves out what was read, marks the rest as read at one press, and takes that back', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await page.mouse.move(300, 5)
    await page.locator('.row [data-action="read"]').first().click()
    await page.getByRole('link', { name: '补读' }).click()
    await account(page).getByText('未读 3 期').waitFor()
    expect(await days(page)).toEqual(['11月17日', '11月3日', '10月27日'])
    const all = page.getByRole('button', { name: '这 3 期标为已读' })
    await all.click()
    await page.locator('.toast', { hasText: '3 期已标为已读' }).locator('button').click()
    expect(await all.evaluate((button) => button === document.activeElement)).toBe(true)
    await page.reload()
    await account(page).getByText('未读 3 期').waitFor()
    await all.click()
    // What is read here stays in place until the page is left.
    expect(await days(page)).toHaveLength(3)
    await page.reload()
    await page.getByText('这几周的都读过了。').waitFor()
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it.each(themes)('has nothing axe objects to in the %s theme, and fits 320 px', async (theme) => {
    const opened = await open(inject('demo').url + catchUp, { theme, width: 320, height: 640 })
    const { page } = opened
    await account(page).getByText('未读 4 期').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await close(opened)
  })

  it('says what it is where there is no script', async () => {
    const opened = await open(inject('demo').url + catchUp, { javaScriptEnabled: false })
    const { page } = opened
    expect(await page.locator('main').innerText()).toContain('读过哪些期存在浏览器里，需要打开脚本')
    expect(await page.locator('h1').innerText()).toBe('补读')
    await close(opened)
  })
})
