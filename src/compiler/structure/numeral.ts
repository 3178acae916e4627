// Numbers as sources print them: Arabic of any width with separators, or Han.

const digits = '零一二三四五六七八九'
/** Formal figures, ○ and 两, each with the plain one it is read as. */
const formal = '○零两二壹一贰二貳二叁三參三肆四伍五陆六柒七捌八玖九拾十佰百仟千'
const plain: ReadonlyMap<string, string> = new Map(
  Array.from({ length: formal.length / 2 }, (_, at) => [formal.charAt(at * 2), formal.charAt(at * 2 + 1)] as const),
)
/** The characters Han numbers are written with, in matching form: the inside of a class of a regular expression. */
export const hanNumeral = `${digits}十百千万${[...plain.keys()].join('')}`
const formalFigure = new RegExp(`[${[...plain.keys()].join('')}]`, 'g')
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads a whole number in matching form: `3605`, `3,605`, `3.6千`, `三千六百零五`, `二零二四`. Null where it is none. */
export function readNumeral(form: string): number | null {
  const text = form
    .replace(/[\s,'’]/g, '')
    .replace(/^[约近]/, '')
    .replace(formalFigure, (sign) => plain.get(sign) ?? sign)
    .replace('廿', '二十')
    .replace('卅', '三十')
  if (text === '' || text.length > 16) return null
  const arabic = /^(\d{1,9}(?:\.\d{1,3})?)([千万])?$/.exec(text)
  if (arabic !== null) {
    const value = Math.round(Number(arabic[1]) * (arabic[2] === '万' ? 10_000 : arabic[2] === '千' ? 1000 : 1))
    return text.includes('.') && arabic[2] === undefined ? null : value
  }
  return /^[零一二三四五六七八九]{2,9}$/.test(text)
    ? Number(Array.from(text, (digit) => digits.indexOf(digit)).join(''))
    : readHan(text)
}

function readHan(text: string): number | null {
  const [high = '', low] = text.includes('万') ? text.split('万') : [undefined, text]
  if (low === undefined) return null
  const lowValue = readBelowTenThousand(low)
  const highValue = high === '' ? 0 : readBelowTenThousand(high)
  return lowValue === null || highValue === null ? null : highValue * 10_000 + lowValue
}

function readBelowTenThousand(text: string): number | null {
  let sum = 0
  let digit = 0
  for (const character of text) {
    const power = powers[character]
    if (power !== undefined) {
      sum += (digit === 0 ? 1 : digit) * power
      digit = 0
    } else {
      digit = digits.indexOf(character)
      if (digit < 0) return null
    }
  }
  return sum + digit
}
