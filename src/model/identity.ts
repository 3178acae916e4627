// Item ids that survive edits: made of the item's folded text and its issue, never of its position.
import { foldText } from './folding.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567' // RFC 4648 base32, lower case

/** What an item's id looks like. */
export const itemIdPattern = /^i-[a-z2-7]{6}(?:-\d{1,4})?$/

/** Gives ids to the items of one issue, in order: `i-` and six base32 characters; a text that comes again gets `-2`, `-3`. */
export function itemIds(issueId: string, texts: readonly string[]): string[] {
  const seen = new Map<string, number>()
  return texts.map((text) => {
    const id = `i-${shortHash(`${issueId}\n${foldText(text)}`)}`
    const count = (seen.get(id) ?? 0) + 1
    seen.set(id, count)
    return count === 1 ? id : `${id}-${count}`
  })
}

/** Hashes a text to 30 bits as six base32 characters: two 32-bit multiplicative hashes over UTF-16 units, mixed (cyrb53, public domain). */
export function shortHash(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  let bits = (a ^ b) >>> 0
  let hash = ''
  for (let count = 0; count < 6; count++) {
    hash += alphabet[bits & 31]
    bits >>>= 5
  }
  return hash
}
