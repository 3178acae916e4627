// Joins the reading log to React.
import { useSyncExternalStore } from 'react'
import { readingLog, readingLogStored, type ReadingLog } from './reading-log.ts'
import type { Snapshot } from './shelved.ts'

const unknown: Snapshot<ReadingLog> = { value: readingLogStored.initial, known: false }

/** The reading log, and whether it is known yet; empty on the server and in the render that hydrates. */
export const useReadingLog = (): Snapshot<ReadingLog> =>
  useSyncExternalStore(readingLog.subscribe, readingLog.read, () => unknown)
