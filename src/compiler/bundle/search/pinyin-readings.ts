// How a Han character is read, without tones: from pinyin-pro, at build only.
import { pinyin } from 'pinyin-pro'

/** A character with more readings is listed under its most usual ones. */
const mostReadings = 2

/** Gives what tells the readings of characters, each looked up once; none for what is no Han. */
export function readingsOf(): (character: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (character) => {
    const readings =
      known.get(character) ??
      pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true })
        .filter((reading) => /^[a-z]+$/.test(reading))
        .slice(0, mostReadings)
    known.set(character, readings)
    return readings
  }
}
