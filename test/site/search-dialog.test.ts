// The dialog of search as readers meet it: from the masthead, at /, by keyboard and with an input method.
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const found = '电子'

describe('the dialog of search', () => {
  it('opens at /, finds, is walked with arrows, opens with Enter, and gives the focus back', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.locator('main h3 a').first().focus()
    await page.keyboard.press('/')
    const dialog = page.locator('dialog[open]')
    await dialog.locator('input').waitFor()
    await page.keyboard.type('dianzi')
    await dialog.locator('.s-hit').first().waitFor()
    expect(await dialog.locator('.s-hit small').first().textContent()).toBe('拼音')
    expect(await axeFaults(page)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowUp')
    expect(
      await dialog
        .locator('.s-hit')
        .first()
        .evaluate((hit) => hit === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('Escape')
    await expect.poll(() => dialog.count()).toBe(0)
    expect(
      await page
        .locator('main h3 a')
        .first()
        .evaluate((link) => link === document.activeElement),
    ).toBe(true)
    await page.keyboard.press('/')
    await dialog.locator('.s-hit').first().waitFor()
    await page.keyboard.press('Enter')
    await page.waitForURL(/issues/)
    expect(await dialog.count()).toBe(0)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('opens the first result with Enter while others are on their way', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.keyboard.press('/')
    const dialog = page.locator('dialog[open]')
    await dialog.locator('input').waitFor()
    await page.route('**/content/**', async (route) => {
      await new Promise((later) => setTimeout(later, 200))
      await route.continue()
    })
    await page.keyboard.type(found)
    const first = dialog.locator('.s-outcome[aria-busy=true] .s-hit').first()
    const address = await first.getAttribute('href')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.pathname + url.hash === address)
    await close(opened)
  })

  it('covers no page that Back leads to', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.locator('main h3 a').first().click()
    await page.locator('main li[id^="i-"]').first().waitFor()
    await page.keyboard.press('/')
    const dialog = page.locator('dialog[open]')
    await dialog.locator('input').waitFor()
    await page.goBack()
    await expect.poll(() => dialog.count()).toBe(0)
    expect(page.url()).toBe(inject('demo').url)
    await close(opened)
  })

  it('opens from the field in the masthead, which leads to the page where a tab is asked for', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    const door = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '搜索标题与条目' })
    const before = opened.requests.length
    await door.hover()
    await page.waitForTimeout(400)
    // Tools may come meanwhile, for any sign of a reader.
    const ofSearch = /\/route-|search|shards|categories/
    expect(opened.requests.slice(before).filter((request) => ofSearch.test(request))).toEqual([])
    expect(opened.requests.filter((request) => /search/.test(request))).toEqual([])
    await door.click()
    await page.locator('dialog[open] input').waitFor()
    expect(await page.evaluate(() => location.pathname)).toBe('/')
    await page.keyboard.press('Escape')
    await expect.poll(() => door.evaluate((link) => link === document.activeElement)).toBe(true)
    const [tab] = await Promise.all([page.context().waitForEvent('page'), door.click({ modifiers: ['Control'] })])
    await tab.waitForURL(/\/search\/$/)
    expect(await page.locator('dialog[open]').count()).toBe(0)
    await close(opened)
  })

  it('searches once for a composed word, and not before it is whole', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.keyboard.press('/')
    const input = page.locator('dialog[open] input')
    await input.waitFor()
    const asked = () => opened.requests.filter((request) => request.includes('/content/search')).length
    const session = await page.context().newCDPSession(page)
    for (const text of ['d', 'dian', 'dian zi']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(200)
    }
    expect(asked()).toBe(0)
    await session.send('Input.insertText', { text: found })
    await page.locator('dialog[open] .s-hit').first().waitFor()
    expect(await input.inputValue()).toBe(found)
    expect(await page.locator('dialog[open] .s-hit mark').first().textContent()).toBe(found)
    await close(opened)
  })

  it('leaves / alone while it is composed, with a modifier, and in a field', async () => {
    const opened = await open(`${inject('demo').url}search/`)
    const { page } = opened
    const field = page.locator('main input[type=search]')
    await field.pressSequentially('a/b')
    expect(await field.inputValue()).toBe('a/b')
    await page.locator('h1').click()
    await page.keyboard.press('Control+/')
    await page.evaluate(() =>
      document.body.dispatchEvent(new KeyboardEvent('keydown', { code: 'Slash', isComposing: true, bubbles: true })),
    )
    expect(await page.locator('dialog.s-dialog').count()).toBe(0)
    await close(opened)
  })
})
