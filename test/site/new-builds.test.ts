// A new build of the site: it waits for the reader's word, never mixes with the one before, and can take all that is kept away.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated } from './support/browser.ts'
import { faultsOf, kept, keptIn, publisher, textOf, workingPageOpener } from './support/kept-site.ts'
import { rewriteBuild } from './support/published-site.ts'

const open = workingPageOpener()
const { publish, version } = publisher()
const issue = 'issues/2024-05-28/'

/** Runs in the page: the content of the build that waits. */
async function waitingBuild(): Promise<unknown> {
  const { waiting } = await navigator.serviceWorker.ready
  if (waiting === null) return null
  return new Promise((told) => {
    const { port1, port2 } = new MessageChannel()
    port1.addEventListener('message', ({ data }: MessageEvent<{ content?: unknown }>) => told(data.content ?? data))
    port1.start()
    waiting.postMessage({ ask: 'build' }, [port2])
  })
}

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
    const shown = await textOf(page)
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
      expect(await textOf(other)).toBe(shown)
      expect(await versionOf(page)).toBe('first')
      expect(await textOf(page)).toBe(shown)
      await site.goDown()
      await other.reload()
      await hydrated(other)
      // Without the site it is one of the two, whole.
      const [script = ''] = await other
        .locator('script[src*="/main-"]')
        .evaluateAll((all) => all.map((each) => (each as HTMLScriptElement).src))
      expect(script.includes('-second')).toBe((await versionOf(other)) === 'second')
      expect(await textOf(other)).toContain('小模型')
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

  it('is told of once for each new issue and each new version that waits, in a page that stays open', async () => {
    const site = await publish(inject('real').out)
    const opened = await open(site.url + issue)
    const { page } = opened
    await kept(page, '/offline/', `/${issue}`)
    let content = 0
    /** Publishes anew, and waits until the browser has it. */
    const publishNext = async (told: object) => {
      const before = await page.evaluate(waitingBuild)
      rewriteBuild(site.out, (now) => Object.assign(now, { content: `next ${++content}`, ...told }))
      await look(page)
      await expect.poll(() => page.evaluate(waitingBuild)).not.toBe(before)
      await page.waitForTimeout(500)
    }
    const understood = () => notice(page).getByRole('button', { name: '知道了' }).click()
    await publishNext({ latest: '2024-06-04' })
    await notice(page).getByText('有新一期').waitFor()
    await understood()
    await publishNext({})
    expect(await notice(page).innerText()).toBe('')
    await publishNext({ latest: '2024-06-11' })
    await notice(page).getByText('有新一期').waitFor()
    await publishNext({ latest: '2024-06-18' })
    await understood()
    expect(await notice(page).innerText()).toBe('')
    for (const name of ['assets/main-version1.js', 'assets/main-version2.js']) {
      await publishNext({ entry: name })
      await notice(page).getByText('有新版本').waitFor()
      await understood()
      await publishNext({})
      expect(await notice(page).innerText()).toBe('')
    }
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
