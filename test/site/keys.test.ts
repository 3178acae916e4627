// Single keys as readers press them: each key on each view, with an input method, in fields and dialogs, and switched off.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { keyTable, type Key, type KeyView } from '#app/keys/key-table.ts'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes, type OpenPage } from './support/browser.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'

/** Where each view is tried. */
const places: Record<KeyView, () => string> = {
  everywhere: () => inject('real').url + issue,
  issue: () => inject('real').url + issue,
  timeline: () => inject('demo').url,
  analysis: () => `${inject('real').url}${issue}analysis/`,
}

/** Opens a view and waits until its tools are there. */
async function openView(view: KeyView, options = {}): Promise<OpenPage> {
  const opened = await open(places[view](), options)
  await hydrated(opened.page)
  await opened.page.mouse.move(700, 5)
  await opened.page.locator('[data-action="bookmark"]').first().waitFor({ state: 'attached' })
  await opened.page.locator('[aria-keyshortcuts="t"]').waitFor()
  await listenToClipboard(opened.page)
  return opened
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '')
const address = (page: Page) => page.evaluate(() => location.pathname + location.search + location.hash)
// The site's own policy lets nobody read the clipboard, so what is written is listened to.
const clipboard = (page: Page) => page.evaluate(() => document.documentElement.dataset['written'] ?? '')
const listenToClipboard = (page: Page) =>
  page.evaluate(() => {
    navigator.clipboard.writeText = (text) => {
      document.documentElement.dataset['written'] = text
      return Promise.resolve()
    }
  })
const row = (page: Page, selector: string, nth: number) =>
  page.locator(selector).nth(nth).getAttribute('href') as Promise<string>
const items = '.i-items > li > a'
const heads = ':is(.lead h2, .months h3) a'
const pressed = (page: Page, selector: string) => page.locator(selector).first().getAttribute('aria-pressed')

/** All that a key could have changed. */
const state = (page: Page) =>
  page.evaluate(() => [
    location.href,
    document.activeElement?.outerHTML,
    document.querySelectorAll('dialog[open], :popover-open, [aria-pressed=true], [aria-expanded=false]').length,
    document.documentElement.getAttributeNames().map((name) => document.documentElement.getAttribute(name)),
  ])

/** The physical keys of a press, as the browser is asked to press them. */
async function press(page: Page, code: string): Promise<void> {
  for (const key of code.split(' ')) await page.keyboard.press(key)
}

interface Proof {
  /** What is done before the press. */
  after?: (page: Page) => Promise<void>
  /** Waits until the key has done what it says; true once it has. */
  holds: (page: Page, place: number) => Promise<boolean>
}

const goToFirst = (page: Page) => page.keyboard.press('j')
const rowProofs = (link: string): Record<string, Proof> => ({
  next: { after: goToFirst, holds: async (page) => (await focused(page)) === (await row(page, link, 1)) },
  previous: {
    async after(page) {
      await goToFirst(page)
      await page.keyboard.press('j')
    },
    holds: async (page) => (await focused(page)) === (await row(page, link, 0)),
  },
  filter: {
    holds: async (page, place) => {
      const chips = page.locator('nav.chips a')
      if ((await chips.count()) <= place + 1) return (await page.locator('nav.chips [aria-current]').count()) === 1
      const chip = chips.nth(place + 1)
      return (await chip.getAttribute('aria-current')) === 'true' || (await address(page)).endsWith('#deep')
    },
  },
  all: {
    after: (page) => page.keyboard.press('1'),
    holds: async (page) => !(await address(page)).includes('category'),
  },
})

