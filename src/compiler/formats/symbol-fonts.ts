// Bullets that Word sets as letters of a font of pictures: the letter l in Wingdings is a bullet in print.

const wingdings = /(?:^|;)\s{0,4}font-family\s{0,4}:\s{0,4}["'“”]?\s{0,4}wingdings\b/i

/** What its letters print, as far as they are bullets. */
const pictures: ReadonlyMap<string, string> = new Map([
  ['l', '●'],
  ['m', '○'],
  ['n', '■'],
  ['o', '□'],
  ['p', '□'],
  ['q', '□'],
  ['u', '◆'],
  ['v', '❖'],
  ['w', '◆'],
  ['§', '■'],
  ['Ø', '➢'],
  ['à', '→'],
  ['è', '➔'],
  ['ü', '✓'],
  ['þ', '✓'],
])

/** Says whether a style sets a text in a font of pictures. */
export const isSymbolFont = (style: string): boolean => wingdings.test(style.slice(0, 400))

/** Gives a letter of such a font as what it prints; any other text stays. */
export function inSymbols(text: string): string {
  const letter = text.trim()
  const picture = pictures.get(letter)
  return picture === undefined ? text : text.replace(letter, picture)
}
