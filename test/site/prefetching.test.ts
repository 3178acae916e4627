// What is fetched ahead of a click, counted: a link that was approached opens without another request, any other with one.
import { describe, expect, inject, it } from 'vitest'
import type { Locator, Page } from 'playwright'
import type { OpenOptions, OpenPage } from './support/browser.ts'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const content = ({ requests }: OpenPage) => requests.filter((request) => request.includes('/content/'))
const items = 'li[id^="i-"]'

/** What an issue needed since: its own content and any script; the issues beside it may be fetched meanwhile. */
const needed = (requests: readonly string[], address: string | null): string[] =>
  requests.filter(
    (request) => request.endsWith('.js') || request.includes(`/content/issue/${address?.split('/').at(-2)}.`),
  )

/** Waits until the tools have come, and what may follow them, like what hears keys; gives how many requests were made by then. */
async function settled({ page, requests }: OpenPage): Promise<number> {
  await page.locator('[data-action=bookmark]').first().waitFor({ state: 'attached' })
  let seen = -1
  await expect.poll(() => seen === (seen = requests.length), { interval: 700 }).toBe(true)
  return seen
}

describe('a link that is approached', () => {
  it('with the pointer opens without another request', async () => {
    const opened = await open(inject('demo').url)
    const { page, requests } = opened
    await hydrated(page)
    const link = page.locator('main h3 a').nth(2)
    await link.hover()
    await expect.poll(() => content(opened).length).toBe(1)
    const before = await settled(opened)
    const address = await link.getAttribute('href')
    expect(needed(requests, address)).toContainEqual(expect.stringContaining('/content/'))
    await link.click()
    await page.locator(items).first().waitFor()
    expect(needed(requests.slice(before), address)).toEqual([])
    await close(opened)
  })

  it('with the keyboard opens without another request', async () => {
    const opened = await open(inject('demo').url)
    const { page, requests } = opened
    await hydrated(page)
    const link = page.locator('main h3 a').nth(3)
    const address = await link.getAttribute('href')
    await link.focus()
    await expect.poll(() => content(opened).length).toBe(1)
    const before = await settled(opened)
    await page.keyboard.press('Enter')
    await page.locator(items).first().waitFor()
    expect(needed(requests.slice(before), address)).toEqual([])
    await close(opened)
  })

  it('and was not passed over on the way to another is the only one fetched', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.locator('main h3 a').nth(2).hover()
    await expect.poll(() => content(opened).length).toBe(1)
    await page.mouse.move(1, 1)
    await page.locator('main h3 a').nth(2).hover()
    await page.waitForTimeout(300)
    expect(content(opened)).toHaveLength(1)
    await close(opened)
  })
})

describe('a link nobody approached', () => {
  it('asks for content once', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page
      .locator('main h3 a')
      .nth(4)
      .evaluate((link: HTMLElement) => link.click())
    await page.locator(items).first().waitFor()
    expect(content(opened)).toHaveLength(1)
    await close(opened)
  })

  it('asks once on every step from issue to issue', async () => {
    const opened = await open(`${inject('demo').url}issues/latest/`)
    const { page, requests } = opened
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await page.reload()
    await hydrated(page)
    for (let step = 0; step < 3; step++) {
      const before = requests.length
      const older = page.locator('main a[rel=prev]')
      const address = (await older.getAttribute('href')) ?? 'no link'
      await older.evaluate((link: HTMLElement) => link.click())
      await expect.poll(() => page.url()).toContain(address)
      const asked = requests.slice(before).filter((request) => !/\.(?:js|svg)$/.test(request))
      expect(asked).toEqual([expect.stringContaining(address.split('/').at(-2) ?? 'no id')])
    }
    await close(opened)
  })
})

/** Waits for an issue that waits beside the one shown, laid out and skipped. */
async function waiting(page: Page): Promise<Locator> {
  const ready = page.locator('main .i-ahead')
  await ready.waitFor({ state: 'attached' })
  const skipped = () => ready.evaluate((element) => getComputedStyle(element).contentVisibility)
  await expect.poll(skipped).toBe('hidden')
  return ready
}

