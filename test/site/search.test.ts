// Search as readers meet it: by keyboard, with an input method, back and forward, in every theme, and without script.
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes } from './support/browser.ts'
import { account, field, found, hits, searched, searchOpener } from './support/search-page.ts'

const open = pageOpener()
const openSearch = searchOpener(open)

describe('the page of search', () => {
  it('finds what is typed, marks it, and leads to the item in its issue, marked, its category open', async () => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).fill(found)
    await hits(page).first().waitFor()
    expect(await page.locator('.s-hit mark').allTextContents()).toContain(found)
    expect(new Set(await page.locator('.s-hit mark').allTextContents())).toEqual(new Set([found]))
    expect(new URL(page.url()).searchParams.get('q')).toBe(found)
    const link = page.locator('.s-hit[href*="#i-"]').first()
    const href = await link.getAttribute('href')
    await link.click()
    const item = page.locator('main li[aria-current]')
    await item.waitFor()
    expect(`#${await item.getAttribute('id')}`).toBe(href?.slice(href.indexOf('#')))
    expect(await item.isVisible()).toBe(true)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('searches once for a composed word, and not before it is whole', async () => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).focus()
    const session = await page.context().newCDPSession(page)
    for (const text of ['d', 'dian', 'dian zi']) {
      await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
      await page.waitForTimeout(200)
    }
    expect(page.url()).not.toContain('q=')
    expect(opened.requests.filter((request) => request.includes('/content/search'))).toEqual([])
    const before = await page.evaluate(() => history.length)
    await session.send('Input.insertText', { text: found })
    await hits(page).first().waitFor()
    expect(new URL(page.url()).searchParams.get('q')).toBe(found)
    expect(await page.evaluate(() => history.length)).toBe(before + 1)
    await close(opened)
  })

  it('searches for what is typed after Back took away what was being composed', async () => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).fill(found)
    await page.waitForURL(/q=/)
    await field(page).blur()
    await page.getByRole('link', { name: /精确/ }).click()
    await page.waitForURL(/match=exact/)
    await field(page).focus()
    const session = await page.context().newCDPSession(page)
    await session.send('Input.imeSetComposition', { text: 'dian', selectionStart: 4, selectionEnd: 4 })
    await page.goBack()
    await expect.poll(() => field(page).inputValue()).toBe(found)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).not.toBe('INPUT')
    await field(page).focus()
    await page.keyboard.press('End')
    await page.keyboard.type('x')
    await page.waitForURL(/x$/)
    await close(opened)
  })

  it('takes the Enter that ends a composition for nothing more', async () => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).evaluate((input: HTMLInputElement) => {
      input.focus()
      input.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }))
      const key = { key: 'Enter', code: 'Enter', keyCode: 229, isComposing: true, bubbles: true, cancelable: true }
      const isHeld = !input.dispatchEvent(new KeyboardEvent('keydown', key))
      document.title = isHeld ? 'held' : 'let through'
    })
    expect(await page.title()).toBe('held')
    await close(opened)
  })

  it('goes back and forward through queries and filters', async () => {
    const opened = await openSearch(searched)
    const { page } = opened
    await page.locator('.s-outcome[aria-busy=false] .s-hit').first().waitFor()
    const all = await account(page).textContent()
    await page.getByRole('navigation', { name: '按类别筛选' }).getByRole('link', { name: /市场/ }).click()
    await page.waitForURL(/category=market/)
    await page.locator('.s-facet [aria-current]', { hasText: '市场' }).waitFor()
    await expect.poll(() => account(page).textContent()).not.toBe(all)
    await page.getByRole('navigation', { name: '匹配方式' }).getByRole('link', { name: /精确/ }).click()
    await page.waitForURL(/match=exact/)
    await field(page).fill('机器人')
    await page.waitForURL((url) => url.searchParams.get('q') === '机器人')
    await field(page).fill('机器人手')
    await page.waitForURL((url) => url.searchParams.get('q') === '机器人手')
    await page.goBack()
    await page.waitForURL((url) => url.searchParams.get('q') === found && url.searchParams.get('match') === 'exact')
    await expect.poll(() => field(page).inputValue()).toBe(found)
    await page.goBack()
    await page.goBack()
    await expect.poll(() => account(page).textContent()).toBe(all)
    expect(new URL(page.url()).search).toBe(`?q=${encodeURIComponent(found)}`)
    await page.goForward()
    await page.locator('.s-facet [aria-current]', { hasText: '市场' }).waitFor()
    await close(opened)
  })

  it('calls the counts of facets about so many, but where all of them was looked at', async () => {
    const opened = await openSearch(`${searched}&category=market&from=2026&to=2026`)
    const { page } = opened
    await page.locator('.s-outcome[aria-busy=false] .s-hit').first().waitFor()
    await expect.poll(() => account(page).textContent()).toMatch(/找到 \d+ 条/)
    const shown = await hits(page).count()
    const counts = await page.locator('.s-facet a').evaluateAll((links) =>
      links.flatMap((link) => {
        const count = link.querySelector('span')?.textContent ?? ''
        return count === '' ? [] : [{ current: link.ariaCurrent === 'true', count }]
      }),
    )
    expect(counts.filter(({ current }) => current).map(({ count }) => count)).toEqual([`${shown}`, `${shown}`])
    const others = counts.filter(({ current }) => !current)
    expect(others.length).toBeGreaterThan(1)
    for (const { count } of others) expect(count).toMatch(/^约 \d+$/)
    await close(opened)
  })

  it('narrows to the month of a bar, by keyboard, and says the same as a table', async () => {
    const opened = await openSearch(searched)
    const { page } = opened
    const bars = page.locator('.s-bars a')
    await bars.first().waitFor()
    expect(await page.locator('.s-bars a[tabindex="0"]').count()).toBe(1)
    await page.locator('.s-bars a[tabindex="0"]').focus()
    await page.keyboard.press('Home')
    const said = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
    expect(said).toBe(await bars.first().getAttribute('aria-label'))
    await page.locator('.s-table summary').click()
    const rows = await page.locator('.s-table tbody tr').allInnerTexts()
    expect(rows.length).toBe(await bars.count())
    await bars.first().focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/from=(\d{4}-\d{2})&to=\1/)
    await page.locator('.s-bars [aria-current]').waitFor()
    const month = new URL(page.url()).searchParams.get('from') ?? ''
    const asked = page.getByRole('navigation', { name: '按年份筛选' }).locator('[aria-current]')
    expect(await asked.allInnerTexts()).toEqual([`${month.slice(0, 4)}年${Number(month.slice(5))}月`])
    await expect
      .poll(async () => {
        const days = await page
          .locator('.s-issue time')
          .evaluateAll((times) => times.map((time) => time.getAttribute('datetime')))
        return days.length > 0 && days.every((day) => day?.startsWith(month))
      })
      .toBe(true)
    await close(opened)
  })

  it('goes on where the list ends, and keeps what was listed for the way back', async () => {
    const opened = await openSearch(searched)
    const { page } = opened
    await hits(page).nth(19).waitFor()
    await page.getByRole('button', { name: /再列|继续/ }).click()
    await hits(page).nth(20).waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.className ?? '')).toContain('s-hit')
    const listed = await hits(page).count()
    await hits(page).nth(20).click()
    await page.waitForURL(/issues/)
    await page.goBack()
    await hits(page).nth(20).waitFor()
    expect(await hits(page).count()).toBe(listed)
    await close(opened)
  })

  it('leaves the keyboard where it can look further, as long as nothing is found', async () => {
    // Every issue has 电子, none of them 電子.
    const opened = await openSearch(`search/?q=${encodeURIComponent('電子')}&match=exact`)
    const { page } = opened
    const further = page.getByRole('button', { name: '继续查找' })
    const none = page.locator('main .s-none')
    await further.focus()
    for (let said = await none.textContent(); said?.startsWith('查到'); said = await none.textContent()) {
      await page.keyboard.press('Enter')
      await expect.poll(() => none.textContent()).not.toBe(said)
      const focused = await page.evaluate(() => document.activeElement?.textContent)
      expect(focused).toContain((await further.count()) > 0 ? '继续查找' : '没有找到')
    }
    expect(await none.textContent()).toContain('没有找到')
    await close(opened)
  })

  it('keeps recent searches on this device until they are cleared', async () => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).fill(found)
    await page.keyboard.press('Enter')
    await hits(page).first().waitFor()
    await page.goto(`${inject('demo').url}search/`)
    await page.locator('.s-recent').getByRole('link', { name: found, exact: true }).waitFor()
    await page.getByRole('button', { name: '清除最近搜索' }).click()
    await expect.poll(() => page.getByText('最近搜索', { exact: true }).count()).toBe(0)
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain(found)
    await close(opened)
  })

  it('announces the count once it is at rest', async () => {
    const opened = await openSearch(searched)
    const { page } = opened
    await hits(page).first().waitFor()
    await expect.poll(() => page.locator('.s-outcome output').textContent()).toMatch(/\d+ 条/)
    expect(await page.locator('.s-outcome output').textContent()).toBe(await account(page).textContent())
    await close(opened)
  })
})

