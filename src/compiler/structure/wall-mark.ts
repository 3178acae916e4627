// The source's own wall mark: ……(全文3605字) and its relatives. Every relative ends the public text; most also say how long the whole is.
import { withoutEnd } from './characters.ts'
import { readNumeral } from './numeral.ts'
import { textOfUnits, unitsOf } from './text-units.ts'
import { isReadingOn, readWallPhrase, type WallPhrase } from './wall-phrase.ts'

/** A wall mark in a line. */
export interface WallMark {
  /** Where the public text ends: before the mark and the …… that belongs to it. */
  publicEnd: number
  /** Where the mark ends. */
  end: number
  /** Characters of the whole text; null where the mark does not say. */
  total: number | null
  /** Characters behind the mark; null where the mark does not say. */
  rest: number | null
  isBracketed: boolean
  /** It asks for money, a subscription or an account. */
  isPay: boolean
}

const openers = '([【〔{〈<'
const closers = ')]】〕}〉>'
const opener = /[([【〔{〈<]/
const closer = /[)\]】〕}〉>]/
const counted =
  /^(?:全文|本文|原文)\s?(?:共计|总计|合计|共|约|计|长|总字数|字数)?\s?(?:约|为|有)?\s?:?\s?((?:\d[\d,.\s]{0,14})?[千万]?|[零一二三四五六七八九十百千万两]{2,12})\s?余?\s?(?:个)?\s?(?:汉)?字/
const uncounted =
  /^(?:未完(?:待续)?|节选|试读(?:结束|到此)?|预览(?:结束|到此)|以[下上](?:内容|部分)?(?:为|仅限|需|须)?(?:付费|订阅|会员|登录)[^)\]】。]{0,16}|(?:付费|订阅|会员|登录|购买)[^)\]】。]{0,6}(?:阅读|查看|可见|继续)[^)\]】。]{0,10}|(?:余下|剩余|其余|后面还有|还有|此处省略)[^)\]】。]{0,10}(?:内容|全文|字|部分)[^)\]】。]{0,10}|全文请?(?:订阅|付费|登录|见)[^)\]】。]{0,16})/

/** Finds the first wall mark of a text in matching form. However much white space stands in a mark, it is one. */
export function findWallMark(printed: string): WallMark | null {
  const form = withoutTags(printed)
  if (!/\s{4}/.test(form)) return markIn(form)
  const { text, places } = withoutGaps(form)
  const mark = markIn(text)
  const placeOf = (at: number): number => places[at] ?? form.length
  return mark && { ...mark, publicEnd: placeOf(mark.publicEnd), end: placeOf(mark.end) }
}

/** Gives a form with one character of every run of white space, and the place of each of its characters. */
function withoutGaps(form: string): { text: string; places: number[] } {
  const places: number[] = []
  let text = ''
  for (const { 0: piece, index } of form.matchAll(/\S+|\s+/g)) {
    const kept = piece.trim() === '' ? ' ' : piece
    for (let at = 0; at < kept.length; at++) places.push(index + at)
    text += kept
  }
  return { text, places }
}

function markIn(form: string): WallMark | null {
  for (const word of ['全文', '本文', '原文'] as const) {
    let at = form.indexOf(word)
    while (at >= 0) {
      const mark = countedAt(form, at, word)
      if (mark !== null) return mark
      at = form.indexOf(word, at + 2)
    }
  }
  return uncountedIn(form)
}

/** HTML in Markdown is text, as are asterisks that mark nothing, but they part no mark: 全文<br>3605字. The form keeps its length. */
function withoutTags(form: string): string {
  if (!form.includes('<') && !form.includes('**')) return form
  const units = unitsOf(form)
  for (const { 0: tag, index } of form.matchAll(inlineTag)) units.fill(0x20, index, index + tag.length)
  return textOfUnits(units)
}

const inlineTag = /(?<!\*)\*\*(?!\*)|<\/?(?:br|wbr|hr|b|i|u|em|strong|span|font|small|p|div)(?:\s[^<>]{0,80})?\/?>/gi

function countedAt(form: string, at: number, word: string): WallMark | null {
  const found = counted.exec(form.slice(at, at + 60))
  if (found === null || !/\d|[零一二三四五六七八九十百千万两]/.test(found[1] ?? '')) return null
  const opener = openerBefore(form, at)
  const end = at + found[0].length
  const before = form.charAt(at - 1)
  const isApart = at === 0 || '…⋯'.includes(before)
  // Without brackets 全文3605字 may be part of a sentence, unless it stands apart or closes the line.
  if (opener === null && (word !== '全文' || (!isApart && end < form.trimEnd().length))) return null
  const close = opener === null ? -1 : form.slice(end, end + 24).search(closer)
  return {
    publicEnd: withoutDots(form, opener ?? wordsBefore(form, at, end)),
    end: close < 0 ? end : end + close + 1,
    total: readNumeral(found[1] ?? ''),
    rest: null,
    isBracketed: opener !== null,
    isPay: false,
  }
}

/** Words between the …… and 全文 belong to a mark without a bracket where all of it is made of such words: ……本文未完,全文3605字. */
function wordsBefore(form: string, at: number, end: number): number {
  const near = form.slice(Math.max(0, at - 20), at)
  const dots = Math.max(near.lastIndexOf('…'), near.lastIndexOf('⋯'))
  const start = dots < 0 && near.length < at ? at : at - near.length + dots + 1
  return phraseIn(form.slice(start, end)) === null ? at : start
}

