// Hashes as text, one after another: what a search reads most of, and what no host can make smaller.
import { alphabet } from './numbers.ts'

/** Hex digits of a hash in a name. */
export const hashLength = 16
const base = BigInt(alphabet.length)
/** How many characters of the alphabet say as much. */
const packedLength = Math.ceil((hashLength * Math.log(16)) / Math.log(alphabet.length))

/** Writes hashes, each of `hashLength` hex digits, one after another. */
export const packHashes = (hashes: readonly string[]): string => hashes.map(packHash).join('')

/** Reads the hash at a place of what `packHashes` wrote. */
export function hashAt(packed: string, place: number): string {
  let number = 0n
  for (const character of packed.slice(place * packedLength, (place + 1) * packedLength)) {
    number = number * base + BigInt(alphabet.indexOf(character))
  }
  return number.toString(16).padStart(hashLength, '0')
}

/** Reads all of them. */
export const unpackHashes = (packed: string): string[] =>
  Array.from({ length: packed.length / packedLength }, (_, place) => hashAt(packed, place))

function packHash(hash: string): string {
  let text = ''
  for (let rest = BigInt(`0x${hash}`); text.length < packedLength; rest /= base) {
    text = `${alphabet[Number(rest % base)]}${text}`
  }
  return text
}
