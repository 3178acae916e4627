// Finds web and mail addresses in a text, so that no rule touches what a reader may copy into an address bar.
import { classesOf, shielded } from './character-classes.ts'

const trailing = new Set('.,;:!?\'"')

/** Gives the classes of a text with every web and mail address in it marked as `shielded`. */
export function shieldedClassesOf(text: string): Uint8Array {
  const classes = classesOf(text)
  // Two looks that most texts fail spare them the search.
  if (!text.includes('/') && !text.includes('@') && !text.includes('www.')) return classes
  for (const { 0: word, index } of text.matchAll(/[!-~]+/g)) {
    const start = addressStart(word)
    if (start !== -1) classes.fill(shielded, index + start, index + addressEnd(word, start))
  }
  return classes
}

/** Says where in a word of visible ASCII an address starts, or -1: a scheme, a host with a path, `www.`, or a mail name. */
function addressStart(word: string): number {
  const scheme = word.indexOf('://')
  if (scheme > 0) return backOver(word, scheme, /[A-Za-z]/)
  const mail = word.indexOf('@')
  if (mail > 0) return backOver(word, mail, /[\w.+-]/)
  const www = word.indexOf('www.')
  if (www !== -1) return www
  const slash = word.indexOf('/')
  const host = slash === -1 ? slash : backOver(word, slash, /[\w.-]/)
  return host !== -1 && /\.[A-Za-z]{2,}$/.test(word.slice(host, slash)) ? host : -1
}

function backOver(word: string, from: number, allowed: RegExp): number {
  let start = from
  while (start > 0 && allowed.test(word[start - 1] ?? '')) start -= 1
  return start
}

/** Says where an address ends: before the punctuation of the sentence around it. */
function addressEnd(word: string, start: number): number {
  let open = 0
  for (let at = start; at < word.length; at++) {
    if (word[at] === '(') open += 1
    if (word[at] === ')') open -= 1
    if (open < 0) return at
  }
  let end = word.length
  while (end > start && trailing.has(word[end - 1] ?? '')) end -= 1
  return end
}
