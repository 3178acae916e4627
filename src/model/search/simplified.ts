// Traditional characters and the simplified ones that stand for them: OpenCC's table, which comes with search and never before.
import table from 'opencc-js/dict/TSCharacters'

const pairs = new Map(
  table
    .split('|')
    .map((row): [string, string] => {
      const [traditional = '', simplified = ''] = row.split(' ')
      return [traditional, simplified]
    })
    .filter(([traditional, simplified]) => traditional !== simplified),
)

/** By code point, what each character with a simplified form is folded to; what is folded once stays. */
const simplified = new Map(
  Array.from(pairs, ([traditional, once]) => [traditional.codePointAt(0) ?? 0, pairs.get(once) ?? once]),
)

/** Which units a character with a simplified form begins with: most have none, and a look into a map for each would take longest. */
const begins = new Uint8Array(0x10000)
for (const traditional of pairs.keys()) begins[traditional.charCodeAt(0)] = 1

/** Gives a text with every traditional character in its simplified form; all else stays. */
export function simplify(text: string): string {
  let result = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (begins[unit] === 0) continue
    const character = text.codePointAt(at) ?? unit
    const width = character > 0xffff ? 2 : 1
    const other = simplified.get(character)
    if (other !== undefined) {
      result += text.slice(from, at) + other
      from = at + width
    }
    at += width - 1
  }
  return from === 0 ? text : result + text.slice(from)
}
