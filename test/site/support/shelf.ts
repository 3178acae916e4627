// What a page keeps on its shelf, read and written from outside of the app.
import type { Page } from 'playwright'

const name = 'kandu/bookmarks'

/** Gives all that lies on the shelf, by name. */
export function readShelf(page: Page): Promise<Record<string, unknown>> {
  return page.evaluate(async () => {
    const open = indexedDB.open('kandu/', 1)
    open.addEventListener('upgradeneeded', () => open.result.createObjectStore('marks'))
    await new Promise((done) => open.addEventListener('success', done))
    const store = open.result.transaction('marks').objectStore('marks')
    const names = store.getAllKeys()
    const kept = store.getAll()
    await new Promise((done) => kept.addEventListener('success', done))
    open.result.close()
    return Object.fromEntries(names.result.map((name, at) => [name as string, kept.result[at] as unknown]))
  })
}

/** Puts something on the shelf, in place of the bookmarks where nothing else is said. */
export async function putOnShelf(page: Page, kept: unknown, under: string = name): Promise<void> {
  await page.evaluate(
    async ({ name, kept }) => {
      const open = indexedDB.open('kandu/', 1)
      open.addEventListener('upgradeneeded', () => open.result.createObjectStore('marks'))
      await new Promise((done) => open.addEventListener('success', done))
      const transaction = open.result.transaction('marks', 'readwrite')
      transaction.objectStore('marks').put(kept, name)
      await new Promise((done) => transaction.addEventListener('complete', done))
      open.result.close()
    },
    { name: under, kept },
  )
}

/** Gives the addresses bookmarked in a page, in order. */
export async function bookmarked(page: Page): Promise<string[]> {
  const kept: unknown = JSON.parse(((await readShelf(page))[name] as string | undefined) ?? '{"value":{}}')
  return Object.keys((kept as { value: object }).value).toSorted()
}
