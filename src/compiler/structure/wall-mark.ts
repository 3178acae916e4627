// The source's own wall mark: ……(全文3605字) and its relatives. Every relative ends the public text; most also say how long the whole is.
import { isBehindDots, withoutDots } from './break-off.ts'
import { endsSentence } from './characters.ts'
import { findGluedMark } from './glued-mark.ts'
import { hanNumeral, readNumeral } from './numeral.ts'
import { textOfUnits, unitsOf } from './text-units.ts'
import { readClosing } from './wall-closing.ts'
import { isPayNote } from './wall-notes.ts'
import { isPaidFor, type WallMark, type WallPhrase } from './wall-phrase.ts'
import { mayHoldMark } from './wall-words.ts'
import { phraseIn, strictlyIn, undecorated } from './wall-said.ts'

/** What marks stand in; between marks of quotation only what can hardly be a quotation is one. */
const brackets = { open: /[([【〔{〈<〖﹝]/, close: /[)\]】〕}〉>〗﹞]/ }
const quotations = { open: /[「『“《]/, close: /[」』”》]/ }
const opener = new RegExp(`${brackets.open.source}|${quotations.open.source}`)
const closer = new RegExp(`${brackets.close.source}|${quotations.close.source}`)
const counted = new RegExp(
  `^(?:全文|本文|原文|正文|完整版|完整报告)[\\])】」』]?\\s?(?:共计|总计|合计|共有|约有|总字数|字数|篇幅|不足|超过|将近|大约|[共约计长为有逾近超达])?\\s?(?:[约为有共达近])?\\s?:?\\s?((?:\\d[\\d,.'’\\s]{0,14})?[千万]?|[${hanNumeral}]{2,12})\\s?[余多来]?\\s?个?\\s?汉?字`,
)
/**
 * Finds the first wall mark of a text in matching form. However much white space stands in a mark, it is one.
 * Across two lines of a source words without brackets are read strictly: the gist of a mark may lie in the prose below it.
 */
