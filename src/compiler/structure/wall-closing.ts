// Wall marks without a bracket at the end of a line that says something else before them.
import { withoutDots } from './break-off.ts'
import { endsSentence, isHan } from './characters.ts'
import { isPayNote } from './wall-notes.ts'
import { phraseIn, undecorated } from './wall-said.ts'
import { isPaidFor, type WallPhrase } from './wall-phrase.ts'

/** What the end of a line says as a mark, and where the public text before it ends. */
export interface ClosingMark extends WallPhrase {
  publicEnd: number
}

/** Reads the end of a line in matching form as a mark; across two lines of a source only words no sentence ends with are one. */
export const readClosing = (form: string, isAcrossLines: boolean): ClosingMark | null =>
  closingWords(form) ?? (isAcrossLines ? null : lastWords(form))

/** Words behind a rule drawn in the line, or such as no sentence ends with. */
function closingWords(form: string): ClosingMark | null {
  const from = Math.max(0, form.length - 60)
  const tail = form.slice(from)
  const rule = tail.search(/(?:[-=—_*~]\s{0,6}){3}/)
  const isRuled =
    rule >= 0 &&
    (phraseIn(undecorated(tail.slice(rule)), from + rule === 0 ? 'apart' : 'line') !== null ||
      isPayNote(tail.slice(rule)))
  const start = isRuled ? rule : tail.search(closing)
  return start < 0 ? null : { ...isPaidFor, publicEnd: withoutDots(form, from + start) }
}

/** The last words of a line, behind the sentence or the sign before them: ……。以下内容仅会员可见 */
function lastWords(form: string): ClosingMark | null {
  let end = form.length
  while (form.length - end < 6 && /[。!\s—=▼|<]/.test(form.charAt(end - 1))) end--
  let start = end
  while (start > 0 && end - start <= longestLast && !partsWords(form, start)) start--
  if (start === 0 || start === end || end - start > longestLast) return null
  const words = form.slice(start)
  // In a bracket right behind a sentence that quotes it is the quotation that is cut.
  const isPart = endsSentence(form) || opensBracket.test(words)
  const phrase = phraseIn(undecorated(words), isPart ? 'sentence' : 'line')
  return phrase && { ...phrase, publicEnd: withoutDots(form, start) }
}

const opensBracket = /^\s?[([【〔〖]/
const longestLast = 110

/** Says whether what stands right before a place ends a sentence, or is a sign. A look at Han is cheaper than one at the properties of a character. */
const partsWords = (form: string, at: number): boolean =>
  !isHan(form.charCodeAt(at - 1)) && /[。!?\p{So}—=▼|>]$/u.test(form.slice(Math.max(0, at - 2), at))

/** Says whether a text in matching form closes with words that are a mark without a bracket or a sign before them. */
export const closesWithMark = (form: string): boolean => closing.test(form.slice(-60))

const closing =
  /(?:(?:还有|剩余|余下|其余)\s?\d{1,2}(?:\.\d)?\s?%\s?(?:未读|内容)?|(?:您|你)?已(?:经)?(?:阅读|读完|读)\s?\d{1,2}(?:\.\d)?\s?%|(?:登录|登陆|订阅|付费|购买|开通会员)后(?:即可|方可|才可|可)?(?:继续)?(?:阅读|查看|浏览)(?:全文|原文|更多|完整内容|余下内容)?)\s?$/
