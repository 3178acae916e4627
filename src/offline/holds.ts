// Why pages are kept, and how many: what is held for a reason stays, what was only visited makes room.
import type { Hold, KeptPage, Progress } from '#model/offline.ts'
import { base, build, cacheName } from './scope.ts'
import { dropPage, keepPage, listPages, touchPage } from './kept-pages.ts'

type Holds = Readonly<Partial<Record<Hold, readonly string[]>>>

/** No file of the site: the list lies where it is cleared with everything else. */
const place = `${base}sw.js?holds`

async function readHolds(): Promise<Holds> {
  const kept = await (await caches.open(cacheName('content'))).match(place)
  // Written below, by a worker of this archive.
  return kept === undefined ? {} : ((await kept.json()) as Holds)
}

/** Keeps pages for a reason, and none else for it; tells after each how far it is. Where the site no longer answers, or there is no more room, the rest is not kept. */
export async function holdPages(
  hold: Hold,
  pages: readonly string[],
  tell: (progress: Progress) => void,
): Promise<void> {
  const holds = { ...(await readHolds()), [hold]: pages }
  await (await caches.open(cacheName('content'))).put(place, Response.json(holds))
  let bytes = await makeRoom()
  let done = 0
  for (const page of pages) {
    tell({ done, total: pages.length, bytes, ended: false })
    if (bytes > build.bounds.pages) bytes = await makeRoom()
    const taken = await takeIn(page, bytes <= build.bounds.pages)
    if (taken === null) break
    bytes += taken
    done++
  }
  tell({ done, total: pages.length, bytes: await makeRoom(), ended: true })
}

/** Has a page among the kept ones, and gives the bytes that adds; null where it cannot be had. */
async function takeIn(page: string, hasRoom: boolean): Promise<number | null> {
  if (await touchPage(page)) return 0
  return hasRoom ? keepPage(page).catch(() => null) : null
}

/** Lists what is kept, and which of it for a reason. */
export async function listKept(): Promise<KeptPage[]> {
  const holds = await readHolds()
  return (await listPages()).map((kept) => ({ ...kept, held: isHeld(kept.page, holds) }))
}

/** Lets go of what was only visited, longest ago first, until all is within the bound; gives the bytes that stay. */
export async function makeRoom(): Promise<number> {
  const holds = await readHolds()
  const pages = await listPages()
  let bytes = pages.reduce((sum, kept) => sum + kept.bytes, 0)
  for (const kept of pages) {
    if (bytes <= build.bounds.pages) break
    if (isHeld(kept.page, holds)) continue
    await dropPage(kept.page)
    bytes -= kept.bytes
  }
  return bytes
}

/** An issue is held with its analyses. */
const isHeld = (page: string, holds: Holds): boolean =>
  Object.values(holds).some((held) => held.some((each) => page === each || page.startsWith(`${each}analysis/`)))