const script = '<script>document.title="taken"</script>'
const scripts = Array.from(
  { length: 20 },
  (_, n) => `<script>document.title='taken ${n}'</script><img src=x onerror=alert(${n})>`,
)
const hostile = {
  'ten thousand characters': '字'.repeat(10_000),
  'only punctuation': '。，！？……“”《》',
  'a lone surrogate': '\ud83d',
  'a name of prototypes': '__proto__',
  'signs of expressions': '(.*)+?[^a]{1,}|\\b$^',
  'an open quote': '"',
  scripts: scripts.join(''),
}

describe('a hostile query', () => {
  it.each(Object.entries(hostile))('of %s does nothing but search', async (_, query) => {
    const opened = await openSearch()
    const { page } = opened
    await field(page).fill(query)
    await page.keyboard.press('Enter')
    await page.locator('.s-account, .s-none, [role=alert]').first().waitFor()
    expect(await page.title()).not.toMatch(/^taken/)
    expect(await page.locator('main script, main img').count()).toBe(0)
    expect(await page.locator('header nav').isVisible()).toBe(true)
    expect(opened.complaints.filter((complaint) => !complaint.startsWith('log'))).toEqual([])
    const answer = await page.reload()
    expect(answer?.status()).toBe(200)
    await close(opened)
  })

  it('in every parameter of an address does nothing but search', async () => {
    const all = encodeURIComponent(scripts.join(','))
    for (const query of [
      `q=${encodeURIComponent(script)}&category=${all}&from=${all}&to=${all}&match=${all}`,
      `q=%ff%fe&category=__proto__,constructor&from=9999-99&to=0000-00-00`,
      `q=a&category=${'x,'.repeat(2000)}&from=2024&to=2020`,
    ]) {
      const opened = await openSearch(`search/?${query}`)
      const { page } = opened
      await page.locator('.s-account, .s-none').first().waitFor()
      expect(await page.title()).not.toMatch(/^taken/)
      expect(await page.locator('main script, main img').count()).toBe(0)
      expect(opened.complaints).toEqual([])
      await close(opened)
    }
  })
})

