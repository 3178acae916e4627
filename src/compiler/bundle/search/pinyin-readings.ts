// How a Han word is read, without tones: from pinyin-pro, at build only.
import type { CountedWord } from './word-collector.ts'

/** A character with more readings is listed under its most usual ones. */
const mostReadings = 2

/**
 * Gives what gives the ways to spell one of some words, its syllables apart by spaces; none where a character of it is no Han.
 * What is read of a character is put beside those known. The dictionary takes as long to load as a new issue to index, so it is asked only of characters that are new.
 */
export async function spellingsBy(
  known: Map<string, readonly string[]>,
  words: readonly CountedWord[],
): Promise<(word: string) => readonly string[]> {
  const unknown = new Set(words.flatMap(([word]) => Array.from(word).filter((character) => !known.has(character))))
  if (unknown.size > 0) {
    // Asked for readings alone: to read a text, the package first makes a tree of all the words it knows.
    const { polyphonic } = await import('pinyin-pro')
    for (const character of unknown) {
      const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true })
      known.set(character, readings.filter((reading) => /^[a-z]+$/.test(reading)).slice(0, mostReadings))
    }
  }
  return (word) => {
    let spellings: readonly string[] = ['']
    for (const character of word) {
      const read = known.get(character) ?? []
      const [only = ''] = spellings
      // Most characters are read in one way, and there are a hundred thousand words.
      if (spellings.length === 1 && read.length === 1) spellings = [joined(only, read[0] ?? '')]
      else spellings = spellings.flatMap((before) => read.map((syllable) => joined(before, syllable)))
    }
    return spellings
  }
}

const joined = (before: string, syllable: string): string => (before === '' ? syllable : `${before} ${syllable}`)
