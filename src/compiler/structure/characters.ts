// Counting and parting running text the way the content model does.

/** Says whether a code unit is a Han character of the two common blocks, without a look at its properties. */
export const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff

/** Counts characters without white space, punctuation included. */
export function countCharacters(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
    if (!isSecondHalf && !isSpaceUnit(unit)) count++
  }
  return count
}

/** Gives the place behind the last sentence that ends within the first `room` characters, or 0 where none does. */
export function lastSentenceEnd(text: string, room: number): number {
  let count = 0
  let at = 0
  let end = 0
  let closable = false
  for (const character of text) {
    at += character.length
    if (isSpace(character)) continue
    count++
    if (count > room) break
    const closes: boolean = isEnding(character, text.charAt(at)) || (closable && closers.includes(character))
    if (closes) end = at
    closable = closes
  }
  return end
}

/** Gives the place behind the first `room` characters. */
export function placeBehind(text: string, room: number): number {
  let count = 0
  let at = 0
  for (const character of text) {
    if (!isSpace(character) && ++count > room) break
    at += character.length
  }
  return at
}

/** Parts a text into its sentences, each with the place it begins at; together they are the text. */
export function sentencesOf(text: string): { text: string; start: number }[] {
  const sentences: { text: string; start: number }[] = []
  let start = 0
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at++)
    if (!isEnding(character, text.charAt(at)) || at >= text.length) continue
    while (closers.includes(text.charAt(at)) && at < text.length) at++
    sentences.push({ text: text.slice(start, at), start })
    start = at
  }
  if (start < text.length) sentences.push({ text: text.slice(start), start })
  return sentences
}

/** Says whether a text closes as a sentence does. Only its end is looked at, however long it is. */
export function endsSentence(text: string): boolean {
  const furthest = Math.max(0, text.length - mostClosers)
  let at = text.length - 1
  while (at >= furthest && (closers.includes(text.charAt(at)) || isSpaceUnit(text.charCodeAt(at)))) at--
  return at >= furthest && endings.includes(text.charAt(at))
}

/** Counts the brackets and marks of quotation a text opens and does not close. */
export function openBrackets(text: string): number {
  let open = 0
  for (const sign of text) open += '《〈“「『（('.includes(sign) ? 1 : '》〉”」』）)'.includes(sign) ? -1 : 0
  return open
}

/** Gives a text without the given signs at its end; a space among them is any white space. */
export function withoutEnd(text: string, signs: string): string {
  const isSign = signs.includes(' ')
    ? (at: number) => signs.includes(text.charAt(at)) || isSpaceUnit(text.charCodeAt(at))
    : (at: number) => signs.includes(text.charAt(at))
  let end = text.length
  while (end > 0 && isSign(end - 1)) end--
  return text.slice(0, end)
}

const endings = '。！？…⋯!?'
/** More signs than these behind a sentence close nothing. */
const mostClosers = 400
const closers = '”’"\'」』）)》】〉'
const isSpace = (character: string): boolean => isSpaceUnit(character.charCodeAt(0))

/** White space as `\s` has it, without the price of a regular expression for every character of an archive. */
export function isSpaceUnit(unit: number): boolean {
  if (unit < 0x1680) return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0
  return (unit >= 0x2000 && unit <= 0x200a) || [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(unit)
}

/** ASCII marks end a sentence only before Han text, white space or the end: an address may hold them. */
function isEnding(character: string, next: string): boolean {
  if ('。！？…⋯'.includes(character)) return next !== character
  return '!?'.includes(character) && (next === '' || !/[\w=&/.#%-]/.test(next))
}
