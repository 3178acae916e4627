// What each character of a text is to a typesetter; every rule of this folder reads these classes instead of the text itself.

/** Anything that gets no treatment: symbols, narrow punctuation, Hangul, emoji. */
export const other = 0
/** White space that only parts words; U+3000 and line feeds are meant, and are `other`. */
export const space = 1
/** Han and kana: set solid, one em each. */
export const han = 2
/** Letters of alphabetic scripts with their accents. */
export const letter = 3
export const digit = 4
/** Punctuation that is one em wide and brings its own room. Curly quotes are `other`: their width is known by their neighbour. */
export const wideMark = 5
/** Part of a web or mail address, which stays as it is. */
export const shielded = 6

const wideMarks = new Set('，。、；：？！（）《》〈〉「」『』【】〔〕［］')
const spaces = new Set(' \t\u00A0\u2005\u2006\u2009\u200A\u202F')

/** Gives the class of every UTF-16 unit of a text; both halves of a surrogate pair have the class of their character. */
export function classesOf(text: string): Uint8Array {
  const classes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    // The common ideographs first: nearly every character of a Chinese text ends here.
    if (unit >= 0x4e00 && unit <= 0x9fff) classes[at] = han
    else if (unit < 0xd800 || unit > 0xdfff) classes[at] = classOfUnit(unit)
    else {
      const code = text.codePointAt(at) ?? 0
      classes[at] = classOf(code)
      if (code > 0xffff) {
        classes[at + 1] = classes[at] ?? other
        at += 1
      }
    }
  }
  return classes
}

// A class follows from the character alone, and a few hundred characters make an archive.
const notAsked = 0xff
const known = new Uint8Array(0x10000).fill(notAsked)

function classOfUnit(unit: number): number {
  const told = known[unit] ?? notAsked
  return told === notAsked ? (known[unit] = classOf(unit)) : told
}

function classOf(code: number): number {
  if (code < 0x80) {
    if (code >= 0x30 && code <= 0x39) return digit
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) return letter
    return code === 0x20 || code === 0x09 ? space : other
  }
  if (code >= 0xff10 && code <= 0xff19) return digit
  const character = String.fromCodePoint(code)
  if (wideMarks.has(character)) return wideMark
  if (spaces.has(character)) return space
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(character)) return han
  // Hangul, bopomofo and full-width letters get no room from text-autospace (CSS Text 4), so a typed space beside them stays.
  if (/[\p{Script=Hangul}\p{Script=Bopomofo}\uFF00-\uFFEF]/u.test(character)) return other
  return /[\p{L}\p{M}]/u.test(character) ? letter : other
}
