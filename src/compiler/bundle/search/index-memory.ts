// What a build keeps of the index for the next, so that a new issue is added to it and nothing is read again.
import type { WrittenPairs } from './write-pairs.ts'
import type { SpelledArchive } from './write-pinyin.ts'

/** The index of an archive as an earlier build wrote it, by the same compiler for the same site. */
export interface KeptIndex {
  /** What each issue was made of, oldest first. */
  issues: readonly string[]
  spaces: readonly string[]
  /** In how many texts each character is, as often as a pair has it, in the order they appear in. */
  characters: readonly (readonly [character: string, texts: number])[]
  pairs: WrittenPairs
  spelled: SpelledArchive
  /** Files of older texts. */
  older: readonly (readonly [key: readonly string[], json: string])[]
}

/** Keeps an index between builds. */
export interface IndexMemory {
  recallIndex: () => KeptIndex | null
  keepIndex: (index: KeptIndex) => void
}

/** Gives what was kept where the archive is that of then with nothing but issues added at its end. */
export function keptFor(
  memory: Partial<IndexMemory> | undefined,
  issues: readonly string[],
  spaces: readonly string[],
): KeptIndex | null {
  const kept = memory?.recallIndex?.() ?? null
  if (kept === null || kept.spaces.join('\n') !== spaces.join('\n')) return null
  return kept.issues.every((madeOf, place) => madeOf === issues[place]) ? kept : null
}
