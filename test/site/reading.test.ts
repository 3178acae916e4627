// What a reader does: filter, fold, follow links, copy, go back and forward, reload, open in a new tab.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const issue = () => `${inject('real').url}issues/2024-05-28/`
const items = 'li[id^="i-"]'

describe('the filter of an issue', () => {
  it('shows only its category, says so, lives in the address, and goes with Back and Forward', async () => {
    const opened = await open(issue())
    const { page, complaints } = opened
    await hydrated(page)
    await page.getByRole('link', { name: /^政策/ }).locator('visible=true').first().click()
    await expect.poll(() => page.url()).toContain('?category=policy')
    await expect.poll(() => page.locator(`${items}:visible`).count()).toBe(6)
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .allTextContents()
          .then((all) => all.join()),
      )
      .toContain('只看政策，6 条')
    expect(await page.title()).toMatch(/^政策 · /)
    await page.goBack()
    await expect.poll(() => page.locator(`${items}:visible`).count()).toBe(42)
    await page.goForward()
    await expect.poll(() => page.locator(`${items}:visible`).count()).toBe(6)
    await page.reload()
    await hydrated(page)
    await expect.poll(() => page.locator(`${items}:visible`).count()).toBe(6)
    expect(complaints).toEqual([])
    await close(opened)
  })

  it('takes several categories, and says which names it does not know', async () => {
    const opened = await open(`${issue()}?category=policy,frontier,unheard`)
    await hydrated(opened.page)
    await expect.poll(() => opened.page.locator(`${items}:visible`).count()).toBe(10)
    expect(await opened.page.locator('main').textContent()).toContain('unheard')
    await close(opened)
  })

  it('gives way to a hash that points at an item it hides', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    const id = await page.locator(items).last().getAttribute('id')
    await page.goto(`${issue()}?category=policy#${id}`)
    await hydrated(page)
    await expect.poll(() => page.locator(`[id="${id}"]`).isVisible()).toBe(true)
    await expect.poll(() => page.url()).not.toContain('category=')
    expect(page.url()).toContain(`#${id}`)
    await close(opened)
  })
})

describe('a category of an issue', () => {
  it('folds to a peek and opens again, is kept for the visit, and is open on a new one', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    const header = page.getByRole('button', { name: /^市场/ })
    expect(await header.getAttribute('aria-expanded')).toBe('true')
    await header.click()
    expect(await header.getAttribute('aria-expanded')).toBe('false')
    expect(await header.textContent()).toContain('展开')
    expect(await page.locator('main').innerText()).toContain('等 32 条')
    await page.reload()
    await hydrated(page)
    await expect.poll(() => header.getAttribute('aria-expanded')).toBe('false')
    await page.getByRole('link', { name: '往期' }).first().click()
    await expect.poll(() => page.url()).toBe(inject('real').url)
    await page.goBack()
    await expect.poll(() => header.getAttribute('aria-expanded')).toBe('false')
    await header.click()
    expect(await header.getAttribute('aria-expanded')).toBe('true')
    await close(opened)
    const visit = await open(issue())
    await hydrated(visit.page)
    expect(await visit.page.getByRole('button', { name: /^市场/ }).getAttribute('aria-expanded')).toBe('true')
    await close(visit)
  })
})

