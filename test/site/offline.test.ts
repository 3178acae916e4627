// Reading offline: what was opened, bookmarked or asked for is read without the site.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, themes } from './support/browser.ts'
import { faultsOf, kept, pagesIn, publisher, textOf, workingPageOpener } from './support/kept-site.ts'
import { rewriteBuild } from './support/published-site.ts'

const open = workingPageOpener()
const { publish, version } = publisher()
const issue = 'issues/2024-05-28/'
const away = (page: Page) => page.locator('header .away')

describe.each(['/', '/kandu/'])('after one visit to an issue of a site at %s', (base) => {
  it('the issue, its analysis, the timeline and the bookmarks are read without the site, reload included', async () => {
    const site = await publish(inject(base === '/' ? 'real' : 'underBase').out, base)
    const opened = await open(site.url + issue)
    const { page } = opened
    await hydrated(page)
    const shown = await textOf(page)
    const paths = ['', 'bookmarks/', issue, `${issue}analysis/`].map((path) => base + path)
    await kept(page, ...paths)
    await site.goDown()
    await page.reload()
    await hydrated(page)
    expect(await textOf(page)).toBe(shown)
    expect(await page.locator('.i-items > li').count()).toBe(42)
    await away(page).waitFor()
    expect(await away(page).innerText()).toMatch(/^当前离线，正在显示 \d+月\d+日保存的内容$/)
    await page.goto(`${site.url}${issue}analysis/`)
    await hydrated(page)
    expect(await page.locator('main').innerText()).toContain('后面还有 2260 字')
    await page.goto(site.url)
    await hydrated(page)
    expect(await page.locator('.lead h2').innerText()).toContain('小模型')
    await page.goto(`${site.url}bookmarks/`)
    await hydrated(page)
    expect(await page.locator('h1').innerText()).toBe('书签')
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('links lead from kept page to kept page without the site', async () => {
    const site = await publish(inject(base === '/' ? 'real' : 'underBase').out, base)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, base, base + issue, `${base}${issue}analysis/`)
    await site.goDown()
    await page.locator('header .brand').click()
    await page.locator('.lead h2 a').click()
    await page.locator('.i-items > li').nth(41).waitFor()
    expect(new URL(page.url()).pathname).toBe(base + issue)
    await page.locator('.i-deep a').first().click()
    await page.locator('h1', { hasText: '真正的春天' }).waitFor()
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })
})

describe('a search', () => {
  it('once made is made again without the site', async () => {
    const site = await publish(inject('demo').out)
    const opened = await open(`${site.url}about/`)
    const { page } = opened
    await kept(page, '/search/')
    const found = () => page.locator('.s-hit').allInnerTexts()
    const isDone = () => page.locator('.s-outcome[aria-busy=false] .s-hit').first().waitFor()
    await page.goto(`${site.url}search/?q=电子`)
    await isDone()
    const shown = await found()
    expect(shown.length).toBeGreaterThan(5)
    await site.goDown()
    await page.reload()
    await isDone()
    expect(await found()).toEqual(shown)
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })
})

describe('a device that keeps no more', () => {
  it('reads on from the site: the worker hands on what it cannot keep', async () => {
    const site = await publish(inject('demo').out)
    const full = join(site.out, 'sw.js')
    writeFileSync(full, `${refuseToKeep}\n${readFileSync(full, 'utf8')}`)
    const opened = await open(site.url)
    const { page } = opened
    await page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null)
    await page.goto(`${site.url}search/?q=电子`)
    await page.locator('.s-outcome[aria-busy=false] .s-hit').nth(5).waitFor()
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })
})

/** Stands in the worker before its own code: no cache takes anything but the app. */
const refuseToKeep = `const { put } = Cache.prototype
Cache.prototype.put = async function (request, response) {
  if (!/\\/(?:assets|favicon)/.test(request)) throw new DOMException('full', 'QuotaExceededError')
  return put.call(this, request, response)
}`

