// What a device does to what a reader keeps, and what it does not: values of a wrong shape, a shelf that does not answer, no word from tab to tab.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, pageOpener } from './support/browser.ts'
import { bookmarked, readShelf } from './support/shelf.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'
const ribbons = (page: Page) => page.locator('.i-items [data-action=bookmark]')
const notice = (page: Page) => page.locator('.notice')

async function openWith(script: string | (() => void)) {
  const opened = await open('about:blank')
  await opened.page.context().addInitScript(script)
  await opened.page.goto(inject('real').url + issue)
  return opened
}

/** Runs in the page: the shelf opens, but nobody hears of it before `answer()`. */
function answerLate() {
  const heard: (() => void)[] = []
  const listen = Reflect.get(IDBOpenDBRequest.prototype, 'addEventListener') as EventTarget['addEventListener']
  IDBOpenDBRequest.prototype.addEventListener = function (this: IDBOpenDBRequest, name: string, listener: unknown) {
    const hear = listener as (event: Event) => void
    listen.call(this, name, name === 'upgradeneeded' ? hear : (event: Event) => heard.push(() => hear(event)))
  }
  Object.assign(globalThis, { answer: () => heard.splice(0).forEach((hear) => hear()) })
}

describe('a shelf that does not answer', () => {
  it('is waited for no longer than a moment: the page goes on, says so once, and leads to the export', async () => {
    const opened = await openWith(answerLate)
    const { page } = opened
    await ribbons(page).nth(0).click()
    expect(await ribbons(page).nth(0).getAttribute('aria-pressed')).toBe('true')
    await notice(page).getByText('没有保存空间').waitFor()
    await notice(page).getByRole('link').click()
    await expect.poll(() => page.locator('.b-list li').count()).toBe(1)
    const saving = page.waitForEvent('download')
    await page.getByRole('button', { name: 'JSON（可导回这里）' }).click()
    expect(await (await saving).failure()).toBeNull()
    await notice(page).getByRole('button').click()
    await page.goBack()
    await ribbons(page).nth(1).click()
    expect(await notice(page).textContent()).toBe('')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('and then does takes all that was made meanwhile, beside what lay there', async () => {
    const before = await open(inject('real').url + issue)
    await ribbons(before.page).nth(5).click()
    await expect.poll(() => bookmarked(before.page)).toHaveLength(1)
    const page = await before.page.context().newPage()
    await page.addInitScript(answerLate)
    await page.goto(inject('real').url + issue)
    await ribbons(page).nth(0).click()
    await notice(page).getByText('没有保存空间').waitFor()
    await ribbons(page).nth(1).click()
    expect(await bookmarked(before.page)).toHaveLength(1)
    await page.evaluate(() => (globalThis as unknown as { answer: () => void }).answer())
    await expect.poll(() => bookmarked(before.page)).toHaveLength(3)
    for (const at of [0, 1, 5]) {
      await expect.poll(() => ribbons(page).nth(at).getAttribute('aria-pressed')).toBe('true')
    }
    await close(before)
  })

  it('because a newer Kandu changed it as a whole is left to that, and the reader is told', async () => {
    const opened = await open(`${inject('real').url}404.html`)
    const { page } = opened
    await page.evaluate(async () => {
      const gone = indexedDB.deleteDatabase('kandu/')
      await new Promise((done) => gone.addEventListener('success', done))
      const newer = indexedDB.open('kandu/', 2)
      await new Promise((done) => newer.addEventListener('success', done))
      newer.result.close()
    })
    await page.goto(inject('real').url + issue)
    await ribbons(page).nth(0).click()
    await notice(page).getByText('更新版本').waitFor()
    expect(await ribbons(page).nth(0).getAttribute('aria-pressed')).toBe('true')
    await close(opened)
  })
})

describe('without word from tab to tab', () => {
  it.each([
    ['there is no channel', 'delete globalThis.BroadcastChannel'],
    ['a channel cannot be had', "globalThis.BroadcastChannel = class { constructor() { throw new Error('no') } }"],
    ['a channel takes nothing', "BroadcastChannel.prototype.postMessage = () => { throw new Error('no') }"],
  ])('as %s, bookmarks are kept, and another tab sees them when it is turned to', async (_, script) => {
    const opened = await openWith(script)
    const { page } = opened
    const other = await page.context().newPage()
    await other.goto(inject('real').url + issue)
    await ribbons(other).first().waitFor()
    await page.bringToFront()
    await ribbons(page).nth(3).click()
    await expect.poll(() => bookmarked(page)).toHaveLength(1)
    expect(await notice(page).textContent()).toBe('')
    await other.bringToFront()
    await other.evaluate(() => dispatchEvent(new Event('focus')))
    await expect.poll(() => ribbons(other).nth(3).getAttribute('aria-pressed')).toBe('true')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('a browser', () => {
  it('is asked to keep what is kept also where bookmarks come from a file', async () => {
    const opened = await open('about:blank')
    const { page } = opened
    await page.addInitScript(() => {
      navigator.storage.persist = () => Promise.resolve((document.documentElement.dataset['asked'] = 'yes') === 'yes')
    })
    await page.goto(`${inject('real').url}bookmarks/`)
    const bookmark = { kind: 'issue', issueId: '2024-05-28', part: '', text: '题', category: null }
    const whole = { ...bookmark, publishedOn: '2024-05-28', source: '', savedAt: 1, note: '', tags: [] }
    const text = JSON.stringify({ format: 'kandu-bookmarks', version: 1, bookmarks: [whole] })
    await page.locator('input[type=file]').setInputFiles({ name: 'x', mimeType: '', buffer: Buffer.from(text) })
    expect(await page.locator('html').getAttribute('data-asked')).toBeNull()
    await page.getByRole('button', { name: '导入这些书签' }).click()
    await expect.poll(() => page.locator('html').getAttribute('data-asked')).toBe('yes')
    await close(opened)
  })
})

describe('what is kept beside the page', () => {
  const wrong: [key: string, raw: string][] = ['preferences', 'kept-issues', 'searches'].flatMap(
    (key): [string, string][] =>
      [
        '',
        '{',
        'null',
        '7',
        '{"version":"a","value":1}',
        '\u0000',
        ...['{"theme":7}', '[7]', 'null', '"x"'].map((value) => `{"version":1,"value":${value}}`),
      ].map((raw) => [key, raw]),
  )

  it('and cannot be read is set aside, said, and not a page falls over it', async () => {
    expect(wrong).toHaveLength(30)
    const opened = await open(`${inject('real').url}search/`)
    const { page } = opened
    for (const [key, raw] of wrong) {
      await page.goto(`${inject('real').url}sw.js`) // which reads nothing
      await page.evaluate(
        ([name, raw]) => {
          localStorage.clear()
          localStorage.setItem(name, raw)
        },
        [`kandu/${key}`, raw] as const,
      )
      await page.goto(`${inject('real').url}search/`)
      await page.locator('main').hover()
      await notice(page).getByText('另存').waitFor()
      const kept = () => page.evaluate((name) => localStorage.getItem(name), `kandu/${key}.backup-1`)
      expect(await kept(), `${key} ${raw}`).toBe(raw)
    }
    await page.reload()
    await page.locator('main').hover()
    await page.waitForFunction(() => document.querySelector('.notice'))
    expect(await notice(page).textContent()).toBe('')
    expect(opened.complaints.filter((line) => line.startsWith('page error'))).toEqual([])
    await close(opened)
  })

  it('and was written by a newer Kandu stays as it is, whatever is chosen meanwhile', async () => {
    const raw = '{"version":9,"value":{"theme":["night"]}}'
    const opened = await open(inject('real').url)
    const { page } = opened
    await page.evaluate((raw) => localStorage.setItem('kandu/preferences', raw), raw)
    await page.reload()
    await page.getByRole('button', { name: '切换主题' }).click()
    await notice(page).getByText('更新版本').waitFor()
    expect(await page.locator('html').getAttribute('data-theme')).not.toBeNull()
    expect(await page.evaluate(() => localStorage.getItem('kandu/preferences'))).toBe(raw)
    expect(await readShelf(page)).toEqual({})
    await close(opened)
  })
})
