// Numbers as sources print them: Arabic of any width with separators, or Han.

const digits = '零一二三四五六七八九'
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Reads a whole number in matching form: `3605`, `3,605`, `3.6千`, `三千六百零五`, `二零二四`. Null where it is none. */
export function readNumeral(form: string): number | null {
  const text = form
    .replace(/[\s,'’]/g, '')
    .replace(/^[约近]/, '')
    .replace(/两/g, '二')
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
