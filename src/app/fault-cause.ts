// Why something could not be shown, in the reader's language.
import { DamagedShard, UnreachableShard } from './queries/shard-faults.ts'
import type { Words } from './words/words.ts'

/** Says what went wrong. */
export function faultCause(error: unknown, words: Words['error']): string {
  if (!navigator.onLine) return words.offline
  if (error instanceof UnreachableShard) return error.timedOut ? words.timeout : words.network
  if (error instanceof DamagedShard) return words.damaged
  // The browsers' own words for code that did not arrive; they have no name for it.
  if (error instanceof TypeError && /import|module/i.test(error.message)) return words.network
  return words.program
}
