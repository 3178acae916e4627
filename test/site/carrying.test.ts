// Bookmarks leave as files and come back from them: looked at first, taken back as one, and no hostile file changes a byte.
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, inject, it } from 'vitest'
import { hostileImports } from '#test/support/hostile-imports.ts'
import { axeFaults } from './support/axe.ts'
import { close, pageOpener, type OpenOptions } from './support/browser.ts'
import { bookmarked, putOnShelf, readShelf } from './support/shelf.ts'

const open = pageOpener()
const field = (page: Page) => page.locator('input[type=file]')
const preview = (page: Page) => page.locator('.b-carry:has(input) .b-preview')

async function openWithBookmarks(options?: OpenOptions) {
  const opened = await open(`${inject('real').url}issues/2024-05-28/`, options)
  const { page } = opened
  for (const at of [1, 12]) await page.locator('.i-items [data-action=bookmark]').nth(at).click()
  await page.getByRole('button', { name: '收藏本期' }).click()
  await expect.poll(() => bookmarked(page)).toHaveLength(3)
  await page.goto(`${inject('real').url}bookmarks/`)
  await page.locator('.b-list li').first().waitFor()
  return opened
}

/** Presses the button of the link to the list, and gives what it copies. */
async function copyLink(page: Page): Promise<string> {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => void (document.title = text)
  })
  await page.getByRole('button', { name: '清单链接' }).click()
  await page.locator('.toast').getByText('清单链接已复制').waitFor()
  return page.title()
}

