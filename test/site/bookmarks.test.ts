// Bookmarks as readers make them: one press, undone by another, lost by no tab, no fault and no full disk.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, pageOpener, themes, type OpenOptions } from './support/browser.ts'
import { bookmarked, putOnShelf, readShelf } from './support/shelf.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'

const openIssue = (options?: OpenOptions) => open(inject('real').url + issue, options)
const ribbons = (page: Page) => page.locator('.i-items [data-action=bookmark]')
const toast = (page: Page) => page.locator('.toast')
const notice = (page: Page) => page.locator('.notice')

async function openBookmarks(page: Page) {
  await page.locator('footer a', { hasText: '书签' }).click()
  await page.locator('h1', { hasText: '书签' }).waitFor()
}

/** Bookmarks an item, and opens the fields for what is said of it. */
async function openNotes(page: Page) {
  await ribbons(page).first().click()
  await openBookmarks(page)
  await page.locator('.b-list summary').first().click()
}

describe('the ribbon', () => {
  it('bookmarks at one press, and is there after a reload', async () => {
    const opened = await openIssue()
    const { page } = opened
    await ribbons(page).nth(2).click()
    expect(await ribbons(page).nth(2).getAttribute('aria-pressed')).toBe('true')
    expect(await toast(page).textContent()).toContain('已收藏')
    await expect.poll(() => bookmarked(page)).toHaveLength(1)
    await page.reload()
    await expect.poll(() => ribbons(page).nth(2).getAttribute('aria-pressed')).toBe('true')
    expect(await page.locator('[aria-pressed=true]').count()).toBe(1)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('is undone by another press and by the toast, which gives the focus back', async () => {
    const opened = await openIssue()
    const { page } = opened
    const ribbon = ribbons(page).first()
    await ribbon.click()
    await ribbon.click()
    expect(await ribbon.getAttribute('aria-pressed')).toBe('false')
    await toast(page).getByRole('button', { name: '撤销' }).click()
    expect(await ribbon.getAttribute('aria-pressed')).toBe('true')
    expect(await ribbon.evaluate((node) => node === document.activeElement)).toBe(true)
    await expect.poll(() => bookmarked(page)).toHaveLength(1)
    await close(opened)
  })

  it('taken away and pressed again brings the bookmark back whole, with its note and tags', async () => {
    const opened = await openIssue()
    const { page } = opened
    await openNotes(page)
    await page.locator('.b-list textarea').fill('要紧的一条')
    await page.locator('.b-list details input').fill('芯片，#出口')
    await expect.poll(() => readShelf(page).then(JSON.stringify)).toContain('出口')
    await page.goBack()
    const ribbon = ribbons(page).first()
    await ribbon.click()
    await expect.poll(() => bookmarked(page)).toEqual([])
    await ribbon.click()
    await expect.poll(() => bookmarked(page)).toHaveLength(1)
    const kept = JSON.stringify(await readShelf(page))
    for (const word of ['要紧的一条', '芯片', '出口']) expect(kept).toContain(word)
    await close(opened)
  })

  it('and a tag far too long cost nothing but the end of the tag', async () => {
    const opened = await openIssue()
    const { page } = opened
    await openNotes(page)
    await page.locator('.b-list textarea').fill('要紧的一条')
    await page.locator('.b-list details input').fill('长'.repeat(400))
    await expect.poll(() => readShelf(page).then(JSON.stringify)).toContain('长'.repeat(200))
    await page.reload()
    await page.locator('.b-list li').first().waitFor()
    expect(await notice(page).textContent()).toBe('')
    expect(JSON.stringify(await readShelf(page))).toContain('要紧的一条')
    await close(opened)
  })

  it('has a note that two tabs may write, one after the other, and neither loses the other’s words', async () => {
    const opened = await openIssue()
    const { page } = opened
    await ribbons(page).first().click()
    await openBookmarks(page)
    const other = await page.context().newPage()
    await other.goto(`${inject('real').url}bookmarks/`)
    const write = async (tab: Page, text: string) => {
      await tab.bringToFront()
      const note = tab.locator('.b-list textarea').first()
      if (!(await note.isVisible())) await tab.locator('.b-list summary').first().click()
      await note.press('End')
      await note.pressSequentially(text)
      await expect.poll(() => readShelf(tab).then(JSON.stringify)).toContain(text)
    }
    await write(page, '甲一')
    await expect.poll(() => other.locator('.b-list textarea').first().inputValue()).toBe('甲一')
    await write(other, '乙二')
    await expect.poll(() => page.locator('.b-list textarea').first().inputValue()).toBe('甲一乙二')
    await write(page, '丙三')
    expect(JSON.stringify(await readShelf(page))).toContain('甲一乙二丙三')
    await close(opened)
  })

  it('stands at items, the issue, its analysis and the rows of the timeline', async () => {
    const opened = await openIssue()
    const { page } = opened
    await page.getByRole('button', { name: '收藏本期' }).click()
    await page.goto(`${inject('real').url}${issue}analysis/`)
    await page.getByRole('button', { name: '收藏' }).click()
    await expect.poll(() => bookmarked(page)).toEqual(['/issues/2024-05-28/', '/issues/2024-05-28/analysis/'])
    await page.goto(inject('real').url)
    await expect.poll(() => page.locator('.lead [data-action=bookmark]').getAttribute('aria-pressed')).toBe('true')
    await close(opened)
  })

  it('loses nothing of 50 presses in each of two tabs at once, and either sees the other’s', async () => {
    const opened = await openIssue()
    const { page } = opened
    const other = await page.context().newPage()
    await other.goto(inject('real').url + issue)
    await Promise.all([ribbons(page).first().waitFor(), ribbons(other).first().waitFor()])
    const press = (tab: Page, from: number) =>
      tab.evaluate(async (from) => {
        const ribbons = [...document.querySelectorAll<HTMLElement>('.i-items [data-action=bookmark]')]
        const items = ribbons.slice(from, from + 10)
        for (let round = 0; round < 5; round++) {
          for (const ribbon of items) {
            ribbon.click()
            await new Promise((done) => setTimeout(done))
          }
        }
      }, from)
    await Promise.all([press(page, 0), press(other, 10)])
    await expect.poll(() => bookmarked(page)).toHaveLength(20)
    for (const tab of [page, other]) await expect.poll(() => tab.locator('[aria-pressed=true]').count()).toBe(20)
    await close(opened)
  })

  it('keeps all 100 of 50 that are pressed in each of two tabs at once', async () => {
    const { url } = inject('demo')
    const opened = await open(`${url}issues/2026-09-29/`)
    const { page } = opened
    const other = await page.context().newPage()
    await other.goto(`${url}issues/2024-09-24/`)
    await Promise.all([ribbons(page).nth(49).waitFor(), ribbons(other).nth(49).waitFor()])
    const pressFifty = (tab: Page) =>
      tab.evaluate(async () => {
        const ribbons = [...document.querySelectorAll<HTMLElement>('.i-items [data-action=bookmark]')]
        for (const ribbon of ribbons.slice(0, 50)) {
          ribbon.click()
          await new Promise((done) => setTimeout(done))
        }
      })
    await Promise.all([pressFifty(page), pressFifty(other)])
    await expect.poll(() => bookmarked(page)).toHaveLength(100)
    for (const tab of [page, other]) {
      await openBookmarks(tab)
      await tab.getByText('0 期与深度分析，100 条').waitFor()
    }
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('the page of bookmarks', () => {
  it('has nothing at first, and says how to change that', async () => {
    const opened = await open(`${inject('real').url}bookmarks/`)
    await opened.page.locator('h2', { hasText: '还没有书签' }).waitFor()
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('lists what was bookmarked, newest first, finds it, and keeps what is written of it', async () => {
    const opened = await openIssue()
    const { page } = opened
    const texts = await page.locator('.i-items > li > p').allTextContents()
    for (const at of [0, 7, 20]) await ribbons(page).nth(at).click()
    await page.getByRole('button', { name: '收藏本期' }).click()
    await openBookmarks(page)
    const listed = page.locator('.b-list li')
    await expect.poll(() => listed.count()).toBe(4)
    const items = page.locator('.b-list').nth(1).locator('.b-text')
    expect(await items.count()).toBe(3)
    const word = texts[7]?.slice(0, 4) ?? ''
    await page.getByLabel('在书签里查找').fill(word)
    await expect.poll(() => listed.count()).toBe(1)
    await listed.locator('summary').first().click()
    await page.getByLabel('笔记', { exact: true }).fill('要再看')
    await page.getByLabel('标签（用逗号隔开）').fill('待办，#重要')
    await expect.poll(async () => JSON.stringify(await readShelf(page))).toContain('重要')
    await page.reload()
    await expect.poll(() => page.locator('.b-note').textContent()).toBe('要再看')
    expect(await page.locator('.b-list .meta').textContent()).toContain('#重要')
    await page.getByLabel('在书签里查找').fill('')
    await page.getByLabel('类别').selectOption({ label: '前沿' })
    await expect.poll(() => listed.count()).toBe(1)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('looks for nothing before an input method has composed a word', async () => {
    const opened = await openIssue()
    const { page } = opened
    await ribbons(page).first().click()
    await openBookmarks(page)
    const find = page.getByLabel('在书签里查找')
    await find.focus()
    const session = await page.context().newCDPSession(page)
    for (const text of ['y', 'yu', 'yun']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(200)
      expect(new URL(page.url()).search).toBe('')
    }
    await session.send('Input.insertText', { text: '云' })
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('云')
    expect(await find.inputValue()).toBe('云')
    await page.keyboard.type('x')
    await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('云x')
    await close(opened)
  })

  it('takes one away, and brings it back', async () => {
    const opened = await openIssue()
    const { page } = opened
    await ribbons(page).first().click()
    await openBookmarks(page)
    await page.getByRole('button', { name: '取消收藏' }).click()
    await page.locator('h2', { hasText: '还没有书签' }).waitFor()
    await toast(page).getByRole('button', { name: '撤销' }).click()
    await expect.poll(() => page.locator('.b-list li').count()).toBe(1)
    await toast(page).getByText('已收藏').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    await close(opened)
  })

  it('keeps the text of an issue that was withdrawn and of an item that went, and says so', async () => {
    const opened = await open(`${inject('real').url}about/`)
    const { page } = opened
    const bookmark = { text: '收藏时的文字', category: null, source: '刊', savedAt: 1, note: '', tags: [] }
    const withdrawn = { ...bookmark, kind: 'issue', issueId: '2001-01-02', part: '', publishedOn: '2001-01-02' }
    const gone = { ...bookmark, kind: 'item', issueId: '2024-05-28', part: 'i-aaaaaa', publishedOn: '2024-05-28' }
    const value = { '/issues/2001-01-02/': withdrawn, '/issues/2024-05-28/#i-aaaaaa': gone }
    await putOnShelf(page, JSON.stringify({ version: 1, value }))
    await page.goto(`${inject('real').url}bookmarks/`)
    await expect
      .poll(() => page.locator('.b-text').allTextContents())
      .toEqual([
        '收藏时的文字这一期已撤下，这里留着收藏时的文字。',
        '收藏时的文字这一条已不在本期里，这里留着收藏时的文字。',
      ])
    await close(opened)
  })

  it.each(themes)('has no fault of access in the %s theme, nor has an issue with a bookmark', async (theme) => {
    const opened = await openIssue({ theme })
    const { page } = opened
    await ribbons(page).first().click()
    expect(await axeFaults(page)).toEqual([])
    await openBookmarks(page)
    await page.locator('.b-list summary').first().click()
    expect(await axeFaults(page)).toEqual([])
    await close(opened)
  })

  it('fits 320 px', async () => {
    const opened = await openIssue({ width: 320, height: 640 })
    const { page } = opened
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth)
    await ribbons(page).first().click()
    expect(await wide()).toBeLessThanOrEqual(320)
    await openBookmarks(page)
    await page.locator('.b-list summary').first().click()
    expect(await wide()).toBeLessThanOrEqual(320)
    await close(opened)
  })
})

describe('a device', () => {
  it.each([
    [
      'denies storage',
      "Object.defineProperty(self, 'indexedDB', { get() { throw new DOMException('', 'SecurityError') } })",
    ],
    ['has no shelf', "Object.defineProperty(self, 'indexedDB', { value: undefined })"],
    ['is full', "IDBObjectStore.prototype.put = function () { throw new DOMException('', 'QuotaExceededError') }"],
  ])('that %s keeps bookmarks as long as the page, says so once, and leads to the export', async (_, script) => {
    const opened = await open('about:blank')
    const { page } = opened
    await page.addInitScript(script)
    await page.goto(inject('real').url + issue)
    await ribbons(page).nth(0).click()
    await notice(page).getByText('没有保存空间').waitFor()
    await ribbons(page).nth(1).click()
    await notice(page).getByRole('link').click()
    await expect.poll(() => page.locator('.b-list li').count()).toBe(2)
    await notice(page).getByRole('button').click()
    expect(await notice(page).textContent()).toBe('')
    expect(opened.complaints.filter((line) => line.startsWith('page error'))).toEqual([])
    await close(opened)
  })

  it('whose bookmarks a newer Kandu wrote leaves them as they are', async () => {
    const opened = await openIssue()
    const { page } = opened
    const raw = '{"version":2,"value":{"more":true}}'
    await putOnShelf(page, raw)
    await page.reload()
    await ribbons(page).first().click()
    await notice(page).getByText('更新版本').waitFor()
    expect(await ribbons(page).first().getAttribute('aria-pressed')).toBe('true')
    expect(await readShelf(page)).toEqual({ 'kandu/bookmarks': raw })
    await close(opened)
  })

  it('with any of thirty corrupt values opens the page, says so, and keeps the value aside', async () => {
    const good = {
      kind: 'issue',
      issueId: '2024-05-28',
      part: '',
      text: '好',
      category: null,
      publishedOn: '2024-05-28',
    }
    const whole = { ...good, source: '', savedAt: 1, note: '', tags: [] }
    const kept = (value: unknown) => JSON.stringify({ version: 1, value })
    const corrupt: unknown[] = [
      '',
      '{',
      'null',
      '[]',
      '7',
      '"x"',
      '{"version":1}',
      '{"value":{}}',
      '{"version":"a","value":{}}',
      '\u0000',
      7,
      true,
      [],
      {},
      { version: 1, value: {} },
      ...[null, [], 7, 'x', { a: null }, { a: 7 }, { a: {} }, { a: [] }].map(kept),
      ...[{ kind: 'x' }, { issueId: '../x' }, { part: 'x' }, { text: 7 }, { savedAt: 'x' }, { tags: 'x' }].map(
        (wrong) => kept({ a: { ...whole, ...wrong } }),
      ),
      kept({ a: whole, b: { ...whole, issueId: 7 } }),
    ]
    expect(corrupt).toHaveLength(30)
    const opened = await open(`${inject('real').url}about/`)
    const { page } = opened
    for (const [at, raw] of corrupt.entries()) {
      await putOnShelf(page, raw)
      await page.goto(`${inject('real').url}bookmarks/`)
      await page.locator('main').hover()
      await notice(page).getByText('另存').waitFor()
      await expect
        .poll(async () => Object.keys(await readShelf(page)).length, { message: JSON.stringify(raw) })
        .toBe(at + 2)
      expect(Object.values(await readShelf(page))).toContainEqual(raw)
    }
    await expect.poll(() => page.locator('.b-list li').count()).toBe(1)
    expect(opened.complaints.filter((line) => line.startsWith('page error'))).toEqual([])
    await close(opened)
  })
})
