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
  /^(?:第[一二三四五六七八九十\d]{1,3}(?:部分|章|节|篇|版块|板块)\s?[、.,:)]?|(?:[一二三四五六七八九十]{1,3}|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}|[Ⅰ-Ⅻ])\s?[、.,:)]|[壹贰貳叁參肆伍陆陸柒捌玖拾]{1,2}\s|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}\s?[、)]|\d{1,2}\s?\.(?!\d)|part\s?\d{1,2}\s?[:.]?)\s{0,4}/i
const brackets: readonly (readonly [open: string, close: string])[] = [
  ['【', '】'],
  ['〖', '〗'],
  ['[', ']'],
  ['『', '』'],
  ['「', '」'],
  ['〔', '〕'],
]
/** Of every character of a line: Han is none of them, and known at once. */
const isSign = (form: string, at: number): boolean =>
  !isHan(form.charCodeAt(at)) && (sign.test(form.charAt(at)) || isPictograph(form, at))
const sign = /[■□◆◇●○▶►▍▎▌|丨#=~\-—–_*★☆·•\s\u200d\u20e3\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff\ufe0e\ufe0f]/

/** 🏛 is two code units, of which the first says what it is; so is a rare Han character. */
const isPictograph = (form: string, at: number): boolean =>
  isPictographStart(form.charCodeAt(at)) ||
  (isPictographStart(form.charCodeAt(at - 1)) && form.charCodeAt(at) >= 0xdc00)
const isPictographStart = (code: number): boolean => code >= 0xd83c && code <= 0xd83e

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
