// How a Han word is read, without tones: from pinyin-pro, at build only.
import { polyphonic } from 'pinyin-pro'

/** A character with more readings is listed under its most usual ones. */
const mostReadings = 2

/** Gives the ways to spell a word, its syllables apart by spaces; none where a character of it is no Han. Each character is looked up once. */
export function spellingsBy(known: Map<string, readonly string[]>): (word: string) => readonly string[] {
  const readingsOf = (character: string): readonly string[] => {
    const before = known.get(character)
    if (before !== undefined) return before
    // Asked for its readings alone: to read a text, the package first makes a tree of all the words it knows.
    const [readings = []] = polyphonic(character, { toneType: 'none', type: 'array', v: true })
    const found = readings.filter((reading) => /^[a-z]+$/.test(reading)).slice(0, mostReadings)
    known.set(character, found)
    return found
  }
  return (word) => {
    let spellings: readonly string[] = ['']
    for (const character of word) {
      const read = readingsOf(character)
      const [only = ''] = spellings
      // Most characters are read in one way, and there are a hundred thousand words.
      if (spellings.length === 1 && read.length === 1) spellings = [joined(only, read[0] ?? '')]
      else spellings = spellings.flatMap((before) => read.map((syllable) => joined(before, syllable)))
    }
    return spellings
  }
}

const joined = (before: string, syllable: string): string => (before === '' ? syllable : `${before} ${syllable}`)
