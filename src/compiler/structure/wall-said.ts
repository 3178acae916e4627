// What a stretch of a line says as a wall mark: by its words, by how it begins, or by its gist.
import { readWallGist } from './wall-gist.ts'
import type { PhrasePlace } from './wall-gists.ts'
import { goesOn, isReadingOn, readWallPhrase, type WallPhrase } from './wall-phrase.ts'

const uncounted =
  /^(?:未完(?:待续)?|节选|试读(?:结束|到此)?|预览(?:结束|到此)|以[下上](?:内容|部分)?(?:为|仅限|需|须)?(?:付费|订阅|会员|登录)(?![^)\]】。]{0,8}(?:的|权益|数据|形态|[:：]))[^)\]】。]{0,16}|(?:余下|剩余|其余|后面还有|还有|此处省略)[^)\]】。]{0,10}(?:内容|全文|字|部分)(?:(?!的|见[附下上图表])[^)\]】。]{0,4}(?:订阅|付费|登录|购买|解锁|会员|阅读|查看|可[见读看]|见|略|省略|未[读完]|下载)[^)\]】。]{0,3})?|全文请?(?:订阅|付费|登录|见(?![附下上图表]))[^)\]】。]{0,16})/

/** Gives a short stretch without the signs around it: rules, arrows, locks, brackets. */
export function undecorated(form: string): string {
  const start = form.search(/[\p{L}\p{N}]/u)
  let end = start < 0 ? 0 : form.length
  while (end > start && !/[\p{L}\p{N}%]$/u.test(form.slice(Math.max(0, end - 2), end))) end--
  return form.slice(Math.max(0, start), end)
}

/** What a stretch says as a mark, if need be by its gist. */
export const phraseIn = (form: string, place: PhrasePlace): WallPhrase | null =>
  strictlyIn(form, place) ?? readWallGist(form, place)

/** What a stretch says as a mark: by its words, or, in the words of its own that a house may use, by how it begins. */
export function strictlyIn(form: string, place: PhrasePlace): WallPhrase | null {
  const phrase = readWallPhrase(form)
  if (phrase !== null) return phrase
  if (place !== 'line' && isReadingOn(form)) return goesOn
  const trimmed = form.trim()
  const found = uncounted.exec(trimmed)
  return found === null || found[0].length < trimmed.length ? null : goesOn
}