/** Points at the link to the issue before the newest until that waits, laid out. */
async function approachOlder(options?: OpenOptions) {
  const opened = await open(`${inject('demo').url}issues/latest/`, options)
  const { page } = opened
  await hydrated(page)
  const older = page.locator('main a[rel=prev]').first()
  const title = await page.title()
  await older.hover()
  const ready = await waiting(page)
  return { opened, older, ready, title }
}

describe('an issue', () => {
  it('has the issues before and after it at hand when nothing else is to do', async () => {
    const opened = await open(inject('demo').url)
    const { page, requests } = opened
    await hydrated(page)
    const address = await page.locator('main h3 a').nth(5).getAttribute('href')
    await page.goto(new URL(address ?? '', inject('demo').url).href)
    await hydrated(page)
    await expect.poll(() => content(opened).length).toBe(2)
    const before = await settled(opened)
    const older = page.locator('main a[rel=prev]')
    const next = await older.getAttribute('href')
    await older.evaluate((link: HTMLElement) => link.click())
    await expect.poll(() => page.url()).toContain(next ?? 'no link')
    expect(needed(requests.slice(before), next)).toEqual([])
    await close(opened)
  })

  it('beside the one shown is laid out as soon as it is approached, out of reach of the keyboard and of sight', async () => {
    const { opened, older, ready, title } = await approachOlder({ reducedMotion: 'reduce' })
    const { page } = opened
    await older.focus()
    for (let press = 0; press < 8; press++) {
      await page.keyboard.press('Tab')
      expect(await page.evaluate(() => document.activeElement?.closest('.i-ahead') ?? null)).toBe(null)
    }
    await older.hover()
    expect(await page.title()).toBe(title)
    expect(await page.locator('title').count()).toBe(1)
    expect(await ready.boundingBox()).toMatchObject({ height: 0 })
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('beside the one shown is not selected with it', async () => {
    const { opened, ready } = await approachOlder()
    const selected = await opened.page.locator('main').evaluate((main) => {
      getSelection()?.selectAllChildren(main)
      return getSelection()?.toString() ?? ''
    })
    const line = (await ready.locator('li p').nth(1).textContent()) ?? 'no line'
    expect(selected).not.toContain(line)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('beside the one shown is only shown by the click', async () => {
    const { opened, older, ready, title } = await approachOlder()
    const { page, complaints } = opened
    const address = (await older.getAttribute('href')) ?? 'no link'
    const kept = await page.evaluateHandle(() => document.querySelector('.i-ahead h1'))
    const moved = await page.evaluateHandle(() => {
      const seen = { by: 0 }
      new PerformanceObserver((list) => {
        for (const { value } of list.getEntries() as (PerformanceEntry & { value: number })[]) seen.by += value
      }).observe({ type: 'layout-shift' })
      return seen
    })
    await older.click()
    await expect.poll(() => page.url()).toContain(address)
    const heading = page.locator('main h1')
    await expect.poll(() => heading.count()).toBe(1)
    expect(await heading.evaluate((shown, other) => shown === other && shown === document.activeElement, kept)).toBe(
      true,
    )
    expect(await page.title()).not.toBe(title)
    expect(await ready.count()).toBe(0)
    await page.waitForTimeout(300)
    expect(await moved.evaluate(({ by }) => by)).toBe(0)
    expect(await page.evaluate(() => scrollY)).toBe(0)
    expect(complaints).toEqual([])
    await close(opened)
  })

  it('that was only turned to for a moment leaves the one before whole, and alone', async () => {
    const { opened, older, ready, title } = await approachOlder()
    const { page, complaints } = opened
    const { pathname } = new URL(page.url())
    const heading = await page.locator('main .page:not(.i-ahead) h1').textContent()
    await page.locator('main a[href^="#"]').first().click()
    await expect.poll(() => new URL(page.url()).hash).not.toBe('')
    await older.hover()
    await waiting(page)
    await older.evaluate((link: HTMLElement) => {
      link.click()
      history.back()
    })
    await expect.poll(() => new URL(page.url()).hash).toBe('')
    await page.waitForTimeout(300)
    expect(new URL(page.url()).pathname).toBe(pathname)
    expect(await page.title()).toBe(title)
    expect(await page.locator('main .page:not(.i-ahead) h1').allTextContents()).toEqual([heading])
    expect(await ready.locator('h1').count()).toBe(await ready.count())
    expect(complaints).toEqual([])
    await close(opened)
  })

  it('beside the one shown is painted before its address is that of the window, and Back finds the place the link was at', async () => {
    const { opened, older } = await approachOlder()
    const { page } = opened
    const left = { url: page.url(), top: await page.evaluate(() => scrollY) }
    expect(left.top).toBeGreaterThan(0)
    const painted = await page.evaluateHandle(() => {
      const before = document.querySelector('h1')?.textContent
      const seen = { address: '', heading: before, painted: false }
      const look = () => {
        const heading = document.querySelector('h1')
        if (heading?.textContent === before) return requestAnimationFrame(look)
        const { top, bottom } = heading?.getBoundingClientRect() ?? { top: -1, bottom: -1 }
        return Object.assign(seen, { address: location.href, painted: top >= 0 && bottom < innerHeight })
      }
      requestAnimationFrame(look)
      return seen
    })
    await older.click()
    await expect.poll(() => page.locator('main h1').count()).toBe(1)
    await expect.poll(() => page.url()).not.toBe(left.url)
    expect(await painted.jsonValue()).toMatchObject({ address: left.url, painted: true })
    await page.goBack()
    await expect.poll(() => page.url()).toBe(left.url)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(left.top)
    const focused = page.locator('main a[rel=prev]:focus')
    await focused.waitFor()
    expect(await page.locator('main .page:visible').count()).toBe(1)
    // What was shown once before its address waits anew where the focus has come back to the link, and is shown again.
    await waiting(page)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.url()).not.toBe(left.url)
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('has nothing fetched ahead for a reader who saves data', async () => {
    const opened = await open(`${inject('demo').url}issues/latest/`)
    const { page } = opened
    await page.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }))
    await page.reload()
    await hydrated(page)
    const before = content(opened).length
    await page.waitForTimeout(2500)
    expect(content(opened)).toHaveLength(before)
    await close(opened)
  })
})

describe('any issue', () => {
  it('is three clicks from the front: a year, a week, the issue', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.getByRole('link', { name: '全部年份' }).click()
    await page.locator('.years').getByRole('link').last().click()
    await page.locator('.weeks').waitFor()
    const oldest = page.locator('.weeks td a').first()
    const address = await oldest.getAttribute('href')
    expect(await page.locator('main h3 a').last().getAttribute('href')).toBe(address)
    await oldest.click()
    await page.locator(items).first().waitFor()
    expect(await page.locator('main').innerText()).toContain('没有更早的一期')
    await close(opened)
  })

  it('can be reached so with the keyboard, and without script', async () => {
    const opened = await open(`${inject('demo').url}archive/2025/`, { javaScriptEnabled: false })
    const { page } = opened
    const week = page.locator('.weeks td a').first()
    await week.focus()
    await page.keyboard.press('Tab')
    const next = page.locator('.weeks td a').nth(1)
    expect(await next.evaluate((link) => link === document.activeElement)).toBe(true)
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/issues\//)
    await close(opened)
  })
})

describe('the calendar of a year', () => {
  it('is printed as a table, every month after it', async () => {
    const opened = await open(`${inject('demo').url}archive/2025/`)
    const { page } = opened
    await hydrated(page)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.weeks').evaluate((table) => getComputedStyle(table).display)).toBe('table')
    expect(await page.locator('.weeks td').first().isVisible()).toBe(true)
    expect(
      await page
        .locator('.months section')
        .evaluateAll((months) => months.map((month) => getComputedStyle(month).contentVisibility)),
    ).not.toContain('auto')
    await close(opened)
  })

  it('keeps its words and bars in forced colours', async () => {
    const opened = await open(`${inject('demo').url}archive/2025/`, { forcedColors: 'active' })
    const { page } = opened
    await hydrated(page)
    const colours = await page
      .locator('.year-grid .bar')
      .evaluateAll((bars) => bars.map((bar) => getComputedStyle(bar).fill))
    expect(new Set(colours).size).toBeGreaterThan(2)
    expect(await page.getByText('未收录').first().isVisible()).toBe(true)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})