describe('a page that is not kept', () => {
  it('says so in its place, keeps its address, offers what is kept, and comes when the site does', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    await site.goDown()
    await page.goto(`${site.url}categories/policy/`)
    await page.getByText('这一页没有保存在这台设备上。').waitFor()
    expect(new URL(page.url()).pathname).toBe('/categories/policy/')
    expect(await page.title()).toMatch(/^这一页没有打开 · /)
    await page.locator('.kept a', { hasText: '小模型' }).first().waitFor()
    await site.comeBack()
    await page.getByRole('button', { name: '重试' }).click()
    await page.locator('h1', { hasText: '政策' }).waitFor()
    await site.goDown()
    await page.goto(`${site.url}archive/2024/`)
    await page.locator('.kept a', { hasText: '生殖细胞' }).first().click()
    await page.locator('.i-items > li').nth(41).waitFor()
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('that the site says is not there is still not there', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url)
    const { page } = opened
    await kept(page, '/offline/')
    const response = await page.goto(`${site.url}issues/1999-01-01/`)
    expect(response?.status()).toBe(404)
    await close(opened)
  })
})

describe('the filter of the timeline, without the site', () => {
  const awaits = (page: Page) => page.evaluate(() => document.documentElement.dataset['awaits'] ?? '')
  const rows = (page: Page) => page.locator('.months .row')
  const chip = (page: Page) => page.locator('nav.chips a', { hasText: '政策' })

  it('says in its place that nothing of it is kept and what can be read, and Back and the site lead on', async () => {
    const site = await publish(inject('demo').out)
    const opened = await open(site.url)
    const { page } = opened
    await kept(page, '/', '/offline/')
    await site.goDown()
    await chip(page).click()
    await page.getByText('这一页没有保存在这台设备上。').waitFor()
    expect(await page.title()).toMatch(/^政策 · /)
    expect(await chip(page).getAttribute('aria-current')).toBe('true')
    expect(await awaits(page)).toBe('')
    expect(await rows(page).count()).toBe(0)
    expect(await axeFaults(page)).toEqual([])
    await page.goBack()
    await page.locator('.lead h2 a').waitFor()
    expect(await rows(page).count()).toBeGreaterThan(10)
    await page.goto(`${site.url}?category=policy`)
    await page.getByText('这一页没有保存在这台设备上。').waitFor()
    expect(await page.title()).toMatch(/^政策 · /)
    expect(await awaits(page)).toBe('')
    await site.comeBack()
    await page.getByRole('button', { name: '重试' }).click()
    await page.getByText(/^只看政策/).waitFor()
    expect(await rows(page).count()).toBeGreaterThan(10)
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0)
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('lists what it asks for of the issues that are kept, and all of it when the network is there again', async () => {
    const site = await publish(inject('demo').out)
    const opened = await open(site.url)
    const { page } = opened
    await kept(page, '/offline/')
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.locator('fieldset', { hasText: '离线保存最新几期' }).getByLabel('5 期', { exact: true }).check()
    await kept(page, '/issues/2026-10-20/')
    await page.keyboard.press('Escape')
    await site.goDown()
    await chip(page).click()
    await page.getByText(/这台设备上有的 5 期；另有 \d+ 期没有保存/).waitFor()
    expect(await rows(page).count()).toBe(5)
    const offline = await rows(page).allInnerTexts()
    expect(await rows(page).first().locator('.row-items a').count()).toBeGreaterThan(0)
    await site.comeBack()
    await page.evaluate(() => dispatchEvent(new Event('online')))
    await page.getByText(/^只看政策/).waitFor()
    expect((await rows(page).allInnerTexts()).slice(0, 5)).toEqual(offline)
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })
})

describe('the list of what is kept', () => {
  it.each(themes)('has nothing axe objects to in the %s theme, nor has the line under the masthead', async (theme) => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue, { theme, width: 320, height: 640 })
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    await site.goDown()
    await page.goto(`${site.url}offline/`)
    await page.locator('.kept a').first().waitFor()
    await away(page).waitFor()
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0)
    await close(opened)
  })
})

