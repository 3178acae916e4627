// How the worker answers what pages ask for: files and shards, which never change under their names, from what is kept;
// pages from the site, and from what is kept where the site does not answer.
import { offlinePath } from '#model/address.ts'
import { findFile, isFile } from './app-files.ts'
import { isManifest, promisedHash, readManifest, readShard } from './kept-content.ts'
import { findPage } from './kept-pages.ts'
import { base } from './scope.ts'
import { soon, type Ways } from './ways.ts'

/** Gives the answer to a request, or null for one that is the browser's own business. */
export function answerRequest(event: FetchEvent): Promise<Response> | null {
  const { request } = event
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return null
  if (request.headers.has('range')) return null
  const ways: Ways = {
    ask: async () => (await preloadOf(event)) ?? fetch(request),
    later: (work) => event.waitUntil(work.catch((error: unknown) => console.info(String(error)))),
  }
  if (isFile(pathname)) return findFile(pathname).then((kept) => kept ?? ways.ask())
  const promised = promisedHash(pathname)
  if (promised !== null && search === '') return readShard(pathname, promised, ways)
  if (isManifest(pathname)) return readManifest(pathname, ways)
  const navigates = request.mode === 'navigate'
  if (!navigates && !pathname.endsWith('/')) return null
  return answerPage(pathname, navigates, ways)
}

/** Where a browser began to fetch a page before this worker ran, that is what came. */
async function preloadOf({ preloadResponse }: FetchEvent): Promise<Response | null> {
  const response: unknown = await preloadResponse
  return response instanceof Response ? response : null
}

async function answerPage(page: string, navigates: boolean, { ask }: Ways): Promise<Response> {
  const asked = ask().catch(() => null)
  const kept = await findPage(page)
  const came = await (kept === undefined ? asked : soon(asked))
  if (came !== null && came.status < 500) return came
  const instead = kept ?? (navigates && came === null ? await findPage(base + offlinePath.slice(1)) : undefined)
  return instead ?? came ?? Response.error()
}
