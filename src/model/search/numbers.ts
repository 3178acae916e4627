// Numbers as text that any host serves small: most take one or two characters, and JSON has nothing to escape in them.

/** Printable ASCII without what JSON escapes. A number ends in one of the first characters; those of higher places come from the rest. */
export const alphabet = Array.from({ length: 95 }, (_, place) => String.fromCharCode(0x20 + place)).filter(
  (character) => character !== '"' && character !== '\\',
)
const ends = 64
const higher = alphabet.length - ends
const values = new Map(alphabet.map((character, value) => [character.charCodeAt(0), value]))

/** Writes numbers, whole and not negative, one after another. */
export function writeNumbers(numbers: Iterable<number>): string {
  let text = ''
  for (const number of numbers) text += writeNumber(number)
  return text
}

function writeNumber(number: number): string {
  let text = alphabet[number % ends] ?? ''
  // Places above the last count from 1, so that no number can be written in two ways.
  for (let rest = Math.floor(number / ends); rest > 0; rest = Math.floor((rest - 1) / higher)) {
    text = (alphabet[ends + ((rest - 1) % higher)] ?? '') + text
  }
  return text
}

/** Reads what `writeNumbers` wrote. */
export function readNumbers(text: string): number[] {
  const numbers: number[] = []
  let above = 0
  for (let at = 0; at < text.length; at++) {
    const value = values.get(text.charCodeAt(at)) ?? 0
    if (value >= ends) above = above * higher + value - ends + 1
    else {
      numbers.push(above * ends + value)
      above = 0
    }
  }
  return numbers
}

/** Writes numbers that grow, as what each adds to the one before. */
export function writeGrowing(numbers: readonly number[]): string {
  let text = ''
  let last = 0
  for (const number of numbers) {
    text += writeNumber(number - last)
    last = number
  }
  return text
}

/** Reads what `writeGrowing` wrote. */
export function readGrowing(text: string): number[] {
  let last = 0
  return readNumbers(text).map((added) => (last += added))
}
