// Wall marks glued to a text that was cut in mid-sentence, without any sign between: 规模效应显现登录查看更多.
// Only the text of an analysis is looked at so: an item has no end of a sentence either.
import { endsSentence } from './characters.ts'
import { isPayNote } from './wall-notes.ts'
import { goesOn, isPaidFor, isReadingOnLine, type WallMark } from './wall-phrase.ts'
import { phraseIn, undecorated } from './wall-said.ts'

/** Finds such words at the end of a text in matching form. A heading is shorter than a text that was cut, and a sentence has its end. */
export function findGluedMark(form: string): WallMark | null {
  if (form.length <= shortestText) return null
  const note = gluedNote(form)
  if (note >= 0) return { ...isPaidFor, publicEnd: note, end: form.length, isBracketed: false }
  const from = Math.max(shortestText, form.length - longestMark)
  if (endsSentence(form)) return null
  beginning.lastIndex = from
  for (const { index } of form.matchAll(beginning)) {
    const words = undecorated(form.slice(index))
    const said = words.length < shortestMark ? null : phraseIn(words, 'line')
    const phrase = said ?? (isReadingOnLine(words) ? goesOn : null)
    if (phrase !== null) return { ...phrase, publicEnd: index, end: form.length, isBracketed: false }
  }
  return null
}

/** A platform's note in Latin letters behind Han is none of the sentence, though it ends as one. */
function gluedNote(form: string): number {
  const from = Math.max(0, form.length - longestNote)
  for (const { index } of form.slice(from).matchAll(/(?<=[\u3400-\u9fff])[a-z]/gi))
    if (isPayNote(form.slice(from + index))) return from + index
  return -1
}

const longestNote = 160
const shortestText = 12
/** 付费内容 alone may be what a text is about. */
const shortestMark = 5
const longestMark = 50
/** What a phrase that is glued on begins with. */
const beginning =
  /[此本该](?:内容|报告|[文处篇])|以[上下]|字数|篇幅|总字|[上下]面|剩[余下]|余[下文]|其余|还[有剩]|更多|全文|完整|登[录陆入]|订阅|付费|购买|解锁|开通|会员|展开|继续|点击|阅读|查看|查阅|扫码|仅[供限对]|只[供限对]|[您你]已|免费|试[读看阅]|未完|文章|想[看读]|请|(?<![a-z\s,.])[a-z]/gi
