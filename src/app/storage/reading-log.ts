// What was read on this device, and where reading stopped: by issue. Items seen are not counted.
import { itemIdPattern } from '#model/identity.ts'
import { putOnShelf } from './shelved.ts'
import type { Stored } from './stored.ts'

/** What is known of one issue. */
export interface Reading {
  /** When it was read to its end or said to be read, in ms; null while it is not. */
  readAt: number | null
  /** Id of the item reading stopped at, null for the beginning. */
  place: string | null
}

/** By issue id. */
export type ReadingLog = Readonly<Record<string, Reading>>

const nothing: Reading = { readAt: null, place: null }

/** Gives what is known of an issue. */
export const readingOf = (log: ReadingLog, issueId: string): Reading =>
  Object.hasOwn(log, issueId) ? (log[issueId] ?? nothing) : nothing

/** Says that issues were read at a time, or, with null, that they were not. Read anew, an issue is begun anew. */
export const withRead = (log: ReadingLog, issueIds: readonly string[], readAt: number | null): ReadingLog =>
  withEach(log, issueIds, (before) => ({ readAt, place: readAt === null ? before.place : null }))

/** Puts what is known of some issues back to what was known before. */
export const withReadings = (log: ReadingLog, before: ReadingLog): ReadingLog => ({ ...log, ...before })

/** Keeps where reading an issue stopped. */
export const withStop = (log: ReadingLog, issueId: string, place: string | null): ReadingLog =>
  withEach(log, [issueId], (before) => ({ ...before, place }))

function withEach(log: ReadingLog, issueIds: readonly string[], change: (before: Reading) => Reading): ReadingLog {
  return { ...log, ...Object.fromEntries(issueIds.map((id) => [id, change(readingOf(log, id))])) }
}

/** The log kept on this device. An entry that cannot be read leaves the others as they are. */
export const readingLogStored: Stored<ReadingLog> = {
  area: 'local',
  key: 'reading',
  version: 1,
  initial: {},
  decode(value, damaged) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no reading log')
    const entries = Object.entries(value).map(([id, reading]) => [id, readReading(reading)] as const)
    if (entries.some(([, reading]) => reading === null)) damaged?.()
    return Object.fromEntries(entries.flatMap(([id, reading]) => (reading ? [[id, reading]] : [])))
  },
}

function readReading(value: unknown): Reading | null {
  if (typeof value !== 'object' || value === null || !('readAt' in value) || !('place' in value)) return null
  const { readAt, place } = value
  if (readAt !== null && (typeof readAt !== 'number' || !Number.isFinite(readAt))) return null
  if (place !== null && (typeof place !== 'string' || !itemIdPattern.test(place))) return null
  return { readAt, place }
}

/** The reading log, shared with other tabs. */
export const readingLog = putOnShelf(readingLogStored)
