// How a Han character is read, without tones: from pinyin-pro, at build only.
import { pinyin } from 'pinyin-pro'

/** A character with more readings is listed under its most usual ones. */
const mostReadings = 2

/** Gives what tells the readings of characters as `idOf` numbers them, each looked up once; none for what is no Han. */
export function readingsOf(idOf: (reading: string) => number): (character: string) => readonly number[] {
  const known = new Map<string, readonly number[]>()
  return (character) => {
    const readings =
      known.get(character) ??
      pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true })
        .filter((reading) => /^[a-z]+$/.test(reading))
        .slice(0, mostReadings)
        .map(idOf)
    known.set(character, readings)
    return readings
  }
}
