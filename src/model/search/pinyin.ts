// How Han is spelled: what a reader types in place of it, whole syllables or their first letters, and where the words spelled so are listed.

/** The most syllables a spelling is read as. */
const mostSyllables = 6
/** Words are listed by two and by three characters: longer ones are put together from those. */
export const longestWord = 3
/** Fewer first letters may stand for anything. */
const fewestInitials = 3

/** A spelling as it may be meant: whole syllables, or the first letter of each. */
export interface Spelling {
  syllables: readonly string[]
  whole: boolean
}

/** Gives what letters may spell: every way to read them as syllables, and as first letters. Most words in Latin spell nothing. */
export function spellingsOf(letters: string, syllables: ReadonlySet<string>): Spelling[] {
  if (!/^[a-z]+$/.test(letters)) return []
  const spellings: Spelling[] = splits(letters, syllables)
    .filter(({ length }) => length > 1)
    .map((split) => ({ syllables: split, whole: true }))
  // No syllable begins with i, u or v.
  if (letters.length >= fewestInitials && letters.length <= mostSyllables && !/[iuv]/.test(letters)) {
    spellings.push({ syllables: Array.from(letters), whole: false })
  }
  return spellings
}

/** Ways to split letters into syllables; a long run of letters is no name. */
function splits(letters: string, syllables: ReadonlySet<string>, left: number = mostSyllables): string[][] {
  if (letters === '') return [[]]
  if (left === 0) return []
  const found: string[][] = []
  for (let end = 1; end <= Math.min(6, letters.length); end++) {
    const first = letters.slice(0, end)
    if (!syllables.has(first)) continue
    found.push(...splits(letters.slice(end), syllables, left - 1).map((rest) => [first, ...rest]))
  }
  return found
}

/** Gives the shard of the words whose syllables begin with these letters, of a power of two. */
export function shardOfSpelling(syllables: readonly string[], shards: number): number {
  const letters = syllables.reduce((number, syllable) => number * 27 + syllable.charCodeAt(0) - 96, 0)
  return (Math.imul(letters, 0x9e3779b1) >>> 12) & (shards - 1)
}

/** Says whether a listed spelling, its syllables apart by spaces, is what was typed. */
export function isSpelled(listed: string, { syllables, whole }: Spelling): boolean {
  if (whole) return listed === syllables.join(' ')
  const parts = listed.split(' ')
  return parts.length === syllables.length && parts.every((part, place) => part.startsWith(syllables[place] ?? ' '))
}
