// Where reading stopped is offered at the beginning of what was read: once, while it is of use, and nothing jumps by itself.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated } from './support/browser.ts'
import { bringItemUp, isRead, issue, stirred, toolsOpener } from './support/tools.ts'

const open = toolsOpener()
const offer = (page: Page) => page.locator('.toast', { hasText: '上次读到第 19 条' })
/** Waits for a message long before it would go by itself. */
const said = (page: Page, message: string) =>
  expect.poll(() => page.locator('.toast').innerText(), { timeout: 3000 }).toBe(message)

/** Leaves the issue at an item, and comes to it again from the timeline. */
async function openWithOffer() {
  const opened = await open(issue)
  const { page } = opened
  await bringItemUp(page, 18)
  await page.waitForTimeout(1200)
  await page.goto(inject('demo').url)
  await hydrated(page)
  await stirred(page)
  await page.locator(`a[href="/${issue}"]`).first().click()
  await offer(page).waitFor()
  return opened
}

describe('an issue', () => {
  it('tells where reading stopped, and goes there only when it is asked to', async () => {
    const opened = await open(issue)
    const { page } = opened
    const item = page.locator('.i-items > li').nth(18)
    await item.evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top))
    await page.waitForTimeout(1200)
    await page.goto(inject('demo').url)
    await page.goto(inject('demo').url + issue)
    await hydrated(page)
    await stirred(page)
    const toast = page.locator('.toast', { hasText: '上次读到第 19 条' })
    await toast.waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await toast.getByRole('button').click()
    expect(
      await item
        .locator('a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true)
    expect(await item.evaluate((node) => Math.abs(node.getBoundingClientRect().top) < innerHeight / 2)).toBe(true)
    await close(opened)
  })

  it('no longer tells where reading of it stopped once its page is gone: the next came, or the one before', async () => {
    const opened = await openWithOffer()
    const { page } = opened
    await page.keyboard.press('n')
    await page.waitForURL('**/issues/2026-11-17/')
    await said(page, '')
    await page.goBack()
    await offer(page).waitFor()
    await page.goBack()
    await page.locator('.lead').waitFor()
    await said(page, '')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('leaves its other messages standing when its page goes', async () => {
    const opened = await openWithOffer()
    const { page } = opened
    await page.keyboard.press('u')
    await page.locator('.toast', { hasText: '已标为已读' }).waitFor()
    await page.keyboard.press('n')
    await page.waitForURL('**/issues/2026-11-17/')
    await page.waitForTimeout(500)
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
    await page.locator('.toast', { hasText: '已标为未读' }).waitFor()
    await close(opened)
  })

  it('tells where reading stopped again after another message, unless the reader has gone further since', async () => {
    const opened = await openWithOffer()
    const { page } = opened
    await page.keyboard.press('t')
    await page.locator('.toast', { hasText: '主题' }).waitFor()
    await offer(page).waitFor()
    await page.keyboard.press('t')
    await page.locator('.toast', { hasText: '主题' }).waitFor()
    await bringItemUp(page, 20)
    await page.locator('.toast', { hasText: '主题' }).waitFor({ state: 'hidden' })
    await page.waitForTimeout(500)
    expect(await page.locator('.toast').innerText()).toBe('')
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForTimeout(500)
    expect(await page.locator('.toast').innerText()).toBe('')
    await close(opened)
  })

  it('tells where reading stopped past what is folded, and opens what is folded since', async () => {
    const opened = await open(issue, { height: 500 })
    const { page } = opened
    await page.locator('.i-bar button').first().click()
    const item = page.locator('.i-sec').nth(1).locator('.i-items > li').nth(3)
    const number = (await item.locator('a').first().textContent()) ?? 'no number'
    await item.evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top))
    await page.waitForTimeout(1200)
    await page.locator('.i-bar button').nth(1).click()
    await page.goto(inject('demo').url)
    await page.goto(inject('demo').url + issue)
    await hydrated(page)
    await stirred(page)
    const toast = page.locator('.toast', { hasText: `上次读到第 ${number} 条` })
    await toast.getByRole('button').click()
    expect(await page.locator('.i-bar button').nth(1).getAttribute('aria-expanded')).toBe('true')
    expect(await item.evaluate((node) => Math.abs(node.getBoundingClientRect().top) < innerHeight / 2)).toBe(true)
    await expect.poll(() => item.evaluate((node) => node.contains(document.activeElement))).toBe(true)
    await close(opened)
  })

  it('said to be read and taken back, or left from its top, still knows where reading stopped', async () => {
    const opened = await open(issue)
    const { page } = opened
    await bringItemUp(page, 18)
    await page.waitForTimeout(1200)
    await page.keyboard.press('u')
    await expect.poll(() => isRead(page)).toBe('true')
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => isRead(page)).toBe('false')
    await page.evaluate(() => scrollTo(0, 0))
    await page.waitForTimeout(1200)
    await page.goto(inject('demo').url)
    await page.goto(inject('demo').url + issue)
    await hydrated(page)
    await stirred(page)
    await page.locator('.toast', { hasText: '上次读到第 19 条' }).waitFor()
    await close(opened)
  })
})

describe('an analysis', () => {
  const analysis = 'issues/2026-11-17/analysis/'
  const openAnalysis = () => open(analysis, { height: 400 })
  const paragraph = (page: Page, at: number) => page.locator('.a-art > .prose > *').nth(at)
  const bringUp = (page: Page, at: number) =>
    paragraph(page, at).evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top))
  const comeAgain = async (page: Page) => {
    await page.waitForTimeout(1200)
    await page.goto(inject('demo').url)
    await page.goto(inject('demo').url + analysis)
    await stirred(page)
  }

  it('tells at which paragraph reading stopped, and goes there only when it is asked to', async () => {
    const opened = await openAnalysis()
    const { page } = opened
    await bringUp(page, 3)
    await comeAgain(page)
    const toast = page.locator('.toast', { hasText: '上次读到第 4 段' })
    await toast.waitFor()
    expect(await page.evaluate(() => scrollY)).toBe(0)
    await toast.getByRole('button').click()
    expect(await paragraph(page, 3).evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await paragraph(page, 3).evaluate((node) => Math.abs(node.getBoundingClientRect().top))).toBeLessThan(200)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('left from its top still knows at which paragraph reading stopped', async () => {
    const opened = await openAnalysis()
    const { page } = opened
    await bringUp(page, 3)
    await page.waitForTimeout(1200)
    await page.evaluate(() => scrollTo(0, 0))
    await comeAgain(page)
    await page.locator('.toast', { hasText: '上次读到第 4 段' }).waitFor()
    await close(opened)
  })

  it('has nothing to go on from once its end was on screen', async () => {
    const opened = await openAnalysis()
    const { page } = opened
    await bringUp(page, 3)
    await page.waitForTimeout(1000)
    await page.locator('.a-art > .prose > *').last().scrollIntoViewIfNeeded()
    await page.locator('.a-wall').scrollIntoViewIfNeeded()
    await comeAgain(page)
    await page.waitForTimeout(500)
    expect(await page.locator('.toast').innerText()).toBe('')
    await close(opened)
  })
})
