// The lead: `…本期我们的精彩关注包括:A、B、C等等。…请点这里` announces the highlights and calls on the reader to subscribe.
import { addAction, callKind } from './action.ts'
import { sentencesOf, withoutEnd } from './characters.ts'
import { take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'

const announcement =
  /(?:精彩|重点|主要|本期|本周|我们)[^。:]{0,16}(?:关注|看点|要点|聚焦|话题|亮点)[^。:]{0,6}?(?:(?:包括|如下|包含)\s?:?|:)\s?/

/** `财新智库的《新科技观察》每周报告又和您见面了,`: how a lead greets, with or without a list behind it. */
const greeting =
  /^[^。!?,;:]{0,60}(?:和|与|跟|同)(?:您|你|大家|读者|各位)(?:们|朋友|读者)?(?:如期|准时|再次)?(?:见面|相见|相会|重逢)(?:了|啦|咯)?[。!?,;~\s]*/

/** Takes the lead: its list becomes the highlights, its calls become actions. */
export const readLead: Part = (draft, line) => {
  if ((draft.region !== 'head' && draft.region !== 'digest') || draft.sealed || line.node.kind === 'item') return false
  if (line.form.length > 2000) return false
  if (!announcement.test(line.form)) return readGreeting(draft, line)
  const sentences = sentencesOf(line.text)
  const lists = sentences.map(({ text }) => highlightsOf(text))
  if (lists.every((list) => list.length === 0)) return readGreeting(draft, line)
  draft.highlights.push(...lists.flat().filter((text) => !draft.highlights.includes(text)))
  for (const { text, start } of sentences) if (callKind(text) !== null) addAction(draft, line, text, start)
  return take(draft, line, 'lead', `${lists.flat().length} highlights`)
}

/** Takes a lead that announces nothing: a greeting with nothing behind it but calls. */
function readGreeting(draft: Draft, line: Line): boolean {
  const start = greeting.exec(line.form.slice(0, 120))?.[0].length
  if (start === undefined) return false
  const calls = sentencesOf(line.text.slice(start))
  if (calls.some(({ text }) => callKind(text) === null)) return false
  for (const call of calls) addAction(draft, line, call.text, start + call.start)
  return take(draft, line, 'lead', 'greeting')
}

/** Gives the highlights a sentence announces, as printed. */
export function highlightsOf(sentence: string): string[] {
  const form = matchingForm(sentence)
  const found = announcement.exec(form)
  if (found === null) return []
  const start = found.index + found[0].length
  const list = withoutEnd(sentence.slice(start).trim(), '。！!.…')
  const parts = splitOutside(list, /[;；]/.test(list) ? ';；' : '、')
  const last = parts.length - 1
  return parts
    .map((part, at) => (at === last ? part.trim().replace(/[,，]?等等?(?:内容|话题|资讯)?$/, '') : part).trim())
    .filter((part) => part !== '')
}

/** Parts a list at its signs, but not inside quotes and brackets. */
function splitOutside(list: string, signs: string): string[] {
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < list.length; at++) {
    const character = list.charAt(at)
    if ('“‘《〈「『(（【['.includes(character)) depth++
    else if ('”’》〉」』)）】]'.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && signs.includes(character)) {
      parts.push(list.slice(start, at))
      start = at + 1
    }
  }
  return [...parts, list.slice(start)]
}