describe('search for everybody', () => {
  it.each(themes)('has nothing axe objects to in the %s theme', async (theme) => {
    const opened = await openSearch(searched, { theme })
    await hits(opened.page).first().waitFor()
    await opened.page.waitForTimeout(700)
    expect(await axeFaults(opened.page)).toEqual([])
    await opened.page.goto(inject('demo').url)
    await hydrated(opened.page)
    await opened.page.keyboard.press('/')
    await opened.page.locator('dialog[open] input').fill(found)
    await opened.page.locator('dialog[open] .s-hit').first().waitFor()
    await opened.page.waitForTimeout(700)
    expect(await axeFaults(opened.page)).toEqual([])
    await close(opened)
  })

  it('fits a window of 320 px, page and dialog', async () => {
    const opened = await openSearch(searched, { width: 320, height: 640 })
    const { page } = opened
    await hits(page).first().waitFor()
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    expect(await wide()).toBeLessThanOrEqual(0)
    await page.goto(inject('demo').url)
    await hydrated(page)
    await page.keyboard.press('/')
    await page.locator('dialog[open] input').fill(found)
    await page.locator('dialog[open] .s-hit').first().waitFor()
    expect(await page.locator('dialog[open]').evaluate((box) => box.scrollWidth - box.clientWidth)).toBeLessThanOrEqual(
      0,
    )
    expect(await wide()).toBeLessThanOrEqual(0)
    await close(opened)
  })

  it('speaks English to those who chose it', async () => {
    const opened = await openSearch(searched, { language: 'en' })
    await hits(opened.page).first().waitFor()
    await opened.page.getByRole('button', { name: 'Search', exact: true }).waitFor()
    await expect.poll(() => account(opened.page).textContent()).toMatch(/\d+ (?:results|shown of about)/)
    await close(opened)
  })

  it('says without script that it needs it, and offers the categories', async () => {
    const opened = await open(`${inject('demo').url}search/`, { javaScriptEnabled: false })
    const { page } = opened
    expect(await page.locator('main').innerText()).toContain('需要打开脚本')
    expect(await page.locator('main a[href*="categories/"]').count()).toBeGreaterThan(2)
    expect(await page.locator('input, button').count()).toBe(0)
    expect(await page.locator('meta[name=robots]').getAttribute('content')).toBe('noindex')
    await close(opened)
  })

  it('leaves / alone where single keys are switched off', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.evaluate(() =>
      localStorage.setItem('kandu/preferences', JSON.stringify({ version: 1, value: { keys: 'off' } })),
    )
    await page.reload()
    await hydrated(page)
    await page.keyboard.press('/')
    await page.waitForTimeout(500)
    expect(await page.locator('dialog').count()).toBe(0)
    await close(opened)
  })

  it('is reached and used by the keyboard alone', async () => {
    const opened = await open(inject('demo').url)
    const { page } = opened
    await hydrated(page)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '搜索标题与条目' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.locator('dialog[open]')
    await expect.poll(() => dialog.locator('input').evaluate((input) => input === document.activeElement)).toBe(true)
    await page.keyboard.type(found)
    await dialog.locator('.s-hit').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/issues/)
    await close(opened)
  })
})
