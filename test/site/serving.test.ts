// The built site as a static host serves it: statuses, headers, compression, another base path.
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()

describe('the served site', () => {
  it('answers an unknown address with status 404 and a page that helps', async () => {
    const { url } = inject('real')
    for (const path of ['no/such/page/', 'issues/1999-01-01/', 'categories/none/', 'content/issue/none.json']) {
      expect((await fetch(url + path)).status, path).toBe(404)
    }
    const opened = await open(`${url}issues/1999-01-01/`)
    await hydrated(opened.page)
    expect(await opened.page.locator('h1').innerText()).toContain('没有这一页')
    expect(await opened.page.locator('main a').count()).toBeGreaterThan(1)
    await close(opened)
  })

  it('sends the policy and the other headers with every page, and lets hashed files be kept for ever', async () => {
    const { url } = inject('real')
    const page = await fetch(url)
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("require-trusted-types-for 'script'")
    expect(policy).not.toContain('unsafe-inline')
    expect(page.headers.get('x-content-type-options')).toBe('nosniff')
    expect(page.headers.get('cache-control')).toBe('no-cache')
    const [, script = ''] = /src="([^"]+\.js)"/.exec(await page.text()) ?? []
    expect((await fetch(new URL(script, url))).headers.get('cache-control')).toContain('immutable')
    expect((await fetch(`${url}content/manifest.json`)).headers.get('cache-control')).toBe('no-cache')
  })

  it('compresses for those who take it', async () => {
    for (const encoding of ['br', 'gzip']) {
      const response = await fetch(inject('real').url, { headers: { 'accept-encoding': encoding } })
      expect(response.headers.get('content-encoding')).toBe(encoding)
      expect(await response.text()).toContain('</html>')
    }
  })

  it('works under another base path, links, data and all', async () => {
    const { url } = inject('underBase')
    expect(url).toMatch(/\/kandu\/$/)
    const opened = await open(url)
    const { page, complaints, requests } = opened
    await hydrated(page)
    await page.locator('main a[href*="/issues/2024-05-28/"]').first().click()
    await page.locator('li[id^="i-"]').first().waitFor()
    expect(page.url()).toBe(`${url}issues/2024-05-28/`)
    await page.reload()
    await hydrated(page)
    await page.locator('main a[href$="/analysis/"]').last().click()
    await expect.poll(() => page.url()).toBe(`${url}issues/2024-05-28/analysis/`)
    expect(complaints).toEqual([])
    expect(requests.filter((request) => !request.startsWith(url))).toEqual([])
    await close(opened)
  })

  it('links home by the address that is served, not by one that leads there', async () => {
    const { url } = inject('underBase')
    for (const script of [true, false]) {
      const opened = await open(`${url}issues/2024-05-28/`, { javaScriptEnabled: script })
      if (script) await hydrated(opened.page)
      const links = await opened.page
        .locator('a[href]')
        .evaluateAll((anchors) => anchors.map((anchor) => anchor.getAttribute('href') ?? ''))
      expect(links).toContain('/kandu/')
      expect(links.filter((link) => /^\/kandu(?:[?#]|$)/.test(link))).toEqual([])
      await close(opened)
    }
  })

  it('has feeds, a sitemap and canonical addresses where the site’s address is known, and none that is wrong where it is not', async () => {
    const known = inject('real').url
    expect(await (await fetch(`${known}sitemap.xml`)).text()).toContain('https://kandu.example/issues/2024-05-28/')
    const html = await (await fetch(`${known}issues/2024-05-28/`)).text()
    expect(html).toContain('<link rel="canonical" href="https://kandu.example/issues/2024-05-28/"')
    expect(html).toContain('application/ld+json')
    const unknown = inject('demo').url
    expect(await (await fetch(unknown)).text()).not.toContain('rel="canonical"')
    for (const feed of ['feed.xml', 'feed.json']) {
      expect((await fetch(known + feed)).status, feed).toBe(200)
    }
  })
})
