// What was set aside on this device because it could not be read: it can be taken along, and comes back as what it is.
import { analysisPlacesStored } from './analysis-places.ts'
import { bookmarksStored } from './bookmarks.ts'
import { decodeKept } from './decode-kept.ts'
import { keptIssuesStored } from './kept-issues.ts'
import { preferencesStored } from './preferences.ts'
import { readingLogStored } from './reading-log.ts'
import { recentSearchesStored } from './recent-searches.ts'
import { readShelf } from './shelf.ts'
import { storedName, type Stored } from './stored.ts'

/** What was set aside, under a name within Kandu. */
export interface Backup {
  name: string
  text: string
}

const described: readonly Stored<unknown>[] = [
  bookmarksStored,
  readingLogStored,
  analysisPlacesStored,
  preferencesStored,
  keptIssuesStored,
  recentSearchesStored,
]
const keys = described.map(({ key }) => key).join('|')
const nameForm = new RegExp(`^(?:${keys})\\.backup-[\\w:.-]{1,100}$`)
const prefix = storedName({ key: '' })
/** How long the shelf may take to answer, in ms. */
const patience = 3000

/** Says whether something set aside may be called so. */
export const isBackupName = (name: string): boolean => nameForm.test(name)

/** Gives all that was set aside, and what lies in its place but cannot be read here: a newer Kandu's, or what there was no room to set aside. */
export async function readBackups(): Promise<Backup[]> {
  const kept = [...(await shelfOrNothing()), ...besideThePage()]
  const unread = ([name, raw]: [string, unknown]) =>
    described.some((stored) => storedName(stored) === name && decodeKept(stored, raw).fault !== null)
  const taken = new Set<string>()
  return kept.flatMap(([name, raw]): Backup[] => {
    const own = name.slice(prefix.length)
    if (!name.startsWith(prefix) || !(isBackupName(own) || unread([name, raw]))) return []
    const text = typeof raw === 'string' ? raw : (JSON.stringify(raw) ?? '')
    return [{ name: freeName(isBackupName(own) ? own : `${own}.backup-now`, taken), text }]
  })
}

/** Gives the backups that are not here yet, each under a name that is free. */
export async function newBackups(incoming: readonly Backup[]): Promise<Backup[]> {
  const here = await readBackups()
  const taken = new Set(here.map(({ name }) => name))
  return incoming
    .filter(({ name, text }) => !here.some((other) => keyOf(other.name) === keyOf(name) && other.text === text))
    .map(({ name, text }) => ({ name: freeName(name, taken), text }))
}

function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let copy = 2; taken.has(free); copy++) free = `${name}-${copy}`
  taken.add(free)
  return free
}

const keyOf = (name: string): string => name.split('.backup-', 1)[0] ?? ''

const shelfOrNothing = (): Promise<ReadonlyMap<string, unknown>> =>
  Promise.race([
    readShelf().catch(() => new Map<string, unknown>()),
    new Promise<ReadonlyMap<string, unknown>>((resolve) => {
      setTimeout(() => resolve(new Map()), patience)
    }),
  ])

function besideThePage(): [string, string][] {
  try {
    return Object.entries(localStorage).map(([name, raw]) => [name, String(raw)])
  } catch {
    return []
  }
}
