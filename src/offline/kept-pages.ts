// The pages kept on this device: whole HTML, with its text, its style and its data, and always of the program whose files are kept with it.
import type { KeptPage } from '#model/offline.ts'
import { base, build, cacheName, cacheNames } from './scope.ts'

const facts = { title: 'kandu-title', bytes: 'kandu-bytes', keptAt: 'kandu-kept-at', content: 'kandu-content' } as const

/** A page that takes longer, in ms, is kept another time: others wait for it. */
const patience = 30_000

/** Headers that tell of the way a page came, not of the page. */
const ofTheWay = ['content-encoding', 'content-length', 'transfer-encoding', 'vary']

/** Fetches a page and keeps it, after its analyses; gives the bytes that took. Rejects where the site cannot be reached; a page that is gone is no longer kept. */
export async function keepPage(page: string): Promise<number> {
  const response = await fetch(page, { cache: 'no-cache', signal: AbortSignal.timeout(patience) })
  if (response.status === 404 || response.status === 410) await dropPage(page)
  else if (!response.ok) throw new Error(`${page} answered ${response.status}`)
  const html = response.ok ? await response.text() : ''
  // A host's page for something else, or that of a network which wants a password, is none of ours; one of another program is for its own worker.
  if (!isPageOf(html, page) || !html.includes(build.entry)) return 0
  let bytes = 0
  for (const analysis of analysesOf(html, page)) bytes += await keepPage(analysis)
  const now = Date.now()
  // The page itself says that it was kept: its script need ask nobody.
  const text = new TextEncoder().encode(html.replace('<html ', `<html data-kept="${now}" `))
  const headers = new Headers(response.headers)
  for (const name of ofTheWay) headers.delete(name)
  headers.set(facts.title, encodeURIComponent(/<title>([^<]*)/.exec(html)?.[1] ?? ''))
  headers.set(facts.bytes, String(text.length))
  headers.set(facts.keptAt, String(now))
  headers.set(facts.content, build.content)
  await (await caches.open(cacheName('pages'))).put(page, new Response(text, { headers }))
  return bytes + text.length
}

/** Says whether HTML is the page of an address; that of the newest issue may stand at two. */
function isPageOf(html: string, page: string): boolean {
  const [, path] = /id="kandu-page">\{"path":("[^"]*")/.exec(html) ?? []
  try {
    return path !== undefined && decodeURI(base + String(JSON.parse(path)).slice(1)) === decodeURI(page)
  } catch {
    return false
  }
}

/** Gives the pages of the analyses an issue's page leads to; no other page has any below it. */
function analysesOf(html: string, page: string): Set<string> {
  const links = [...html.matchAll(/ href="([^"#]*)/g)].map(([, address = '']) => address)
  return new Set(links.filter((address) => address.startsWith(`${page}analysis/`)))
}

/** Gives a page as it is kept; where this program has not kept it yet, as another did, with whose files it goes. */
export async function findPage(page: string): Promise<Response | undefined> {
  for (const name of await cacheNames('pages')) {
    const kept = await (await caches.open(name)).match(page)
    if (kept !== undefined) return kept
  }
  return undefined
}

/** Says whether this program has kept a page of the archive as it is now; such a page is the last to make room. */
export async function touchPage(page: string): Promise<boolean> {
  const cache = await caches.open(cacheName('pages'))
  const kept = await cache.match(page)
  if (kept?.headers.get(facts.content) !== build.content) return false
  await cache.put(page, kept)
  return true
}

/** Lists the pages kept, of all programs; those first that are the first to make room. */
export async function listPages(): Promise<Omit<KeptPage, 'held'>[]> {
  const found = new Map<string, Omit<KeptPage, 'held'>>()
  for (const name of (await cacheNames('pages')).toReversed()) {
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const headers = (await cache.match(request))?.headers
      if (headers === undefined) continue
      const page = new URL(request.url).pathname
      const title = decodeURIComponent(headers.get(facts.title) ?? '')
      found.delete(page) // a later copy stands later
      found.set(page, {
        page,
        title,
        bytes: Number(headers.get(facts.bytes)),
        keptAt: Number(headers.get(facts.keptAt)),
      })
    }
  }
  return [...found.values()]
}

/** Keeps a page no longer, of whichever program. */
export async function dropPage(page: string): Promise<void> {
  for (const name of await cacheNames('pages')) await (await caches.open(name)).delete(page)
}

/** Keeps what other programs kept as pages of this one, and forgets theirs; rejects where the site cannot be reached, and then theirs stay. */
export async function takePagesOver(): Promise<void> {
  const [own = '', ...others] = await cacheNames('pages')
  const mine = await caches.open(own)
  for (const name of others) {
    for (const { url } of await (await caches.open(name)).keys()) {
      const { pathname } = new URL(url)
      if ((await mine.match(pathname)) === undefined) await keepPage(pathname)
    }
    await caches.delete(name)
  }
}
