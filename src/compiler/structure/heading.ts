// What a heading is without its decoration: ordinals, brackets, signs and a closing colon say rank, not name.

import { isHan } from './characters.ts'

/** A stretch of a line. */
export interface Stretch {
  start: number
  end: number
  /** The line has an ordinal: `一、`, `（二）`, `第三部分`. */
  hasOrdinal: boolean
  /** The name stands in brackets: `【政策】`. */
  isBracketed: boolean
}

const ordinal =
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|篇|版块|板块)\s?[、.,:)]?|(?:[一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}|[Ⅰ-Ⅻ])\s?[、.,:)]|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}\s|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\s?[、)]|\d{1,2}\s?\.(?!\d)|0\d\s{0,4}[|丨/·-]?(?=\s{0,4}(?![年月日号时分])\p{Script=Han})|(?:part|no)\.?\s?\d{1,2}\s?[:.]?)\s{0,4}/iu
const brackets: readonly (readonly [open: string, close: string])[] = [
  ['【', '】'],
  ['〖', '〗'],
  ['[', ']'],
  ['『', '』'],
  ['「', '」'],
  ['〔', '〕'],
]
/** Of every character of a line: Han is none of them, and known at once. */
function isSign(form: string, at: number): boolean {
  const unit = form.charCodeAt(at)
  if (isHan(unit)) return false
  const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff
  return isSecondHalf ? isOfEmoji(form.charCodeAt(at - 1)) : isOfEmoji(unit) || sign.test(form.charAt(at))
}
const sign = /[|丨>#=~\-—–_*·•※\s\u2190-\u21ff\u2300-\u23ff\u2580-\u27bf\u2b00-\u2bff]|\u200d|\u20e3|\ufe0e|\ufe0f/
/** The first half of an emoji: 🏛 政策. */
const isOfEmoji = (unit: number): boolean => unit >= 0xd83c && unit <= 0xd83e

/** Finds the name in a heading in matching form. Lines longer than a heading can be have none. */
export function nameStretch(form: string): Stretch | null {
  if (form.length > 80) return null
  let start = 0
  let end = form.length
  const skipSigns = () => {
    while (start < end && isSign(form, start)) start++
    while (start < end && isSign(form, end - 1) && !isSharp(form, end - 1)) end--
  }
  skipSigns()
  const rank = ordinal.exec(form.slice(start, end))
  start += rank?.[0].length ?? 0
  skipSigns()
  if (form.charAt(end - 1) === ':') end--
  const pair = brackets.find(([open, close]) => form.charAt(start) === open && form.charAt(end - 1) === close)
  const isBracketed = pair !== undefined && form.slice(start + 1, end - 1).indexOf(pair[1]) < 0
  if (isBracketed) {
    start++
    end--
    skipSigns()
    if (form.charAt(end - 1) === ':') end--
  }
  return start < end ? { start, end, hasOrdinal: rank !== null, isBracketed } : null
}

/** In C# and F# the sign is part of the name. */
const isSharp = (form: string, at: number): boolean => form.charAt(at) === '#' && /[a-z]/i.test(form.charAt(at - 1))
