// Why something could not be shown, in the reader's language.
import { DamagedShard, UnreachableShard } from './queries/shard-faults.ts'
import { faultsEn } from './words/faults-en.ts'
import { faultsZh, type FaultWords } from './words/faults-zh.ts'
import type { Words } from './words/words.ts'

/** Says what went wrong, and what still works. */
export function faultCause(error: unknown, language: Words['language']): string {
  const words = language === 'en' ? faultsEn : faultsZh
  return `${causeOf(error, words)}${words.still}`
}

function causeOf(error: unknown, words: FaultWords): string {
  if (!navigator.onLine) return words.offline
  if (error instanceof UnreachableShard) return error.timedOut ? words.timeout : words.network
  if (error instanceof DamagedShard) return words.damaged
  // The browsers' own words for code that did not arrive; they have no name for it.
  if (error instanceof TypeError && /import|module/i.test(error.message)) return words.network
  return words.program
}