describe('what is kept on purpose', () => {
  it('are the newest issues a reader asks for in the settings, which say how many pages that is and how much', async () => {
    const site = await publish(inject('demo').out)
    const opened = await open(`${site.url}about/`)
    const { page } = opened
    await kept(page, '/offline/')
    await page.getByRole('button', { name: '阅读设置' }).click()
    const group = page.locator('fieldset', { hasText: '离线保存最新几期' })
    await group.getByLabel('5 期', { exact: true }).check()
    const newest = ['2026-11-17', '2026-11-10', '2026-11-03', '2026-10-27', '2026-10-20'].map((id) => `/issues/${id}/`)
    await kept(page, ...newest, `${newest[2]}analysis/`)
    await expect.poll(() => group.locator('output').innerText()).toMatch(/^已保存 \d+ 页，\d\.\d MB$/)
    await site.goDown()
    await page.goto(site.url + (newest[3] ?? '').slice(1))
    await hydrated(page)
    expect(await page.locator('.i-items > li').count()).toBeGreaterThan(20)
    await site.comeBack()
    await page.reload()
    await page.getByRole('button', { name: '阅读设置' }).click()
    await group.getByLabel('不保存').check()
    await expect.poll(() => heldPages(page)).not.toContain(newest[2])
    await close(opened)
  })

  it('are the issues of bookmarks, and they stay where what was only visited makes room', async () => {
    const small = await version(inject('demo').out, 'small')
    rewriteBuild(small, (told) => (told['bounds'] = { pages: 400_000, content: 1000 }))
    const site = await publish(small)
    const opened = await open(`${site.url}issues/2026-11-17/`)
    const { page } = opened
    await kept(page, '/issues/2026-11-17/')
    await page.getByRole('button', { name: '收藏本期' }).click()
    await expect.poll(() => heldPages(page)).toContain('/issues/2026-11-17/')
    for (const id of ['2026-11-10', '2026-11-03', '2026-10-27', '2026-10-20', '2026-10-13']) {
      await page.goto(`${site.url}issues/${id}/`)
      await kept(page, `/issues/${id}/`)
    }
    await expect.poll(() => pagesIn(page)).not.toContain('/issues/2026-11-10/')
    const pages = await pagesIn(page)
    expect(pages).toEqual(expect.arrayContaining(['/issues/2026-11-17/', '/issues/2026-10-13/', '/', '/offline/']))
    await close(opened)
  })
})

/** Gives the pages the worker keeps for a reason. */
const heldPages = (page: Page) =>
  page.evaluate(async () => {
    const { port1, port2 } = new MessageChannel()
    const registration = await navigator.serviceWorker.ready
    const answer = new Promise<{ page: string; held: boolean }[]>((resolve) => {
      port1.addEventListener('message', ({ data }) => resolve(data as { page: string; held: boolean }[]))
    })
    port1.start()
    registration.active?.postMessage({ ask: 'kept' }, [port2])
    return (await answer).filter(({ held }) => held).map(({ page }) => page)
  })

describe('the web manifest', () => {
  it('makes the site one that can be installed, at its base path', async () => {
    const site = await publish(inject('underBase').out, '/kandu/')
    const opened = await open(site.url)
    const { page } = opened
    await page.locator('link[rel=manifest]').waitFor({ state: 'attached' })
    const session = await page.context().newCDPSession(page)
    const { data, errors } = await session.send('Page.getAppManifest')
    expect(errors).toEqual([])
    expect(JSON.parse(data ?? '{}')).toMatchObject({ name: '新科技观察', lang: 'zh-Hans', start_url: './' })
    const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
    // A window like that of a private visit installs nothing; all else is as it must be.
    expect(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito')).toEqual([])
    expect(opened.complaints).toEqual([])
    await close(opened)
  })
})

describe('a first visit', () => {
  it('waits for no worker: the page is whole before one is asked for, and none of what it keeps is asked for before', async () => {
    const { url } = inject('real')
    const opened = await open(url + issue)
    const asked = await opened.page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\//, '')),
    )
    expect(await opened.page.locator('.i-items > li').count()).toBe(42)
    expect(asked.filter((name) => /^(?:sw\.js|offline-|manifest\.webmanifest)/.test(name))).toEqual([])
    await close(opened)
  })
})
