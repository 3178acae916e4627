// What comes out of a printer, and what is seen where a system takes over the colours.
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, type OpenOptions } from './support/browser.ts'

const open = pageOpener()
const issue = 'issues/2024-05-28/'

const sheets = async (page: Page) =>
  (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)
/** What a reader could press, and sees; a heading that folds is a heading on paper. */
const controls = (page: Page) =>
  page
    .locator('button:not(h2 > button):visible, input:visible, select:visible, textarea:visible, summary:visible')
    .count()

async function openBookmarks(options?: OpenOptions) {
  const opened = await open(inject('real').url + issue, options)
  const { page } = opened
  const ribbons = page.locator('.i-items [data-action=bookmark]')
  for (const at of [0, 7, 20]) await ribbons.nth(at).click()
  await page.getByRole('button', { name: '收藏本期' }).click()
  await page.locator('footer a', { hasText: '书签' }).click()
  await page.locator('.b-list li').nth(3).waitFor()
  await page.locator('.b-list summary', { hasText: '笔记' }).first().click()
  await page.getByLabel('笔记', { exact: true }).first().fill('要再看')
  await page.getByLabel('标签（用逗号隔开）').first().fill('待办')
  await page.getByLabel('标签（用逗号隔开）').first().press('Enter')
  await page.locator('.b-note').waitFor({ state: 'attached' })
  return opened
}

describe('on paper', () => {
  it('one category is its items alone, on one sheet, and says which it is', async () => {
    const opened = await open(`${inject('real').url}${issue}?category=policy`)
    const { page } = opened
    await hydrated(page)
    await page.locator('.i-items > li').nth(5).waitFor()
    expect(await sheets(page)).toHaveLength(1)
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('.i-items > li:visible').count()).toBe(6)
    expect(await page.locator('.i-sec h2:visible').allInnerTexts()).toEqual(['政策\n6 条'])
    expect(await page.locator('.i-deep:visible').count()).toBe(0)
    expect(await controls(page)).toBe(0)
    await close(opened)
  })

  it('bookmarks are their texts as the page sets them, their days, notes and tags, and nothing to press', async () => {
    const opened = await openBookmarks({ colorScheme: 'dark' })
    const { page } = opened
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    const texts = await page.locator('.b-text:visible').allInnerTexts()
    expect(texts).toHaveLength(4)
    expect(texts[0]).toBe('“小模型”才是AI的春天吗／生殖细胞培养研究前进一步')
    // Printed by the source as 深圳:汽车 and the like; the page sets full marks.
    for (const text of texts) expect(text).not.toMatch(/\p{Script=Han}[,:]\p{Script=Han}/u)
    expect(await page.locator('.b-note:visible').innerText()).toBe('要再看')
    expect(await page.getByText('#待办').isVisible()).toBe(true)
    expect(await page.locator('.b-list time:visible').count()).toBe(4)
    expect(await controls(page)).toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.body).color)).toBe('rgb(29, 27, 24)')
    expect(await sheets(page)).toHaveLength(1)
    await close(opened)
  })

  it('a list of issues has no ribbons, dots or menus', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await page.locator('.row [data-action]').first().waitFor({ state: 'attached' })
    await page.emulateMedia({ media: 'print' })
    expect(await controls(page)).toBe(0)
    expect(await page.locator('.row h3:visible').count()).toBe(30)
    await close(opened)
  })
})

describe('in forced colours', () => {
  it('bookmarks keep their texts, categories and fields, and nothing is there that axe objects to', async () => {
    const opened = await openBookmarks({ forcedColors: 'active' })
    const { page } = opened
    const colourOf = (selector: string, property: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((shown, name) => getComputedStyle(shown).getPropertyValue(name), property)
    const paper = await colourOf('body', 'background-color')
    expect(await colourOf('.b-text a', 'color')).not.toBe(paper)
    expect(await colourOf('.b-list .meta b', 'color')).not.toBe(paper)
    expect(await colourOf('.b-filter input', 'border-block-start-color')).not.toBe(paper)
    expect(await colourOf('.b-note', 'border-inline-start-color')).not.toBe(paper)
    await page.reload()
    await page.locator('.b-note').waitFor()
    expect(await axeFaults(page)).toEqual([])
    await page.goBack()
    await page.locator('.i-items [aria-pressed=true] svg').first().waitFor()
    const ribbon = (pressed: boolean) =>
      colourOf(`.i-items [data-action=bookmark][aria-pressed=${pressed}] svg`, 'fill')
    expect(await ribbon(true)).not.toBe(await ribbon(false))
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})
