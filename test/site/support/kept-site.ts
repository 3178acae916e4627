// A site that readers keep and lose: published, taken away and published anew in one test, and what a page has kept of it.
import { rmSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Page } from 'playwright'
import { afterEach, expect } from 'vitest'
import { pageOpener, type OpenOptions, type OpenPage } from './browser.ts'
import { makeVersion, publishSite, type PublishedSite } from './published-site.ts'

/** Gives what opens pages that may have a worker. */
export function workingPageOpener(): (url: string, options?: OpenOptions) => Promise<OpenPage> {
  const open = pageOpener()
  return (url, options = {}) => open(url, { serviceWorkers: 'allow', ...options })
}

interface Publisher {
  /** Serves a copy of a build until the test ends. */
  publish: (build: string, base?: string) => Promise<PublishedSite>
  /** Makes another version of a build; it is gone when the test ends. */
  version: (build: string, name: string) => Promise<string>
}

/** Gives what publishes sites, one a test. */
export function publisher(): Publisher {
  let published: PublishedSite | null = null
  const folders: string[] = []
  afterEach(async () => {
    await published?.end()
    published = null
    for (const folder of folders.splice(0)) rmSync(dirname(folder), { recursive: true })
  })
  return {
    publish: async (build, base) => (published = await publishSite(build, base)),
    async version(build, name) {
      const made = await makeVersion(build, name)
      folders.push(made)
      return made
    },
  }
}

/** Gives what the caches hold: pathnames by the name of their cache. */
export const keptIn = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(async () => {
    const kept: Record<string, string[]> = {}
    for (const name of await caches.keys()) {
      const requests = await (await caches.open(name)).keys()
      kept[name] = requests.map(({ url }) => new URL(url).pathname)
    }
    return kept
  })

/** Gives the pages that are kept. */
export const pagesIn = async (page: Page): Promise<string[]> =>
  Object.entries(await keptIn(page)).flatMap(([name, paths]) => (name.includes(' pages ') ? paths : []))

/** Waits until a page and what belongs to it is kept. */
export async function kept(page: Page, ...paths: string[]): Promise<void> {
  await expect.poll(() => pagesIn(page), { timeout: 20_000 }).toEqual(expect.arrayContaining(paths))
}

/** Gives what there is to read of an issue, without the tools beside it. */
export const textOf = async (page: Page): Promise<string> =>
  (await page.locator('.i-items, .i-deep, .i-head').allInnerTexts()).join('\n')

/** Gives what a page complained of, but that the site did not answer. */
export const faultsOf = ({ complaints }: OpenPage): string[] =>
  complaints.filter((complaint) => !complaint.startsWith('error: Failed to load resource'))
