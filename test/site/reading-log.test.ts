// What was read and where reading stopped, as readers see it; and that all is as it was after a reload and on the way back.
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes } from './support/browser.ts'
import { bringItemUp, isRead, issue, read, stirred, toolsOpener } from './support/tools.ts'

const open = toolsOpener()
const openBare = pageOpener()

describe('an issue', () => {
  it('is read once its end was on screen, and says so in the list, also after a reload', async () => {
    const opened = await open(issue)
    const { page } = opened
    expect(await isRead(page)).toBe('false')
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    await page.goto(inject('demo').url)
    await hydrated(page)
    await stirred(page)
    const row = page.locator('.row').first()
    await expect.poll(() => row.locator(read).getAttribute('aria-pressed'), { timeout: 5000 }).toBe('true')
    expect(await row.locator('h3').evaluate((heading) => getComputedStyle(heading).fontWeight)).toBe('400')
    expect(await row.textContent()).not.toContain('未读')
    expect(await page.locator('.row').nth(1).textContent()).toContain('未读')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is not read by the end of another it waits behind, nor offered where it stopped', async () => {
    const opened = await open(issue)
    const { page } = opened
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    const older = page.locator('main a[rel=prev]').first()
    await older.hover()
    await page.locator('.i-ahead').waitFor({ state: 'attached' })
    await page.waitForTimeout(1000)
    await older.click()
    await expect.poll(() => page.locator('main h1').count()).toBe(1)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    expect(await isRead(page)).toBe('false')
    await close(opened)
  })

  it('is not read by the end of one category', async () => {
    const opened = await open(`${issue}?category=policy`)
    const { page } = opened
    await page.keyboard.press('End')
    await page.waitForTimeout(1200)
    expect(await isRead(page)).toBe('false')
    await close(opened)
  })

  it('is read with all above, below or listed where the reader says so, and the toast puts each back', async () => {
    const opened = await open('?category=policy')
    const { page } = opened
    const rows = page.locator('.row')
    await page.getByText(/^只看政策/).waitFor()
    const listed = await rows.count()
    const states = () =>
      page
        .locator(`.row ${read}`)
        .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-pressed') === 'true'))
    const choose = async (at: number, name: string) => {
      await rows.nth(at).hover()
      await rows.nth(at).locator('[data-action="read-around"]').click()
      await page.getByRole('button', { name, exact: true }).click()
    }
    const upTo = (first: number, end: number) => Array.from({ length: listed }, (_, at) => at >= first && at < end)
    await choose(2, '以上 2 期标为已读')
    expect(await states()).toEqual(upTo(0, 2))
    await choose(4, `以下 ${listed - 5} 期标为已读`)
    expect((await states()).filter((isRead) => !isRead)).toHaveLength(3)
    await page.locator('.toast button').click()
    expect(await states()).toEqual(upTo(0, 2))
    await choose(0, `列出的全部 ${listed - 2} 期标为已读`)
    expect(await states()).toEqual(upTo(0, listed))
    await page.locator('.toast button').click()
    expect(await states()).toEqual(upTo(0, 2))
    await page.reload()
    await hydrated(page)
    await stirred(page)
    await expect.poll(states).toEqual(upTo(0, 2))
    await page.locator('.chips a', { hasText: '全部' }).click()
    await page.locator('.lead').waitFor()
    expect(await page.locator('main [data-issue][aria-pressed=true]').count()).toBe(2)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is read or unread where the reader says so, and the toast takes it back', async () => {
    const opened = await open('')
    const { page } = opened
    const button = page.locator(`.row ${read}`).first()
    await button.click()
    expect(await button.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.toast button').click()
    expect(await button.getAttribute('aria-pressed')).toBe('false')
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true)
    await close(opened)
  })

  it.each([
    ['at its beginning', 0],
    ['in its midst', 20],
  ])('is not read by folding it %s, and is once its end is come to', async (_, nth) => {
    const opened = await open(issue)
    const { page } = opened
    await page
      .locator('.i-items > li')
      .nth(nth)
      .evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top - 300))
    await page.waitForTimeout(300)
    await page.keyboard.press('Shift+X')
    await expect
      .poll(() => page.locator('.i-next').evaluate((end) => end.getBoundingClientRect().top < innerHeight))
      .toBe(true)
    await page.keyboard.press('j')
    await page.waitForTimeout(800)
    expect(await isRead(page)).toBe('false')
    await page.keyboard.press('Shift+X')
    await page.waitForTimeout(600)
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    await close(opened)
  })

  it('said to be unread at its end stays so, by Back and after a reload, until its end is come to anew', async () => {
    const opened = await open(issue)
    const { page } = opened
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    await page.keyboard.press('u')
    const staysUnread = async () => {
      await page.locator('.i-next').waitFor()
      await stirred(page)
      await page.waitForTimeout(1200)
      expect(await page.locator('.i-next').evaluate((end) => end.getBoundingClientRect().top < innerHeight)).toBe(true)
      expect(await isRead(page)).toBe('false')
    }
    await staysUnread()
    await page.reload()
    await hydrated(page)
    await staysUnread()
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.locator('.lead').waitFor()
    await page.goBack()
    await staysUnread()
    await page.goto(inject('demo').url)
    await page.goBack()
    await hydrated(page)
    await staysUnread()
    await page.keyboard.press('Home')
    await page.waitForTimeout(300)
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('that fits the window is read when it is opened; said to be unread, when the reader moves on in it', async () => {
    const opened = await open(issue, { height: 6000 })
    const { page } = opened
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    await page.keyboard.press('u')
    await expect.poll(() => isRead(page)).toBe('false')
    await page.reload()
    await hydrated(page)
    await stirred(page)
    await page.waitForTimeout(1200)
    expect(await isRead(page)).toBe('false')
    await page.mouse.wheel(0, 100)
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    await close(opened)
  })

  it('read again tells where that stopped, and stays read', async () => {
    const opened = await open(issue)
    const { page } = opened
    await page.keyboard.press('End')
    await expect.poll(() => isRead(page), { timeout: 5000 }).toBe('true')
    // On the way up to leave nothing is begun anew.
    await bringItemUp(page, 9)
    await page.waitForTimeout(1200)
    const comeAgain = async () => {
      await page.goto(inject('demo').url)
      await page.goto(inject('demo').url + issue)
      await hydrated(page)
      await stirred(page)
      await page.waitForTimeout(500)
      expect(await isRead(page)).toBe('true')
    }
    await comeAgain()
    expect(await page.locator('.toast').innerText()).toBe('')
    await bringItemUp(page, 18)
    await page.waitForTimeout(1200)
    await comeAgain()
    await page.locator('.toast', { hasText: '上次读到第 19 条' }).waitFor()
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is found again as it was left, by Back and after a reload: place, focus, folds and filter', async () => {
    const opened = await open(`${issue}?category=market,policy`)
    const { page } = opened
    await page.locator('.i-bar button').first().click()
    const link = page.locator('.i-sec').nth(1).locator('.i-items > li > a').nth(14)
    await link.focus()
    await link.evaluate((node) => scrollTo(0, scrollY + node.getBoundingClientRect().top - 200))
    await page.waitForTimeout(300)
    const state = () =>
      page.evaluate(() => ({
        address: location.pathname + location.search,
        top: Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
        focus: document.activeElement?.getAttribute('href'),
        folds: [...document.querySelectorAll('.i-bar button')].map((bar) => bar.getAttribute('aria-expanded')),
      }))
    const left = await state()
    expect(left.folds).toContain('false')
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.locator('.lead').waitFor()
    await page.goBack()
    await expect.poll(state, { timeout: 5000 }).toEqual(left)
    await page.reload()
    await hydrated(page)
    await expect.poll(state, { timeout: 5000 }).toEqual(left)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('the reading log for everybody', () => {
  it.each(themes)('has nothing axe objects to in the %s theme, read and unread', async (theme) => {
    const opened = await open('', { theme })
    const { page } = opened
    await page.locator(`.row ${read}`).nth(1).click()
    await page.waitForTimeout(300)
    expect(await axeFaults(page)).toEqual([])
    await close(opened)
  })

  it('fits a window of 320 px, and moves nothing when it comes', async () => {
    const opened = await openBare(inject('demo').url, { width: 320, height: 640 })
    const { page } = opened
    const tops = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.row h3')].slice(0, 4).map((row) => row.getBoundingClientRect().top),
      )
    await hydrated(page)
    const before = await tops()
    await stirred(page)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    expect(before).toHaveLength(4)
    expect(await tops()).toEqual(before)
    await close(opened)
  })
})
