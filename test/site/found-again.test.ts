// What comes after its page is found again as it was left, by Back and after a reload: a filtered list, results, what is looked up on the device, an item an address points at.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'
import { putOnShelf } from './support/shelf.ts'

const open = pageOpener()
const rows = '.b-list li'

/** What a reader sees of where they are. */
const stand = (page: Page, list: string) =>
  page.evaluate(
    (list) => ({
      address: location.pathname + location.search,
      rows: document.querySelectorAll(list).length,
      focus: document.activeElement?.getAttribute('href') ?? null,
      top: Math.round(document.activeElement?.getBoundingClientRect().top ?? 0),
    }),
    list,
  )

/** Opens the bookmarks of all issues of the archive. */
async function openBookmarks(search = '') {
  const opened = await open(`${inject('demo').url}archive/2025/`)
  const { page } = opened
  const ids = await page
    .locator('.row h3 a')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')?.split('/').at(-2) ?? ''))
  const mark = (issueId: string, at: number) => ({
    kind: 'issue',
    issueId,
    part: '',
    text: `第${at}个书签`,
    category: null,
    publishedOn: issueId,
    source: '汀洲科技周报',
    savedAt: 2_000_000_000_000 - at,
    note: '',
    tags: at % 2 === 0 ? ['双'] : ['单'],
  })
  const value = Object.fromEntries(ids.map((id, at) => [`/issues/${id}/`, mark(id, at)]))
  await putOnShelf(page, JSON.stringify({ version: 1, value }))
  await page.goto(`${inject('demo').url}bookmarks/${search}`)
  await page.locator(rows).nth(20).waitFor()
  return { ...opened, count: ids.length }
}

/** Brings a link of a list to a place in the window, and gives it the focus. */
async function comeTo(page: Page, link: string, nth: number) {
  await page.locator(link).nth(nth).focus()
  await page
    .locator(link)
    .nth(nth)
    .evaluate((node) => scrollBy(0, node.getBoundingClientRect().top - 240))
  await page.waitForTimeout(400)
}

/** Loads the page anew, and comes back to it from a page of another visit: both find it as it was left. */
async function reloadAndComeBack(page: Page, list: string, left: Awaited<ReturnType<typeof stand>>) {
  await page.reload()
  await expect.poll(() => stand(page, list), { timeout: 5000 }).toEqual(left)
  await page.goto(`${inject('demo').url}about/`)
  await page.goBack()
  await expect.poll(() => stand(page, list), { timeout: 5000 }).toEqual(left)
}