/** What English platforms put in place of the rest, with names of their own in it: Subscribe to … to unlock the rest. */
const calling =
  /^(?:subscribe|upgrade|sign (?:in|up)|log in|become a (?:paid|paying) (?:subscriber|member)\b)[^.!?]{0,80}\sto (?:unlock|keep reading|continue|read|access|get access|see|view)\b/i

/** Any other mark is a bracket that stands apart or at the end of a line, a whole line, or the words behind the last …… of a line. */
function uncountedIn(form: string): WallMark | null {
  let close = -1
  for (let at = next(opener, form, -1); at >= 0; at = next(opener, form, at)) {
    if (close <= at) close = next(closer, form, at)
    if (close < 0) break
    if (close - at > longestBracket) {
      at = close - longestBracket - 1
      continue
    }
    const phrase = phraseIn(form.slice(at + 1, close), isBehindDots(form, at))
    if (phrase === null) continue
    const end = close + 1
    if (isApart(form, at, end, phrase)) return { ...phrase, publicEnd: withoutDots(form, at), end, isBracketed: true }
  }
  const whole = form.length > 80 ? null : phraseIn(undecorated(form))
  if (whole !== null) return { ...whole, publicEnd: 0, end: form.length, isBracketed: false }
  if (form.length < 160 && calling.test(form))
    return { total: null, rest: null, isPay: true, publicEnd: 0, end: form.length, isBracketed: false }
  const dots = Math.max(form.lastIndexOf('…'), form.lastIndexOf('⋯'))
  const last = dots < 0 || form.length - dots > 40 ? null : phraseIn(undecorated(form.slice(dots + 1)), true)
  if (last !== null) return { ...last, publicEnd: withoutDots(form, dots + 1), end: form.length, isBracketed: false }
  return closingWords(form)
}

/** Words that close a line without a bracket: behind a rule drawn in it, or such as no sentence ends with. */
function closingWords(form: string): WallMark | null {
  const from = Math.max(0, form.length - 60)
  const tail = form.slice(from)
  const rule = tail.search(/(?:[-=—_*~]\s{0,6}){3}/)
  const isRuled = rule >= 0 && phraseIn(undecorated(tail.slice(rule))) !== null
  const start = isRuled ? rule : tail.search(closing)
  if (start < 0) return null
  return {
    publicEnd: withoutDots(form, from + start),
    end: form.length,
    total: null,
    rest: null,
    isBracketed: false,
    isPay: true,
  }
}

/** Says whether a text in matching form closes with words that are a mark without a bracket or a sign before them. */
export const closesWithMark = (form: string): boolean => closing.test(form.slice(-60))

const closing =
  /(?:(?:还有|剩余|余下|其余)\s?\d{1,2}(?:\.\d)?\s?%\s?(?:未读|内容)?|(?:您|你)?已(?:经)?(?:阅读|读完|读)\s?\d{1,2}(?:\.\d)?\s?%|(?:登录|登陆|订阅|付费|购买|开通会员)后(?:即可|方可|才可|可)?(?:继续)?(?:阅读|查看|浏览)(?:全文|原文|更多|完整内容|余下内容)?)\s?$/

/** A text that breaks off: …… or ... right before. */
const isBehindDots = (form: string, at: number): boolean =>
  /(?:[…⋯]|\.{3})\s?$/.test(form.slice(Math.max(0, at - 8), at))

const undecorated = (form: string): string =>
  withoutEnd(form.replace(/^[\s….。⋯!—=_*~#<>|·()[\]【】-]+/, ''), ' ….。⋯!—=_*~#<>|·()[]【】-')

/** What a stretch says as a mark: by its words, or, in the words of its own that a house may use, by how it begins. */
function phraseIn(form: string, isBehind = false): WallPhrase | null {
  const phrase = readWallPhrase(form)
  if (phrase !== null) return phrase
  if (isBehind && isReadingOn(form)) return { total: null, rest: null, isPay: false }
  const trimmed = form.trim()
  const found = uncounted.exec(trimmed)
  return found === null || found[0].length < trimmed.length ? null : { total: null, rest: null, isPay: false }
}

/** In the middle of a sentence a bracket such as (会员专享) is part of it. */
function isApart(form: string, start: number, end: number, { isPay }: WallPhrase): boolean {
  if (/^[\s。.!]*$/.test(form.slice(end, end + 8)) && form.length < end + 8) return true
  const before = form.slice(Math.max(0, start - 8), start).trimEnd()
  return before === ''
    ? isPay && start < 8
    : '…⋯。!?！？'.includes(before.charAt(before.length - 1)) || before.endsWith('...')
}

/** The most characters from the bracket that opens a mark to the one that closes it. */
const longestBracket = 60

/** Finds the next sign behind a place; -1 where there is none. */
function next(sign: RegExp, form: string, at: number): number {
  const found = form.slice(at + 1).search(sign)
  return found < 0 ? -1 : at + 1 + found
}

/** The bracket the mark stands in may hold a word before it: (未完,全文3605字). */
function openerBefore(form: string, at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 10); back--) {
    if (openers.includes(form.charAt(back))) return back
    if (closers.includes(form.charAt(back))) return null
  }
  return null
}

/** The …… before a mark belongs to the mark. */
export function withoutDots(form: string, end: number): number {
  let at = end
  while (at > 0 && /[\s…⋯]/.test(form.charAt(at - 1))) at--
  let dots = at
  while (dots > 0 && '.。'.includes(form.charAt(dots - 1))) dots--
  return at - dots >= 3 ? dots : at
}