export function findWallMark(printed: string, isAcrossLines: boolean = false): WallMark | null {
  const form = withoutTags(printed)
  if (!mayHoldMark(form)) return null

  if (!/\s{4}/.test(form)) return markIn(form, isAcrossLines)
  const { text, places } = withoutGaps(form)
  const mark = markIn(text, isAcrossLines)
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

function markIn(form: string, isAcrossLines: boolean): WallMark | null {
  for (const word of ['全文', '完整版', '完整报告', '本文', '原文', '正文'] as const) {
    let at = form.indexOf(word)
    while (at >= 0) {
      const mark = countedAt(form, at, word)
      if (mark !== null) return mark
      at = form.indexOf(word, at + 2)
    }
  }
  return uncountedIn(form, isAcrossLines)
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
  if (found === null || (found[1] ?? '') === '') return null
  const open = openerBefore(form, at)
  const end = at + found[0].length
  const before = form.charAt(at - 1)
  const isApart = at === 0 || '…⋯'.includes(before)
  // Without brackets 全文3605字 may be part of a sentence, unless it stands apart or closes the line.
  const tail = form.slice(end)
  const isWord = isApart ? !tail.startsWith('的') : isClosing(tail)
  if (open === null && (!nameOfWhole.has(word) || !isWord)) return null
  const close = open === null ? -1 : form.slice(end, end + 24).search(closer)
  return {
    publicEnd: withoutDots(form, open ?? wordsBefore(form, at, end)),
    end: close < 0 ? end : end + close + 1,
    total: readNumeral(found[1] ?? ''),
    rest: null,
    isBracketed: open !== null,
    isPay: false,
  }
}

/** Behind a number without brackets nothing stands but how long it takes to read, or who may. */
const isClosing = (tail: string): boolean =>
  tail.trim() === '' ||
  (tail.length <= 24 && /^[,;|/].{0,12}(?:分钟|可见|可读|阅读|订阅|会员|付费|登录)$/.test(tail.trim()))

/** 本文 and 原文 name other texts as well. */
const nameOfWhole: ReadonlySet<string> = new Set(['全文', '完整版', '完整报告'])

/** Words between the …… and 全文 belong to a mark without a bracket where all of it is made of such words: ……本文未完,全文3605字. */
function wordsBefore(form: string, at: number, end: number): number {
  const near = form.slice(Math.max(0, at - 20), at)
  const dots = Math.max(near.lastIndexOf('…'), near.lastIndexOf('⋯'))
  const start = dots < 0 && near.length < at ? at : at - near.length + dots + 1
  return phraseIn(form.slice(start, end), 'line') === null ? at : start
}

/** Any other mark is a bracket that stands apart or at the end of a line, a whole line, or the words behind the last …… of a line. */
function uncountedIn(form: string, isAcrossLines: boolean): WallMark | null {
  const bracketed = bracketIn(form, brackets) ?? (mayQuote.test(form) ? bracketIn(form, quotations) : null)
  if (bracketed !== null) return bracketed
  const read = isAcrossLines ? strictlyIn : phraseIn
  const toEnd = { isBracketed: false, end: form.length }
  if (lockAlone.test(form)) return { ...toEnd, ...isPaidFor, publicEnd: withoutDots(form, form.search(lockAlone)) }
  const last = behindDots(form, read)
  if (last !== null) return { ...toEnd, ...last }
  const whole = form.length > 80 ? null : read(undecorated(form), endsSentence(form) ? 'sentence' : 'line')
  if (whole !== null) return { ...toEnd, ...whole, publicEnd: isAcrossLines ? 0 : textBefore(form) }
  if (isPayNote(form)) return { ...toEnd, ...isPaidFor, publicEnd: 0 }
  const closing = readClosing(form, isAcrossLines)
  return closing && { ...toEnd, ...closing }
}

/** 🔒 alone, or behind a text. */
const lockAlone = /[🔒🔐🔏]\ufe0f?\s*$/u

const longestNote = 160

/** The words behind the last …… of a line, where what stands before it is a text. */
function behindDots(form: string, read: typeof phraseIn): (WallPhrase & { publicEnd: number }) | null {
  const text = form.replace(/[\s…⋯]{1,8}$/, '')
  const dots = Math.max(text.lastIndexOf('…'), text.lastIndexOf('⋯'))
  if (dots < 0 || text.length - dots > longestNote) return null
  const publicEnd = withoutDots(form, dots + 1)
  const isText = publicEnd === 0 || read(undecorated(form.slice(0, publicEnd)), 'line') === null
  const said = isText ? read(undecorated(text.slice(dots + 1)), 'behind') : null
  return said && { ...said, publicEnd }
}

/** A line that is a mark as a whole by how it ends may begin with a text that was cut: 产业格局随之改变,订阅后解锁全文. */
function textBefore(form: string): number {
  const end = findGluedMark(form)?.publicEnd ?? 0
  return mayHoldMark(form.slice(0, end)) ? 0 : withoutComma(form, end)
}
const withoutComma = (form: string, end: number): number => (/[,;:]/.test(form.charAt(end - 1)) ? end - 1 : end)

/** Where a mark of quotation may open one: at the beginning, or behind a text that breaks off. */
const mayQuote = /(?:^|[…⋯.])\s?[「『“《]/

/** Finds a mark in brackets. A word in marks of quotation is one only where a text breaks off before it, or alone on its line. */
function bracketIn(form: string, signs: typeof brackets): WallMark | null {
  let close = -1
  for (let at = next(signs.open, form, -1); at >= 0; at = next(signs.open, form, at)) {
    if (close <= at) close = next(signs.close, form, at)
    if (close < 0) break
    if (close - at > longestBracket) {
      at = close - longestBracket - 1
      continue
    }
    const isBehind = isBehindDots(form, at)
    const end = close + 1
    if (signs === quotations && !isBehind && (at > 1 || end < form.trimEnd().length)) continue
    const phrase = phraseIn(
      form.slice(at + 1, close),
      isBehind || form.slice(0, at).trim() === '' ? 'apart' : 'bracket',
    )
    // [paywall]
    const said = phrase ?? (isPayNote(form.slice(at, end)) ? isPaidFor : null)
    if (said !== null && isApart(form, at, end, said))
      return { ...said, publicEnd: withoutDots(form, at), end, isBracketed: true }
  }
  return null
}

/** In the middle of a sentence a bracket such as (会员专享) is part of it. */
function isApart(form: string, start: number, end: number, { isPay }: WallPhrase): boolean {
  if (/^[\s。.!]*$/.test(form.slice(end, end + 8)) && form.length < end + 8) return true
  const before = form.slice(Math.max(0, start - 8), start).trimEnd()
  return before === ''
    ? isPay && start < 8 && !isTag.test(form.slice(start, end))
    : '…⋯。!?！？'.includes(before.charAt(before.length - 1)) || before.endsWith('...')
}

/** 【付费】 before a text is a label of it, and ends none. */
const isTag = /^.(?:付费|会员|订阅|vip|收费)(?:专享|独家)?.$/i

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
    if (opener.test(form.charAt(back))) return back
    if (closer.test(form.charAt(back))) return null
  }
  return null
}
