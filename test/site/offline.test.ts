// Reading offline: what was opened, bookmarked or asked for is read without the site; a new build waits for the reader's word, and can take all of it away.
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes, type OpenOptions, type OpenPage } from './support/browser.ts'
import { makeVersion, publishSite, rewriteBuild, type PublishedSite } from './support/published-site.ts'

const openPage = pageOpener()
const issue = 'issues/2024-05-28/'
const open = (url: string, options: OpenOptions = {}) => openPage(url, { serviceWorkers: 'allow', ...options })

let published: PublishedSite | null = null
const folders: string[] = []

afterEach(async () => {
  await published?.end()
  published = null
  for (const folder of folders.splice(0)) rmSync(dirname(folder), { recursive: true })
})

const publish = async (build: string, base?: string) => (published = await publishSite(build, base))

async function version(build: string, name: string): Promise<string> {
  const made = await makeVersion(build, name)
  folders.push(made)
  return made
}

/** Gives what the caches hold: pathnames by the name of their cache. */
const keptIn = (page: Page) =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      kept[name] = requests.map(({ url }) => new URL(url).pathname)
    }
    return kept
  })
const pagesIn = async (page: Page) =>
  Object.entries(await keptIn(page)).flatMap(([name, paths]) => (name.includes(' pages ') ? paths : []))

/** Waits until a page and what belongs to it is kept. */
async function kept(page: Page, ...paths: string[]): Promise<void> {
  await expect.poll(() => pagesIn(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(paths))
}

/** What there is to read of an issue, without the tools beside it. */
const text = async (page: Page) => (await page.locator('.i-items, .i-deep, .i-head').allInnerTexts()).join('\n')
const away = (page: Page) => page.locator('header .away')
const faultsOf = ({ complaints }: OpenPage) =>
  complaints.filter((complaint) => !complaint.startsWith('error: Failed to load resource'))

describe.each(['/', '/kandu/'])('after one visit to an issue of a site at %s', (base) => {
  it('the issue, its analysis, the timeline and the bookmarks are read without the site, reload included', async () => {
    const site = await publish(inject(base === '/' ? 'real' : 'underBase').out, base)
    const opened = await open(site.url + issue)
    const { page } = opened
    await hydrated(page)
    const shown = await text(page)
    const paths = ['', 'bookmarks/', issue, `${issue}analysis/`].map((path) => base + path)
    await kept(page, ...paths)
    await site.goDown()
    await page.reload()
    await hydrated(page)
    expect(await text(page)).toBe(shown)
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

describe('a new build', () => {
  const versionOf = (page: Page) => page.evaluate(() => document.documentElement.dataset['version'] ?? 'first')
  const notice = (page: Page) => page.locator('.notice')
  /** Has the browser look for a new worker, as it does by itself when a page is opened. */
  const look = (page: Page) =>
    page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update().catch(() => {})))

  it('of the app is told of, changes nothing by itself, and comes whole at the reader’s word', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    await page.evaluate(() => Object.assign(window, { here: true }))
    await site.publish(await version(site.out, 'second'))
    await look(page)
    await notice(page).getByText('有新版本').waitFor()
    expect(await page.evaluate(() => 'here' in window)).toBe(true)
    // What the page had not loaded yet is gone from the site, and comes from what is kept of its own version.
    await page.getByRole('button', { name: '阅读设置' }).click()
    await page.locator('#settings').waitFor()
    await notice(page).getByRole('button', { name: '更新' }).click()
    await page.waitForFunction(() => !('here' in window))
    await hydrated(page)
    expect(await versionOf(page)).toBe('second')
    await expect.poll(() => notice(page).innerText()).toBe('')
    await kept(page, `/${issue}`)
    await expect
      .poll(async () => Object.keys(await keptIn(page)).filter((name) => name.includes(' pages ')))
      .toHaveLength(1)
    await site.goDown()
    await page.reload()
    await hydrated(page)
    expect(await versionOf(page)).toBe('second')
    expect(await page.locator('.i-items > li').count()).toBe(42)
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('and the one before it again, with a page open all the while, never mix and lose no text', async () => {
    const first = inject('real').out
    const site = await publish(first)
    const second = await version(first, 'second')
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    const shown = await text(page)
    const other = await page.context().newPage()
    for (const [build, name] of [
      [second, 'second'],
      [first, 'first'],
      [second, 'second'],
      [first, 'first'],
    ] as const) {
      await site.publish(build)
      await look(page)
      await other.goto(site.url + issue)
      await hydrated(other)
      expect(await versionOf(other)).toBe(name)
      expect(await text(other)).toBe(shown)
      expect(await versionOf(page)).toBe('first')
      expect(await text(page)).toBe(shown)
      await site.goDown()
      await other.reload()
      await hydrated(other)
      // Without the site it is one of the two, whole.
      const [script = ''] = await other
        .locator('script[src*="/main-"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src))
      expect(script.includes('-second')).toBe((await versionOf(other)) === 'second')
      expect(await text(other)).toContain('小模型')
      expect(await other.locator('.i-items > li').count()).toBe(42)
      await site.comeBack()
    }
    await page.locator('header .brand').click()
    await page.locator('.lead').waitFor()
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('with a new issue says so, and leads to it', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    rewriteBuild(site.out, (told) => Object.assign(told, { latest: '2024-06-04', content: 'next' }))
    await look(page)
    await notice(page).getByText('有新一期').waitFor()
    await notice(page).getByRole('button', { name: '去看' }).click()
    await page.locator('.lead').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })

  it('that is not whole on the host is not taken', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    const second = await version(site.out, 'second')
    const entry = join(second, 'assets/main-second00.js')
    writeFileSync(entry, readFileSync(entry, 'utf8').slice(0, -40))
    await site.publish(second)
    await look(page)
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.ready).installing === null))
      .toBe(true)
    expect(await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting)).toBeNull()
    await site.goDown()
    await page.reload()
    await hydrated(page)
    expect(await versionOf(page)).toBe('first')
    await close(opened)
  })

  it('built with the worker off takes worker and caches away in one visit, and leaves bookmarks where they are', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    await page.getByRole('button', { name: '收藏本期' }).click()
    await page.evaluate(() => Object.assign(window, { here: true }))
    await site.publish(inject('workerOff').out)
    await look(page)
    await expect.poll(() => page.evaluate(() => caches.keys()), { timeout: 20_000 }).toEqual([])
    await expect
      .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length))
      .toBe(0)
    expect(await page.evaluate(() => 'here' in window)).toBe(true)
    await page.reload()
    await hydrated(page)
    await page.locator('[data-action=bookmark][aria-pressed=true]').first().waitFor()
    await page.waitForTimeout(2000)
    expect(await page.evaluate(() => caches.keys())).toEqual([])
    expect(faultsOf(opened)).toEqual([])
    await close(opened)
  })
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