const proofs: Record<KeyView, Record<string, Proof>> = {
  everywhere: {
    search: { holds: (page) => page.locator('dialog[open] input').isVisible() },
    sheet: { holds: (page) => page.locator('dialog.k-sheet[open]').isVisible() },
    timeline: { holds: async (page) => (await address(page)) === '/' },
    bookmarks: { holds: async (page) => (await address(page)) === '/bookmarks/' },
    settings: { holds: (page) => page.locator('#settings:popover-open').isVisible() },
    theme: { holds: async (page) => (await page.locator('html').getAttribute('data-theme')) === 'light' },
    clear: {
      after: (page) => page.locator(items).nth(4).click(),
      holds: async (page) =>
        (await address(page)) === `/${issue}` && (await page.locator('.i-items [aria-current]').count()) === 0,
    },
  },
  issue: {
    ...rowProofs(items),
    nextCategory: {
      after: (page) => page.keyboard.press(']'),
      holds: async (page) => (await focusedSection(page)) === 1,
    },
    previousCategory: {
      async after(page) {
        for (const key of [']', ']', ']']) await page.keyboard.press(key)
      },
      holds: async (page) => (await focusedSection(page)) === 1,
    },
    fold: {
      async after(page) {
        await page.locator('.i-sec').nth(1).locator(items).first().focus()
      },
      holds: async (page) =>
        (await page.locator('.i-bar button').nth(1).getAttribute('aria-expanded')) === 'false' &&
        (await focusedSection(page)) === 1,
    },
    foldAll: { holds: async (page) => (await page.locator('.i-bar [aria-expanded=true]').count()) === 0 },
    copyItem: {
      after: goToFirst,
      holds: async (page) => (await clipboard(page)) === new URL((await row(page, items, 0)) ?? '', page.url()).href,
    },
    bookmarkItem: {
      after: goToFirst,
      holds: async (page) => (await pressed(page, '.i-items [data-action="bookmark"]')) === 'true',
    },
    bookmarkIssue: { holds: async (page) => (await pressed(page, '.i-tools [data-action="bookmark"]')) === 'true' },
    read: { holds: async (page) => (await pressed(page, '.i-tools [data-action="read"]')) === 'true' },
    analysis: { holds: async (page) => (await address(page)) === `/${issue}analysis/` },
  },
  timeline: {
    ...rowProofs(heads),
    read: { after: goToFirst, holds: async (page) => (await pressed(page, '.lead [data-action="read"]')) === 'true' },
    open: {
      async after(page) {
        await goToFirst(page)
        await page.keyboard.press('j')
      },
      holds: async (page) => /^\/issues\/2026-11-10\/$/.test(await address(page)),
    },
    bookmarkIssue: {
      async after(page) {
        await goToFirst(page)
        await page.keyboard.press('j')
      },
      holds: async (page) => (await pressed(page, '.row [data-action="bookmark"]')) === 'true',
    },
  },
  analysis: {
    copyPage: { holds: async (page) => (await clipboard(page)) === page.url() },
    bookmarkAnalysis: { holds: async (page) => (await pressed(page, '.a-tools [data-action="bookmark"]')) === 'true' },
    fullText: {
      async after(page) {
        // The publisher's site is not there in a test: what counts is that it was asked for.
        await page.route(/^https?:\/\/(?!127)/, (route) => route.fulfill({ body: 'there' }))
        await page.goto(`${inject('demo').url}issues/2026-10-13/analysis/`)
        await page.locator('[aria-keyshortcuts="t"]').waitFor()
      },
      holds: async (page) => !page.url().startsWith(inject('demo').url),
    },
  },
}

const focusedSection = (page: Page) =>
  page.evaluate(() => {
    const section = document.activeElement?.closest('.i-sec') ?? null
    return [...document.querySelectorAll('.i-sec')].findIndex((each) => each === section)
  })

/** Keys between issues: one issue has no neighbours. */
const neighbours = ['newer', 'older']
const tried = keyTable.filter(({ does, word }) => does !== undefined && !neighbours.includes(word))
const name = ({ view, shown, word }: Key) => `${shown.join(' ')} (${word}) on ${view}`

