// The lead: `…本期我们的精彩关注包括:A、B、C等等。…请点这里` announces the highlights and calls on the reader to subscribe.
import { addAction, callKind } from './action.ts'
import { sentencesOf } from './characters.ts'
import { take, type Part } from './draft.ts'
import { matchingForm } from './matching-form.ts'

const announcement =
  /(?:精彩|重点|主要|本期|本周|我们)[^。:]{0,16}(?:关注|看点|要点|聚焦|话题|亮点)[^。:]{0,6}?(?:(?:包括|如下|包含)\s?:?|:)\s?/

/** Takes the lead: its list becomes the highlights, its calls become actions. */
export const readLead: Part = (draft, line) => {
  if ((draft.region !== 'head' && draft.region !== 'digest') || draft.sealed || line.node.kind === 'item') return false
  if (line.form.length > 2000 || !announcement.test(line.form)) return false
  const sentences = sentencesOf(line.text)
  const lists = sentences.map(({ text }) => highlightsOf(text))
  if (lists.every((list) => list.length === 0)) return false
  draft.highlights.push(...lists.flat())
  for (const { text, start } of sentences) if (callKind(text) !== null) addAction(draft, line, text, start)
  return take(draft, line, 'lead', `${lists.flat().length} highlights`)
}

/** Gives the highlights a sentence announces, as printed. */
export function highlightsOf(sentence: string): string[] {
  const form = matchingForm(sentence)
  const found = announcement.exec(form)
  if (found === null) return []
  const start = found.index + found[0].length
  const list = sentence
    .slice(start)
    .trim()
    .replace(/[。！!.…]+$/, '')
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
