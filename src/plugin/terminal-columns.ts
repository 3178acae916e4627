// Columns of a terminal: Han characters take two of them, and a table must know it.

/** East Asian wide and full-width characters, as terminals draw them (Unicode Standard Annex 11), in ranges that cover whole blocks. */
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u
const zeroWidth = /[\p{Mn}\p{Me}\u200B-\u200D]/u

/** Counts the columns a text takes in a terminal. */
export function displayWidth(text: string): number {
  let columns = 0
  for (const character of text) columns += characterWidth(character)
  return columns
}

function characterWidth(character: string): number {
  if (zeroWidth.test(character)) return 0
  return wide.test(character) ? 2 : 1
}

/** Fills a text with spaces up to a number of columns; a longer text stays whole. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - displayWidth(text)))
}

/** Cuts a text to at most that many columns, and says so with an ellipsis. */
export function cutToWidth(text: string, columns: number): string {
  let kept = ''
  let used = 0
  for (const character of text) {
    used += characterWidth(character)
    if (used > columns) return `${kept.trimEnd()}…`
    if (used <= columns - 1) kept += character
  }
  return text
}
