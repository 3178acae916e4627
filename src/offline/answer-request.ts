// How the worker answers what pages ask for: files and shards, which never change under their names, from what is kept;
// pages from the site, and from what is kept where the site does not answer.
import { offlinePath } from '#model/address.ts'
import { findFile, isFile } from './app-files.ts'
import { isManifest, promisedHash, readManifest, readShard } from './kept-content.ts'
import { findPage } from './kept-pages.ts'
import { base } from './scope.ts'

/** So long a reader waits for the site, in ms, where there is a kept page to be shown instead. */
const patience = 4000

/** Gives the answer to a request, or null for one that is the browser's own business. */
export function answerRequest({ request, preloadResponse }: FetchEvent): Promise<Response> | null {
  const { origin, pathname, search } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin || !pathname.startsWith(base)) return null
  if (request.headers.has('range')) return null
  const ask = () => fetch(request)
  if (isFile(pathname)) return findFile(pathname).then((kept) => kept ?? ask())
  const promised = promisedHash(pathname)
  if (promised !== null && search === '') return readShard(pathname, promised, ask)
  if (isManifest(pathname)) return readManifest(ask)
  const navigates = request.mode === 'navigate'
  if (!navigates && !pathname.endsWith('/')) return null
  return answerPage(pathname, navigates, async () => (await preloadOf(preloadResponse)) ?? ask())
}

/** Where a browser began to fetch a page before this worker ran, that is what came. */
const preloadOf = async (preload: Promise<unknown>): Promise<Response | null> => {
  const response = await preload
  return response instanceof Response ? response : null
}

async function answerPage(page: string, navigates: boolean, ask: () => Promise<Response>): Promise<Response> {
  const asked = ask().then(
    (response) => (response.status >= 500 ? { response } : { answer: response }),
    (error: unknown) => ({ error }),
  )
  const kept = await findPage(page)
  const came = await (kept === undefined ? asked : Promise.race([asked, afterPatience()]))
  if ('answer' in came) return came.answer
  const instead = kept ?? (navigates && 'error' in came ? await findPage(base + offlinePath.slice(1)) : undefined)
  if (instead !== undefined) return instead
  if ('response' in came) return came.response
  throw 'error' in came ? came.error : new Error(`${page} did not come`)
}

const afterPatience = () => new Promise<{ late: true }>((late) => setTimeout(() => late({ late: true }), patience))