describe('the bookmarks', () => {
  it('of which more were shown are found by Back as they were left, and after a reload', async () => {
    const opened = await openBookmarks()
    const { page, count } = opened
    await page.getByRole('button', { name: /再/ }).first().click()
    await expect.poll(() => page.locator(rows).count()).toBe(Math.min(count, 60))
    await comeTo(page, `${rows} .b-text a`, 41)
    const left = await stand(page, rows)
    expect(left.focus).toContain('/issues/')
    await page.keyboard.press('Enter')
    await page.locator('.i-grid').waitFor()
    await page.goBack()
    await expect.poll(() => stand(page, rows), { timeout: 5000 }).toEqual(left)
    await reloadAndComeBack(page, rows, left)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('under a filter are found by Back as they were left, and after a reload', async () => {
    const opened = await openBookmarks()
    const { page } = opened
    await page.locator('.b-filter select').last().selectOption('双')
    await page.waitForURL(/tag=/)
    await comeTo(page, `${rows} .b-text a`, 15)
    const left = await stand(page, rows)
    await page.keyboard.press('Enter')
    await page.locator('.i-grid').waitFor()
    await page.reload()
    await hydrated(page)
    await page.goBack()
    await expect.poll(() => stand(page, rows), { timeout: 5000 }).toEqual(left)
    await page.reload()
    await expect.poll(() => stand(page, rows), { timeout: 5000 }).toEqual(left)
    await close(opened)
  })

  it('are looked for by the words of the address, also where a key or Back leads to others', async () => {
    const opened = await openBookmarks()
    const { page, count } = opened
    const field = page.getByLabel('在书签里查找')
    await field.fill('第7个')
    await expect.poll(() => page.locator(rows).count()).toBe(1)
    await field.press('Tab')
    await page.locator('h1').focus()
    await page.keyboard.press('g')
    await page.keyboard.press('b')
    await expect.poll(() => page.locator(rows).count()).toBe(Math.min(count, 30))
    expect(await field.inputValue()).toBe('')
    await page.goBack()
    await expect.poll(() => page.locator(rows).count()).toBe(1)
    expect(await field.inputValue()).toBe('第7个')
    await close(opened)
  })

  it('keep a row in its place while it is written in, whatever the filter asks for, until another is chosen', async () => {
    const opened = await openBookmarks('?tag=双')
    const { page } = opened
    const first = page.locator(rows).first()
    const text = await first.locator('.b-text').innerText()
    const count = await page.locator(rows).count()
    await first.locator('summary').first().click()
    const field = first.locator('details input')
    await field.fill('')
    await page.waitForTimeout(300)
    await field.pressSequentially('三角')
    expect(await field.inputValue()).toBe('三角')
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true)
    expect(await first.locator('.b-text').innerText()).toBe(text)
    expect(await page.locator(rows).count()).toBe(count)
    await page.locator('.b-filter input').fill('书签')
    await expect.poll(() => page.locator(rows).count()).toBe(count - 1)
    await page.locator('.b-filter input').fill('')
    await page.waitForTimeout(300)
    expect(await page.locator(rows).count()).toBe(count - 1)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('catching up', () => {
  const items = '.cat-items > li'

  it('is found by Back as it was left, what was read on the way included, and its place after a reload', async () => {
    const opened = await open(`${inject('demo').url}catch-up/?weeks=8`)
    const { page } = opened
    await page.locator(items).nth(120).waitFor()
    await comeTo(page, `${items} a`, 100)
    const left = await stand(page, items)
    await page.keyboard.press('Enter')
    await page.locator('.i-items [aria-current]').waitFor()
    await page.locator('.i-tools [data-action="read"]').click()
    await page.goBack()
    await expect.poll(() => stand(page, items), { timeout: 5000 }).toEqual(left)
    await page.goto(`${inject('demo').url}about/`)
    await page.goBack()
    await expect.poll(() => stand(page, items), { timeout: 5000 }).toEqual(left)
    await page.goto(`${inject('demo').url}catch-up/?weeks=4`)
    await page.locator(items).nth(80).waitFor()
    await comeTo(page, `${items} a`, 60)
    const again = await stand(page, items)
    await page.reload()
    await expect.poll(() => stand(page, items), { timeout: 5000 }).toEqual(again)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe.each([
  ['the timeline under a filter', '?category=policy,market', '.months ol > li', '.months h3 a'],
  ['a search', 'search/?q=潮汐', 'main li', 'main a[href*="#i-"]'],
])('%s', (_, address, list, link) => {
  it('is found by Back from a page of another visit as it was left, and after a reload', async () => {
    const opened = await open(inject('demo').url + address)
    const { page } = opened
    await page.locator(link).nth(8).waitFor()
    await comeTo(page, link, 8)
    const left = await stand(page, list)
    expect(left.focus).toContain('/issues/')
    await reloadAndComeBack(page, list, left)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('a search that was listed further', () => {
  it('is found as far by Back and after a reload, whatever was loaded anew between', async () => {
    const opened = await open(`${inject('demo').url}search/?q=潮汐`)
    const { page } = opened
    const hit = 'main a[href*="#i-"]'
    for (const count of [40, 60]) {
      await page.getByRole('button', { name: '再列' }).click()
      await expect.poll(() => page.locator('main .s-hit').count()).toBe(count)
    }
    await comeTo(page, hit, 45)
    const left = await stand(page, 'main .s-hit')
    await page.keyboard.press('Enter')
    await page.locator('.i-items [aria-current]').waitFor()
    await page.reload()
    await hydrated(page)
    await page.goBack()
    await expect.poll(() => stand(page, 'main .s-hit'), { timeout: 10_000 }).toEqual(left)
    await reloadAndComeBack(page, 'main .s-hit', left)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('an item opened by its number', () => {
  it('is found by Back where it was, and has the focus', async () => {
    const opened = await open(`${inject('demo').url}issues/latest/`)
    const { page } = opened
    const number = page.locator('.i-items > li > a').nth(20)
    await number.click()
    await page.locator('.i-items > [aria-current]').waitFor()
    await page.waitForTimeout(300)
    const top = await number.evaluate((node) => Math.round(node.getBoundingClientRect().top))
    const address = (await number.getAttribute('href')) ?? ''
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.locator('.lead').waitFor()
    await page.goBack()
    await page.locator('.i-grid').waitFor()
    await expect.poll(() => stand(page, 'main'), { timeout: 5000 }).toMatchObject({ focus: address, top })
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('a page left by a link that stays where it is while the page is scrolled', () => {
  const newest = () => `${inject('demo').url}issues/2026-11-17/`
  const scrollTo = async (page: Page, top: number) => {
    await page.evaluate((top) => globalThis.scrollTo({ top, behavior: 'instant' }), top)
    await page.waitForTimeout(400)
  }
  const found = (page: Page) =>
    page.evaluate(() => ({ top: Math.round(scrollY), focus: document.activeElement?.getAttribute('href') ?? null }))

  /** Opens a page where keys are heard. */
  async function openWide(url: string) {
    const opened = await open(url, { height: 800 })
    await hydrated(opened.page)
    await opened.page.keyboard.press('Shift')
    await opened.page.locator('[aria-keyshortcuts="t"]').waitFor()
    return opened
  }

  it.each([
    ['by its key', (page: Page) => page.keyboard.press('d')],
    ['with the pointer', (page: Page) => page.locator('.i-teaser a').click()],
  ])('is found by Back where it was, the link followed %s', async (_, follow) => {
    const opened = await openWide(newest())
    const { page } = opened
    await scrollTo(page, 1500)
    await follow(page)
    await page.locator('.a-grid').waitFor()
    const left = { top: 1500, focus: new URL(page.url()).pathname }
    await scrollTo(page, 600)
    await page.goBack()
    await page.locator('.i-grid').waitFor()
    await expect.poll(() => found(page), { timeout: 5000 }).toEqual(left)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is found by Back where it was: an analysis left by the way back to its issue', async () => {
    const opened = await openWide(`${newest()}analysis/`)
    const { page } = opened
    await scrollTo(page, 500)
    // As a hand does it: a test that looks for its target first would scroll.
    const { x, y } = (await page.locator('.a-tools a').first().boundingBox()) ?? { x: 0, y: 0 }
    await page.mouse.click(x + 20, y + 10)
    await page.locator('.i-grid').waitFor()
    await page.goBack()
    await page.locator('.a-grid').waitFor()
    await expect.poll(() => found(page), { timeout: 5000 }).toEqual({ top: 500, focus: new URL(newest()).pathname })
    await close(opened)
  })

  it('is found by Back and after a reload where it was scrolled to since the link had the focus', async () => {
    const opened = await openWide(newest())
    const { page } = opened
    await scrollTo(page, 1500)
    const link = page.locator('.i-toc a').nth(2)
    await link.evaluate((node: HTMLElement) => node.focus({ preventScroll: true }))
    await scrollTo(page, 1100)
    const left = { top: 1100, focus: await link.getAttribute('href') }
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await page.locator('.lead').waitFor()
    await page.goBack()
    await page.locator('.i-grid').waitFor()
    await expect.poll(() => found(page), { timeout: 5000 }).toEqual(left)
    await scrollTo(page, 1900)
    await page.reload()
    await hydrated(page)
    await expect.poll(() => found(page), { timeout: 5000 }).toEqual({ ...left, top: 1900 })
    await close(opened)
  })
})

describe('a page that is slow to come', () => {
  it('is shown at the item its address points at, and the one before it where it was left', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    const link = page.locator('main a[href*="#i-"]').last()
    const address = (await link.getAttribute('href')) ?? ''
    // Longer than nothing is shown for, so that grey lines stand there when it comes.
    await page.route(/\/(?:content|issues)\//, async (route) => {
      await new Promise((done) => setTimeout(done, 1500))
      await route.continue()
    })
    await link.scrollIntoViewIfNeeded()
    await link.focus()
    await page.waitForTimeout(400)
    const left = await stand(page, '.row')
    await link.evaluate((element: HTMLElement) => element.click())
    await page.locator('.skel').waitFor()
    await page.locator('.i-items > [aria-current]').waitFor()
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe(address.slice(address.indexOf('#')))
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0)
    await page.goBack()
    await expect.poll(() => stand(page, '.row'), { timeout: 5000 }).toEqual(left)
    await close(opened)
  })
})