describe('an item', () => {
  it('has an address of its own that opens cold, marks it, and survives a reload', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    const number = page.locator(`${items} a`, { hasText: /^19$/ }).first()
    const href = await number.getAttribute('href')
    await number.click()
    await expect.poll(() => page.url()).toMatch(/#i-[a-z2-7]{6}$/)
    await page.reload()
    await hydrated(page)
    const target = page.locator(`[id="${href?.split('#')[1]}"]`)
    expect(await target.evaluate((element) => element.matches(':target'))).toBe(true)
    expect(await target.textContent()).toContain('大湾区首个大规模全液冷智能算力数据中心完工')
    await close(opened)
  })

  it('gives its link to the clipboard and says so', async () => {
    const opened = await open(issue(), { permissions: ['clipboard-write'] })
    const { page } = opened
    await hydrated(page)
    // The site's own policy lets nobody read the clipboard, so what is written is listened to.
    await page.evaluate(() => {
      const write = navigator.clipboard.writeText.bind(navigator.clipboard)
      navigator.clipboard.writeText = async (text) => {
        await write(text)
        document.documentElement.dataset['copied'] = text
      }
    })
    const item = page.locator(items).nth(4)
    await item.hover()
    await item.getByRole('button').first().click()
    await expect
      .poll(() =>
        page
          .getByRole('status')
          .allTextContents()
          .then((all) => all.join()),
      )
      .toContain('链接已复制')
    const copied = await page.locator('html').getAttribute('data-copied')
    expect(copied).toBe(`${issue()}#${await item.getAttribute('id')}`)
    await close(opened)
  })

  it('is led to by the highlight that says the same', async () => {
    const opened = await open(issue())
    await hydrated(opened.page)
    const highlight = opened.page.locator('main header').getByRole('link', { name: /广州启动低空经济发展条例立法工作/ })
    await highlight.click()
    await expect.poll(() => opened.page.locator(':target').textContent()).toContain('广州启动低空经济')
    await close(opened)
  })

  it('on a category page leads back to its place in its issue', async () => {
    const opened = await open(`${inject('demo').url}categories/policy/`)
    const { page } = opened
    await hydrated(page)
    const link = page.locator('main a[href*="#i-"]').nth(3)
    const href = await link.getAttribute('href')
    await link.click()
    await expect.poll(() => page.url()).toContain(href ?? 'no link')
    await expect.poll(() => page.locator(`[id="${href?.split('#')[1]}"]`).getAttribute('aria-current')).toBe('true')
    await close(opened)
  })
})

describe('the timeline', () => {
  it('keeps its place: row 20 opened and left by Back is where it was and has focus', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    const row = page.locator('main h3 a').nth(19)
    await row.scrollIntoViewIfNeeded()
    const before = await row.boundingBox()
    const href = await row.getAttribute('href')
    await row.click()
    await expect.poll(() => page.url()).toContain(href ?? 'no link')
    await page.locator(items).first().waitFor()
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    await page.goBack()
    await expect
      .poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - (before?.y ?? 0)))
      .toBeLessThanOrEqual(2)
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true)
    await close(opened)
  })

  it('filtered by a category lists that category’s items, five at most, then how many more', async () => {
    const opened = await open(`${inject('demo').url}?category=market`)
    const { page } = opened
    await hydrated(page)
    const rows = page.locator('main ol > li:has(h3)')
    await expect.poll(() => rows.first().locator('li a[href*="#i-"]').count()).toBe(5)
    expect(await rows.first().innerText()).toMatch(/另有 \d+ 条/)
    await close(opened)
  })

  it('goes on in its last month on the page of the year, and Back leads to where it was', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    const rows = page.locator('main h3 a')
    expect(await rows.count()).toBe(30)
    const last = await rows.last().textContent()
    const older = page.getByText('更早的往期')
    await page.waitForTimeout(500) // by then every month has its true height
    await older.scrollIntoViewIfNeeded()
    const before = (await older.boundingBox())?.y ?? 0
    await older.click()
    await expect.poll(() => page.url()).toContain('/archive/2026/#m-2026-0')
    await expect
      .poll(() =>
        rows
          .filter({ hasText: last ?? 'no row' })
          .first()
          .isVisible(),
      )
      .toBe(true)
    await page.goBack()
    await expect.poll(async () => Math.abs(((await older.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(2)
    await close(opened)
  })

  it.each(['archive/2025/', 'categories/market/2025/'])('of a year keeps its place too: %s', async (path) => {
    const opened = await open(`${inject('demo').url}${path}`)
    const { page } = opened
    await hydrated(page)
    const row = page.locator('main h3 a').nth(35)
    // At once, and over months nobody has seen.
    await row.evaluate((link) => link.scrollIntoView({ block: 'center', behavior: 'instant' }))
    await page.waitForTimeout(500)
    const before = (await row.boundingBox())?.y ?? 0
    await row.evaluate((link: HTMLElement) => link.click())
    await page.locator(items).first().waitFor()
    await page.goBack()
    await expect.poll(async () => Math.abs(((await row.boundingBox())?.y ?? 0) - before)).toBeLessThanOrEqual(2)
    expect(await row.evaluate((element) => element === document.activeElement)).toBe(true)
    await close(opened)
  })

  it('opens an issue in a new tab as any link does', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    const [tab] = await Promise.all([
      page.context().waitForEvent('page'),
      page
        .locator('main h3 a')
        .nth(2)
        .click({ modifiers: ['ControlOrMeta'] }),
    ])
    await tab.waitForLoadState()
    expect(tab.url()).toContain('/issues/')
    expect(page.url()).toBe(inject('demo').url)
    await close(opened)
  })
})

