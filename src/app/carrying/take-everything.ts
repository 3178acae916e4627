// All a reader made elsewhere joins what they made here: all of it or nothing, nothing is deleted, and it is taken back as one.
import { analysisPlaces, type AnalysisPlaces } from '#app/storage/analysis-places.ts'
import { newBackups } from '#app/storage/backups.ts'
import { bookmarks, type Bookmarks } from '#app/storage/bookmarks.ts'
import { changeTogether, stepOf } from '#app/storage/change-together.ts'
import { keptIssuesStored } from '#app/storage/kept-issues.ts'
import { preferenceNames, preferencesStored, type Preferences } from '#app/storage/preferences.ts'
import { readingLog, type Reading, type ReadingLog } from '#app/storage/reading-log.ts'
import { mostSearches, recentSearchesStored } from '#app/storage/recent-searches.ts'
import { readStored, writeStored } from '#app/storage/stored.ts'
import type { Everything, Rest } from './everything.ts'
import { mergeBookmarks, planMerge, unmergeBookmarks } from './merge-bookmarks.ts'
import { isSame, planGains, withGains, withoutGains } from './merge-records.ts'

/** A change, and what takes it back from whatever became of it. */
interface Reversible<Value> {
  take: (current: Value) => Value
  back: (current: Value) => Value
}

/** What is here of what could come: all but bookmarks and what was set aside. */
export interface Here {
  reading: ReadingLog
  places: AnalysisPlaces
}

/** Says how much of each would come. */
export function planRest(here: Here, rest: Rest) {
  const preferences = readStored(preferencesStored)
  const searches = readStored(recentSearchesStored)
  return {
    reading: planGains(here.reading, rest.reading, joinReadings).length,
    places: planGains(here.places, rest.places, joinPlaces).length,
    settings:
      preferenceNames.filter((name) => joinPreferences(preferences, rest.preferences)[name] !== preferences[name])
        .length + (joinKept(readStored(keptIssuesStored), rest.keptIssues) === readStored(keptIssuesStored) ? 0 : 1),
    searches: joinSearches(searches, rest.searches).length - searches.length,
  }
}

/** Takes everything in, and gives what takes it back; rejects, and changes nothing, where the device does not keep it. */
export async function takeEverything(everything: Everything): Promise<() => Promise<void>> {
  const shelf = {
    bookmarks: takeBookmarks(everything),
    reading: takeEntries(everything.reading, joinReadings),
    places: takeEntries(everything.places, joinPlaces),
  }
  const beside = {
    preferences: takeWhole<Preferences>((here) => joinPreferences(here, everything.preferences)),
    kept: takeWhole<number>((here) => joinKept(here, everything.keptIssues)),
    searches: takeWhole<readonly string[]>((here) => joinSearches(here, everything.searches)),
  }
  const backups = await newBackups(everything.backups)
  const change = async (way: 'take' | 'back') => {
    await changeTogether(
      [
        stepOf(bookmarks, shelf.bookmarks[way]),
        stepOf(readingLog, shelf.reading[way]),
        stepOf(analysisPlaces, shelf.places[way]),
      ],
      backups.map(({ name, text }) => [name, way === 'take' ? text : undefined]),
    )
    writeStored(preferencesStored, beside.preferences[way])
    writeStored(keptIssuesStored, beside.kept[way])
    writeStored(recentSearchesStored, beside.searches[way])
  }
  await change('take')
  return () => change('back')
}

function takeBookmarks({ bookmarks: incoming }: Everything): Reversible<Bookmarks> {
  let merge = planMerge({}, [])
  return {
    take(current) {
      merge = planMerge(current, incoming)
      return mergeBookmarks(current, incoming)
    },
    back: (current) => unmergeBookmarks(current, merge),
  }
}

function takeEntries<Entry>(
  incoming: Readonly<Record<string, Entry>>,
  join: (here: Entry, other: Entry) => Entry,
): Reversible<Readonly<Record<string, Entry>>> {
  let gains = planGains({}, {}, join)
  return {
    take: (current) => withGains(current, (gains = planGains(current, incoming, join))),
    back: (current) => withoutGains(current, gains),
  }
}

/** What is taken back only where nothing was changed since. */
function takeWhole<Value>(join: (here: Value) => Value): Reversible<Value> {
  let before: Value
  let after: Value
  return {
    take: (current) => (after = join((before = current))),
    back: (current) => (isSame(current, after) ? before : current),
  }
}

/** What was read there is read here; where reading stopped here is where it goes on. */
const joinReadings = (here: Reading, other: Reading): Reading => ({
  readAt: here.readAt ?? other.readAt,
  place: here.place ?? (here.readAt === null ? other.place : null),
})

const joinPlaces = (here: string): string => here

/** What the reader chose here stays; what they never chose is as they chose it there. */
const joinPreferences = (here: Preferences, other: Preferences): Preferences => ({
  ...here,
  ...Object.fromEntries(
    preferenceNames.flatMap((name) => (here[name] === preferencesStored.initial[name] ? [[name, other[name]]] : [])),
  ),
})

const joinKept = (here: number, other: number): number => (here === keptIssuesStored.initial ? other : here)

const joinSearches = (here: readonly string[], other: readonly string[]): readonly string[] =>
  [...new Set([...here, ...other])].slice(0, Math.max(here.length, mostSearches))