describe('bookmarks', () => {
  it.each(['网页（可导入任何浏览器）', 'JSON（可导回这里）'])(
    'saved as %s come back to an empty device whole, once they are accepted',
    async (name) => {
      const opened = await openWithBookmarks()
      const { page } = opened
      const kept = (await readShelf(page))['kandu/bookmarks']
      const saving = page.waitForEvent('download')
      await page.getByRole('button', { name }).click()
      const file = await (await saving).path()
      await putOnShelf(page, '{"version":1,"value":{}}')
      await page.reload()
      await field(page).setInputFiles({ name: 'x', mimeType: '', buffer: await readFile(file) })
      await preview(page).getByText('将添加 3 个').waitFor()
      expect(await bookmarked(page)).toEqual([])
      expect(await axeFaults(page)).toEqual([])
      await preview(page).getByRole('button', { name: '导入这些书签' }).click()
      await expect.poll(() => page.locator('.b-list li').count()).toBe(3)
      const sorted = (raw: unknown) =>
        Object.entries((JSON.parse(raw as string) as { value: object }).value).toSorted(([a], [b]) => (a < b ? -1 : 1))
      await expect.poll(async () => sorted((await readShelf(page))['kandu/bookmarks'])).toEqual(sorted(kept))
      await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
      await expect.poll(() => bookmarked(page)).toEqual([])
      expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
      expect(opened.complaints).toEqual([])
      await close(opened)
    },
  )

  it('stay as they are to the byte for any of 30 hostile files, and the reader is told why', async () => {
    const opened = await openWithBookmarks()
    const { page } = opened
    const kept = await readShelf(page)
    const files = hostileImports(inject('real').url)
    expect(files).toHaveLength(30)
    for (const [name, content] of files) {
      const buffer = Buffer.from(content as string)
      await field(page).setInputFiles({ name, mimeType: 'text/html', buffer })
      await expect.poll(() => preview(page).textContent(), { message: name }).toMatch(/没有/)
      expect(await preview(page).getByRole('button').count(), name).toBe(0)
      expect(await readShelf(page), name).toEqual(kept)
      await field(page).setInputFiles([])
      await expect.poll(() => preview(page).textContent()).toBe('')
    }
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('too many for one file leave in several, and come back when these are chosen together', async () => {
    const opened = await open(`${inject('real').url}about/`)
    const { page } = opened
    const issue = {
      kind: 'issue',
      part: '',
      text: '题',
      category: null,
      publishedOn: '2024-05-28',
      source: '',
      tags: [],
    }
    const value = Object.fromEntries(
      Array.from({ length: 50 }, (_, at) => [
        `/issues/made-${at}/`,
        { ...issue, issueId: `made-${at}`, savedAt: at, note: '字'.repeat(19_999) },
      ]),
    )
    await putOnShelf(page, JSON.stringify({ version: 1, value }))
    await page.goto(`${inject('real').url}bookmarks/`)
    await page.getByRole('button', { name: 'JSON（可导回这里）', exact: true }).click()
    const parts = page.getByRole('button', { name: /^第 \d 个文件$/ })
    await expect.poll(() => parts.count()).toBe(2)
    expect(await axeFaults(page)).toEqual([])
    const files: string[] = []
    for (const at of [0, 1]) {
      const saving = page.waitForEvent('download')
      await parts.nth(at).click()
      files.push(await (await saving).path())
    }
    await putOnShelf(page, '{"version":1,"value":{}}')
    await page.reload()
    await field(page).setInputFiles(files)
    await preview(page).getByText('将添加 50 个').waitFor()
    await preview(page).getByRole('button', { name: '导入这些书签' }).click()
    await expect.poll(() => bookmarked(page)).toEqual(Object.keys(value).toSorted())
    await close(opened)
  })

  it('go to another device in a link, and nothing is kept there before it is accepted', async () => {
    const opened = await openWithBookmarks()
    const { page } = opened
    const { hash } = new URL(await copyLink(page))
    const other = await open(`${inject('real').url}bookmarks/${hash}`)
    await other.page.locator('.b-preview').first().getByText('将添加 3 个').waitFor()
    expect(await bookmarked(other.page)).toEqual([])
    await other.page.getByRole('button', { name: '导入这些书签' }).click()
    await expect.poll(() => bookmarked(other.page)).toEqual(await bookmarked(page))
    expect(new URL(other.page.url()).hash).toBe('')
    expect(await other.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(other.complaints).toEqual([])
    await close(other)
    await close(opened)
  })

  it('go to a phone by a code that says the same as the link, on a dark page too', async () => {
    const opened = await openWithBookmarks({ theme: 'dark' })
    const { page } = opened
    const link = await copyLink(page)
    await page.getByRole('button', { name: '清单二维码' }).click()
    expect(decodeQR(await pixelsOf(page, await page.locator('.b-code svg').screenshot()))).toBe(link)
    expect(await axeFaults(page)).toEqual([])
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('that came in a link stay before the reader until they decide, whatever they look for, leave and load anew', async () => {
    const opened = await openWithBookmarks()
    const { page } = opened
    const { hash } = new URL(await copyLink(page))
    const other = await open(`${inject('real').url}issues/2024-05-28/`)
    await other.page.locator('.i-items [data-action=bookmark]').nth(5).click()
    await expect.poll(() => bookmarked(other.page)).toHaveLength(1)
    await other.page.goto(`${inject('real').url}bookmarks/${hash}`)
    const arrived = other.page.locator('.b-preview').first().getByText('将添加 3 个')
    await arrived.waitFor()
    await other.page.getByLabel('在书签里查找').fill('一')
    await other.page.waitForURL(/q=/)
    await other.page.getByLabel('在书签里查找').fill('')
    await other.page.waitForURL((url) => url.search === '')
    expect(await arrived.count()).toBe(1)
    expect(new URL(other.page.url()).hash).toBe(hash)
    await other.page.locator('.b-text a').first().click()
    await other.page.locator('.i-items').first().waitFor()
    await other.page.goBack()
    await arrived.waitFor()
    await other.page.getByLabel('类别').selectOption({ index: 1 })
    await other.page.waitForURL(/category=/)
    await other.page.reload()
    await arrived.waitFor()
    await other.page.getByRole('button', { name: '不导入' }).click()
    await expect.poll(() => new URL(other.page.url()).hash).toBe('')
    expect(new URL(other.page.url()).searchParams.has('category')).toBe(true)
    expect(await other.page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    expect(await bookmarked(other.page)).toHaveLength(1)
    expect(other.complaints).toEqual([])
    await close(other)
    await close(opened)
  })

  it('leave as they are filtered, by link, code and file, and it is said how many', async () => {
    const opened = await openWithBookmarks()
    const { page } = opened
    expect(await page.getByText('筛选出的').count()).toBe(0)
    await page.getByLabel('类别').selectOption({ label: '期' })
    await page.getByText('只含筛选出的 1 个，共 3 个').waitFor()
    const link = await copyLink(page)
    await page.locator('.toast').getByText('含 1 个书签').waitFor()
    await page.getByRole('button', { name: '清单二维码' }).click()
    await page.locator('.b-code').getByText('含 1 个书签').waitFor()
    expect(decodeQR(await pixelsOf(page, await page.locator('.b-code svg').screenshot()))).toBe(link)
    for (const name of ['网页（可导入任何浏览器）', 'JSON（可导回这里）', 'Markdown']) {
      const saving = page.waitForEvent('download')
      await page.locator('.b-carry').first().getByRole('button', { name, exact: true }).click()
      const text = await readFile(await (await saving).path(), 'utf8')
      expect(text, name).toContain('2024-05-28')
      expect(text, name).not.toContain('i-')
    }
    expect(await axeFaults(page)).toEqual([])
    const other = await open(`${inject('real').url}bookmarks/${new URL(link).hash}`)
    await other.page.locator('.b-preview').first().getByText('将添加 1 个').waitFor()
    await close(other)
    await close(opened)
  })

  it('are copied as citations', async () => {
    const opened = await openWithBookmarks()
    const { page } = opened
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.evaluate(() => {
      navigator.clipboard.writeText = async (text) => void (document.title = text)
    })
    await page.locator('.b-list summary', { hasText: '复制引用' }).last().click()
    await page.getByRole('button', { name: 'GB/T 7714' }).last().click()
    await page.locator('.toast').getByText('引用已复制').waitFor()
    expect(await page.title()).toMatch(
      /^财新智库\. .+\[EB\/OL\]\. \(2024-05-28\)\[\d{4}-\d\d-\d\d\]\. https:\/\/kandu\.example\//,
    )
    await close(opened)
  })
})

describe('everything a reader made', () => {
  const everything = (page: Page) => page.getByRole('button', { name: '全部（JSON，可导回这里）' })
  const beside = (page: Page) => page.evaluate(() => Object.fromEntries(Object.entries(localStorage)))
  const values = async (page: Page) =>
    Object.fromEntries(
      Object.entries(await readShelf(page)).map(([name, raw]) => {
        const kept: unknown = name.includes('backup') ? raw : JSON.parse(raw as string)
        return [name, kept]
      }),
    )

  async function openWithAll() {
    const opened = await openWithBookmarks()
    const { page } = opened
    const raw = (value: object) => JSON.stringify({ version: 1, value })
    const reading = raw({ '2024-05-28': { readAt: 5, place: null }, other: { readAt: null, place: 'i-aaaaaa' } })
    await putOnShelf(page, reading, 'kandu/reading')
    await putOnShelf(page, raw({ '/issues/2024-05-28/analysis/': 'p-abc' }), 'kandu/analysis-places')
    await putOnShelf(page, '坏了', 'kandu/bookmarks.backup-2026-11-27T00:00:00.000Z')
    await page.evaluate(() => {
      localStorage.setItem('kandu/preferences', '{"version":1,"value":{"theme":"sepia","size":"gigantic"}}')
      localStorage.setItem('kandu/searches', '{"version":1,"value":["芯片"]}')
    })
    await page.reload()
    await everything(page).waitFor()
    return opened
  }

  async function save(page: Page): Promise<string> {
    const saving = page.waitForEvent('download')
    await everything(page).click()
    return (await saving).path()
  }

  it('leaves in one file, with what was set aside, joins what is on another device, and is taken back as one', async () => {
    const opened = await openWithAll()
    const file = await save(opened.page)
    expect(await readFile(file, 'utf8')).toContain('gigantic')
    const made = await values(opened.page)
    const other = await open(`${inject('real').url}bookmarks/`)
    const { page } = other
    await page.evaluate(() => {
      localStorage.setItem('kandu/preferences', '{"version":1,"value":{"face":"hei"}}')
      localStorage.setItem('kandu/searches', '{"version":1,"value":["卫星"]}')
    })
    await page.reload()
    await everything(page).waitFor()
    const [shelf, local] = [await values(page), await beside(page)]
    await field(page).setInputFiles(file)
    await preview(page).getByText('将添加 3 个').waitFor()
    await preview(page).getByText('另有 3 期读过或停下的地方，1 项设置，1 条最近搜索，2 份另存的内容').waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await values(page)).toEqual(shelf)
    await preview(page).getByRole('button', { name: '全部导入' }).click()
    await page.locator('.toast').getByText('已全部导入').waitFor()
    const now = await values(page)
    for (const [name, kept] of Object.entries(made)) expect(now[name], name).toEqual(kept)
    expect(now['kandu/preferences.backup-1']).toContain('gigantic')
    expect(await page.locator('html').getAttribute('data-theme')).toBe('sepia')
    expect(await page.locator('html').getAttribute('data-face')).toBe('hei')
    expect((await beside(page))['kandu/searches']).toContain('["卫星","芯片"]')
    await page.locator('.toast').getByRole('button', { name: '撤销' }).click()
    await page.locator('.toast').getByText('已撤销').waitFor()
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
    const empty = { version: 1, value: {} }
    const bare = { 'kandu/bookmarks': empty, 'kandu/reading': empty, 'kandu/analysis-places': empty }
    expect(await values(page)).toEqual({ ...bare, ...shelf })
    const told = (kept: Record<string, string>) => [
      kept['kandu/searches'],
      kept['kandu/preferences']?.includes('sepia'),
    ]
    expect(told(await beside(page))).toEqual(told(local))
    expect(other.complaints).toEqual([])
    expect(opened.complaints).toEqual([])
    await close(other)
    await close(opened)
  })

  it('comes in whole or not at all: a device too full for a part of it keeps what it had to the byte', async () => {
    const opened = await openWithAll()
    const file = await save(opened.page)
    const other = await open(`${inject('real').url}bookmarks/`)
    const { page } = other
    await page.evaluate(() => {
      const put = Reflect.get(IDBObjectStore.prototype, 'put') as (
        value: unknown,
        name?: IDBValidKey,
      ) => IDBRequest<IDBValidKey>
      IDBObjectStore.prototype.put = function (value: unknown, name?: IDBValidKey) {
        if (name === 'kandu/analysis-places') throw new DOMException('', 'QuotaExceededError')
        return put.call(this, value, name)
      }
    })
    const kept = [await readShelf(page), await beside(page)]
    await field(page).setInputFiles(file)
    await preview(page).getByRole('button', { name: '全部导入' }).click()
    await page.locator('.toast').getByText('什么都没有导入').waitFor()
    expect([await readShelf(page), await beside(page)]).toEqual(kept)
    expect(await page.locator('.b-list li').count()).toBe(0)
    await close(other)
    await close(opened)
  })
})

/** Gives the pixels of a picture, as a camera would. */
async function pixelsOf(page: Page, picture: Buffer): Promise<{ width: number; height: number; data: Uint8Array }> {
  const { width, height, data } = await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
    const bitmap = await createImageBitmap(new Blob([bytes]))
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')
    canvas?.drawImage(bitmap, 0, 0)
    const { width, height, data } = canvas?.getImageData(0, 0, bitmap.width, bitmap.height) ?? new ImageData(1, 1)
    return { width, height, data: Array.from(data) }
  }, picture.toString('base64'))
  return { width, height, data: Uint8Array.from(data) }
}