describe('moving between pages', () => {
  it('sets title and focus first, from issue to analysis and back', async () => {
    const opened = await open(issue())
    const { page, complaints } = opened
    await hydrated(page)
    await page.locator('main a[href$="/analysis/"]').last().click()
    await expect.poll(() => page.title()).toContain('小模型大战开启')
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await page.getByRole('link', { name: /返回本期/ }).click()
    await expect.poll(() => page.url()).toBe(issue())
    expect(complaints).toEqual([])
    await close(opened)
  })

  it('replaces the address of the latest issue by its own', async () => {
    const opened = await open(`${inject('real').url}issues/latest/`)
    await expect.poll(() => opened.page.url()).toBe(issue())
    await close(opened)
  })

  const content = /\/(?:content|issues)\//
  it.each([
    [
      'the network fails',
      (page: Page) => page.route(content, (route) => route.abort()),
      (page: Page) => page.unroute(content),
    ],
    [
      'there is no network',
      (page: Page) => page.context().setOffline(true),
      (page: Page) => page.context().setOffline(false),
    ],
  ])('says in place that an issue did not open when %s, and opens it on a second try', async (_, fail, mend) => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await fail(page)
    await page.locator('main h3 a').nth(12).click()
    await page.locator('.fault').getByText('重试').waitFor()
    await mend(page)
    await page.locator('.fault').getByText('重试').click()
    await page.locator(items).first().waitFor()
    await close(opened)
  })
})

describe('the wall of the real issue', () => {
  it('says what is shown and what remains, and has no dead link', async () => {
    const opened = await open(`${issue()}analysis/`)
    await hydrated(opened.page)
    const text = await opened.page.locator('main').innerText()
    expect(text).toContain('预览到此，后面还有 2260 字')
    expect(text).toContain('已公开 1345 字')
    expect(text).toContain('全文 3605 字')
    expect(await opened.page.locator('main a[href=""], main a[href="#"], main a:not([href])').count()).toBe(0)
    expect(await opened.page.getByRole('link', { name: /继续看本期 42 条资讯/ }).count()).toBe(1)
    await close(opened)
  })
})

describe('the interface', () => {
  it('speaks English when asked, and keeps the content in Chinese', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.getByRole('radio', { name: 'English' }).check({ force: true })
    await expect.poll(() => page.locator('html').getAttribute('lang')).toBe('en')
    await expect.poll(() => page.locator('main').innerText()).toContain('42 items')
    expect(await page.locator(items).first().innerText()).toContain('中国新增19个职业29个工种')
    await page.reload()
    await expect.poll(() => page.locator('main').innerText()).toContain('42 items')
    await close(opened)
  })

  it('keeps a chosen theme, set before the first paint', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    await page.getByRole('button', { name: '切换主题' }).click()
    const theme = await page.locator('html').getAttribute('data-theme')
    expect(theme).not.toBeNull()
    await page.reload({ waitUntil: 'commit' })
    await page.locator('header').first().waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).toBe(theme)
    await close(opened)
  })
})
