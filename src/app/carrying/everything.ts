// All a reader made on this device, as JSON: it comes back whole, in one file or in several.
import { analysisPlacesStored, type AnalysisPlaces } from '#app/storage/analysis-places.ts'
import type { Backup } from '#app/storage/backups.ts'
import { readBookmark, type Bookmark } from '#app/storage/bookmarks.ts'
import { keptIssuesStored } from '#app/storage/kept-issues.ts'
import { preferencesStored, type Preferences } from '#app/storage/preferences.ts'
import { readingLogStored, type ReadingLog } from '#app/storage/reading-log.ts'
import { recentSearchesStored } from '#app/storage/recent-searches.ts'
import type { Stored } from '#app/storage/stored.ts'
import { mostBookmarks, type ImportFault } from './carried.ts'
import { halves, inParts } from './in-parts.ts'
import { isSame } from './merge-records.ts'
import { inPieces, joinPieces, readPiece, type Piece } from './pieces.ts'

const format = 'kandu-everything'
const version = 1

/** What a reader made beside bookmarks. */
export interface Rest {
  reading: ReadingLog
  places: AnalysisPlaces
  preferences: Preferences
  keptIssues: number
  searches: readonly string[]
  /** What could not be read and was set aside. */
  backups: readonly Backup[]
}

/** All a reader made. */
export interface Everything extends Rest {
  bookmarks: readonly Bookmark[]
}

/** What one file holds: what was set aside is in pieces. */
export interface Part extends Omit<Everything, 'backups'> {
  pieces: readonly Piece[]
}

const nothing = {
  preferences: preferencesStored.initial,
  keptIssues: keptIssuesStored.initial,
  searches: recentSearchesStored.initial,
}

/** Writes everything, in as many texts as it takes. */
export function everythingToJson({ backups, ...everything }: Everything): string[] {
  return inParts<Part>(
    { ...everything, pieces: backups.flatMap(inPieces) },
    {
      write: (part) => `${JSON.stringify({ format, version, ...part }, null, 2)}\n`,
      count: ({ bookmarks, reading, places, pieces }) =>
        bookmarks.length + Object.keys(reading).length + Object.keys(places).length + pieces.length,
      halve(part) {
        const bookmarks = halves(part.bookmarks)
        const reading = halves(Object.entries(part.reading)).map((half) => Object.fromEntries(half))
        const places = halves(Object.entries(part.places)).map((half) => Object.fromEntries(half))
        const pieces = halves(part.pieces)
        const half = (at: 0 | 1) => ({
          bookmarks: bookmarks[at],
          reading: reading[at] ?? {},
          places: places[at] ?? {},
          pieces: pieces[at],
        })
        return [
          { ...part, ...half(0) },
          { ...nothing, ...half(1) },
        ]
      },
    },
  )
}

/** Reads one file: all of it, or why nothing; null where it is none of these. */
export function readPart(file: unknown): Part | ImportFault | null {
  if (!isRecord(file) || file['format'] !== format) return null
  if (typeof file['version'] === 'number' && file['version'] > version) return 'newer'
  const { bookmarks, pieces } = file
  if (file['version'] !== version || !Array.isArray(bookmarks) || !Array.isArray(pieces)) return 'unreadable'
  try {
    const part: Part = {
      bookmarks: bookmarks.map(readBookmark).map(wanted),
      reading: decodeWhole(readingLogStored, file['reading']),
      places: decodeWhole(analysisPlacesStored, file['places']),
      preferences: decodeWhole(preferencesStored, file['preferences']),
      keptIssues: decodeWhole(keptIssuesStored, file['keptIssues']),
      searches: decodeWhole(recentSearchesStored, file['searches']),
      pieces: pieces.map(readPiece).map(wanted),
    }
    const count = [part.bookmarks, part.pieces, Object.keys(part.reading), Object.keys(part.places)]
    return count.reduce((sum, { length }) => sum + length, 0) > mostBookmarks ? 'many' : part
  } catch {
    return 'unreadable'
  }
}

/** Puts what several files hold together; says so where one is missing. */
export function joinParts(parts: readonly Part[]): Everything | ImportFault {
  const [first] = parts
  const backups = joinPieces(parts.flatMap(({ pieces }) => pieces))
  if (first === undefined) return 'nothing'
  if (backups === null) return 'partial'
  const record = <Entry>(of: (part: Part) => Readonly<Record<string, Entry>>): Record<string, Entry> =>
    Object.fromEntries(parts.flatMap((part) => Object.entries(of(part))))
  const chosen = parts.find(({ preferences }) => !isSame(preferences, nothing.preferences))
  return {
    bookmarks: parts.flatMap(({ bookmarks }) => bookmarks),
    reading: record(({ reading }) => reading),
    places: record(({ places }) => places),
    preferences: chosen?.preferences ?? nothing.preferences,
    keptIssues: Math.max(...parts.map(({ keptIssues }) => keptIssues)),
    searches: [...new Set(parts.flatMap(({ searches }) => searches))],
    backups,
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function wanted<Value>(value: Value | null): Value {
  if (value === null) throw new Error('not all of it can be read')
  return value
}

const decodeWhole = <Value>(stored: Stored<Value>, value: unknown): Value => stored.decode(value, () => wanted(null))
