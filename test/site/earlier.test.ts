// 此前: under the item an address points at, what earlier issues said of its story, each a link to it there.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { axeFaults } from './support/axe.ts'
import { close, hydrated, pageOpener, themes } from './support/browser.ts'

const open = pageOpener()

interface Link {
  issueId: string
  id: string
}

/** Finds an item of the demo archive that has earlier ones, and them. */
function aStory(): { issueId: string; id: string; earlier: readonly Link[] } {
  const folder = join(inject('demo').out, 'content/earlier')
  for (const name of readdirSync(folder).toSorted().toReversed()) {
    const stories = Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8')) as Record<string, Link[]>)
    const [story] = stories
    if (story !== undefined) return { issueId: name.split('.')[0] ?? '', id: story[0], earlier: story[1] }
  }
  throw new Error('No item of the demo archive has earlier ones.')
}

describe('an item that goes on with a story', () => {
  it.each(themes)('shows up to three earlier ones in the %s theme, and axe objects to nothing', async (theme) => {
    const { issueId, id, earlier } = aStory()
    const opened = await open(`${inject('demo').url}issues/${issueId}/#${id}`, { theme })
    const { page } = opened
    const links = page.locator(`li#${id} .i-earlier a`)
    await links.first().waitFor()
    expect(await links.count()).toBe(earlier.length)
    expect(earlier.length).toBeLessThanOrEqual(3)
    expect(await axeFaults(page)).toEqual([])
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('leads to the earlier one, marked in its issue, and Back leads to it again', async () => {
    const { issueId, id, earlier } = aStory()
    const opened = await open(`${inject('demo').url}issues/${issueId}/#${id}`)
    const { page } = opened
    await page.locator(`li#${id} .i-earlier a`).first().click()
    const [first] = earlier
    await page.waitForURL((url) => url.pathname.endsWith(`/${first?.issueId}/`) && url.hash === `#${first?.id}`)
    await page.locator(`li#${first?.id}[aria-current]`).waitFor()
    await page.goBack()
    await page.locator(`li#${id} .i-earlier a`).first().waitFor()
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('offers them in its menu, and shows them below it', async () => {
    const { issueId, id, earlier } = aStory()
    const opened = await open(`${inject('demo').url}issues/${issueId}/`)
    const { page } = opened
    await hydrated(page)
    const item = page.locator(`li#${id}`)
    await item.hover()
    await item.locator('[data-action=cite]').click()
    await item.getByRole('button', { name: `此前报道 ${earlier.length} 条`, exact: true }).click()
    await item.locator('.i-earlier a').first().waitFor()
    expect(await item.locator('.i-earlier a').count()).toBe(earlier.length)
    expect(new URL(page.url()).hash).toBe(`#${id}`)
    expect(await page.locator(':popover-open').count()).toBe(0)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('asks for nothing of it before an address points at an item, or its menu is opened', async () => {
    const opened = await open(`${inject('demo').url}issues/${aStory().issueId}/`)
    await hydrated(opened.page)
    await opened.page.waitForTimeout(2500)
    expect(opened.requests.filter((request) => request.includes('/content/earlier/'))).toEqual([])
    expect(await opened.page.locator('.i-earlier').count()).toBe(0)
    await close(opened)
  })
})