describe('every key', () => {
  it.each(tried.map((key) => [name(key), key] as const))('does what the list says: %s', async (_, key) => {
    const proof = proofs[key.view][key.word]
    if (proof === undefined) throw new Error(`nothing shows that ${name(key)} works`)
    for (const [place, code] of [...key.codes.entries()].filter(([at]) => at < 2)) {
      const opened = await openView(key.view)
      await proof.after?.(opened.page)
      await press(opened.page, code)
      await expect.poll(() => proof.holds(opened.page, place), { timeout: 5000 }).toBe(true)
      expect(opened.complaints).toEqual([])
      await close(opened)
    }
  })

  it('leads from issue to issue', async () => {
    const opened = await open(`${inject('demo').url}issues/2026-11-10/`)
    const { page } = opened
    await hydrated(page)
    // A reader presses again once the issue is there to be seen, not once its address is.
    const shows = (id: string) => page.locator(`main a[rel=prev][href$="/${id}/"]`).first().waitFor()
    await page.keyboard.press('n')
    await page.waitForURL(/2026-11-17/)
    await shows('2026-11-10')
    await page.keyboard.press('p')
    await page.waitForURL(/2026-11-10/)
    await shows('2026-11-03')
    await page.keyboard.press('p')
    await page.waitForURL(/2026-11-03/)
    await close(opened)
  })

  it.each(['issue', 'timeline', 'analysis'] as const)(
    'is left to an input method and to fields, on %s',
    async (view) => {
      const opened = await openView(view)
      const { page } = opened
      await goToFirst(page)
      const before = await state(page)
      const codes = keyTable.flatMap(({ codes }) => codes).flatMap((code) => code.split(' '))
      const taken = await page.evaluate((codes) => {
        const search = document.createElement('input')
        document.body.append(search)
        const held = codes.flatMap((code) => {
          const init = {
            code: code.replace('Shift+', ''),
            shiftKey: code.startsWith('Shift'),
            bubbles: true,
            cancelable: true,
          }
          const tries = [
            document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true })),
            document.body.dispatchEvent(new KeyboardEvent('keydown', { ...init, ctrlKey: true })),
            search.dispatchEvent(new KeyboardEvent('keydown', init)),
          ]
          return tries.includes(false) ? [code] : []
        })
        search.remove()
        return held
      }, codes)
      expect(taken).toEqual([])
      expect(await state(page)).toEqual(before)
      await close(opened)
    },
  )

  it('works by its place where an input method turns its character into another', async () => {
    const opened = await openView('issue')
    const { page } = opened
    await page.evaluate(() => {
      const event = { key: '】', code: 'BracketRight', bubbles: true, cancelable: true }
      document.body.dispatchEvent(new KeyboardEvent('keydown', event))
    })
    expect(await focusedSection(page)).toBe(0)
    await close(opened)
  })

  it('rests when the reader switches them off, and then names itself nowhere', async () => {
    const opened = await openView('issue')
    const { page } = opened
    await page.keyboard.press(',')
    await page.getByRole('group', { name: '单键快捷键' }).getByRole('radio', { name: '关' }).check()
    await page.keyboard.press('Escape')
    await page.locator('main h1').focus()
    await page.keyboard.press('j')
    await page.keyboard.press('Shift+?')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await page.locator('dialog.k-sheet').count()).toBe(0)
    expect(await page.locator('main [aria-keyshortcuts]').count()).toBe(0)
    await close(opened)
  })

  it('comes back with Back to the row that had the focus', async () => {
    const opened = await openView('timeline')
    const { page } = opened
    for (let times = 0; times < 21; times++) await page.keyboard.press('j')
    const [href, top] = await page.evaluate(() => [
      document.activeElement?.getAttribute('href'),
      document.activeElement?.getBoundingClientRect().top ?? 0,
    ])
    await page.keyboard.press('o')
    await page.locator('.i-grid').waitFor()
    await page.goBack()
    await expect.poll(() => focused(page), { timeout: 5000 }).toBe(href)
    const back = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0)
    expect(Math.abs(back - Number(top))).toBeLessThan(2)
    await close(opened)
  })

  it('copies a link to the text that is selected on an analysis', async () => {
    const opened = await openView('analysis')
    const { page } = opened
    await page.evaluate(() => {
      const paragraph = document.querySelector('.a-art .prose p')
      if (paragraph) getSelection()?.selectAllChildren(paragraph)
    })
    await page.keyboard.press('c')
    await page.locator('.toast', { hasText: '已复制所选文字的链接' }).waitFor()
    expect(await clipboard(page)).toMatch(/\/analysis\/#:~:text=[^,]+,[^,]+$/)
    await close(opened)
  })
})

describe('the list of keys', () => {
  it.each(themes)(
    'has nothing axe objects to in the %s theme, lists every key and gives the focus back',
    async (theme) => {
      const opened = await openView('issue', { theme })
      const { page } = opened
      await goToFirst(page)
      const before = await focused(page)
      await page.keyboard.press('Shift+?')
      const sheet = page.locator('dialog.k-sheet[open]')
      await sheet.waitFor()
      expect(await sheet.locator('dl > div').count()).toBe(keyTable.length)
      expect(await axeFaults(page)).toEqual([])
      await page.keyboard.press('j')
      await page.keyboard.press('Escape')
      await expect.poll(() => sheet.count()).toBe(0)
      expect(await focused(page)).toBe(before)
      await close(opened)
    },
  )

  it('fits a window of 320 px', async () => {
    const opened = await openView('timeline', { width: 320, height: 640 })
    const { page } = opened
    await page.keyboard.press('Shift+?')
    const sheet = page.locator('dialog.k-sheet[open]')
    await sheet.waitFor()
    expect(await sheet.evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await close(opened)
  })

  it('comes for a press made before anything listened, and nothing of it before', async () => {
    const opened = await open(inject('real').url, { hasTouch: true })
    const { page } = opened
    await hydrated(page)
    expect(opened.requests.filter((request) => /key-sheet/.test(request))).toEqual([])
    await page.keyboard.press('Shift+?')
    await page.locator('dialog.k-sheet[open]').waitFor()
    await close(opened)
  })
})
