// What a phrase says as a wall mark in words of a house's own: 全文逾4000字, 财新通会员可阅读全文. `wall-phrase.ts` knows every word of a phrase; here its gist is enough.
// The wall fails closed: a phrase that can hardly be anything else ends the public text, however it is worded.
import { hanNumeral, readNumeral } from './numeral.ts'
import { gists, hints, pointing, type PhrasePlace } from './wall-gists.ts'
import { isPayNote } from './wall-notes.ts'
import { goesOn, isPaidFor, type WallPhrase } from './wall-phrase.ts'

/** What counts: the whole text by a name, and a number of its characters behind it. */
const counted = new RegExp(
  `(?:全文|正文|原文|全篇|[此该本]文|本篇|文章|报告|完整版|篇幅|字数)[^\\d${hanNumeral}。!?]{0,8}((?:\\d[\\d,.'’]{0,11})[千万]?|[${hanNumeral}]{2,12})[余多来]?(?:个?汉?字|characters|个?字符)(.{0,20})$`,
)
/** Without brackets a mark begins with the name of the whole, and says nothing behind its number but who may read it, and how long it takes. */
function isCount({ input, 1: number = '', 2: tail = '', index }: RegExpExecArray, isSentence: boolean): boolean {
  const isPlain =
    /^(?:[,;|/:].{0,14}(?:分钟|[可需须请].{0,6}|阅读|订阅|会员|付费|登录|购买|查看|解锁).{0,4}|[可需须请仅限].{0,6})?$/.test(
      tail,
    )
  return isPlain && (isSentence ? ofItsLength.test(input.slice(0, input.indexOf(number))) : index <= 6)
}

/** 本报告全文3605字。 speaks of itself, 文章共3000字。 of any. */
const ofItsLength = /^(?:(?:[本该此](?:报告|文章|文|篇)?)?(?:全文|正文|全篇|总?字数|篇幅)|[本此]文)[^,]{0,4}$/

/** 已展示1345字,共3605字 */
const displayed = /^已?(?:展示|显示|公开|阅读|试读).{0,3}?\d[\d,]{0,7}字,?(?:[共总全].{0,3}?)(\d[\d,]{0,9})字$/
/** Without brackets a sentence may say how long a text is: 报告全文两千字,却改变了行业. */
const longestTail = 6
const longest = 40

/** Reads a phrase in matching form as a wall mark by its gist; null where it may well be something else. */
export function readWallGist(form: string, place: PhrasePlace): WallPhrase | null {
  const printed = form.trim()
  if (printed.length < 2) return null
  if (isPayNote(printed)) return isPaidFor
  if (printed.length > 2 * longest) return null
  if (!hints.test(printed.replace(/\s/g, ''))) return null
  const text = printed
    .replace(/《[^《》]{1,30}》?/g, '')
    .replace(/[\s()[\]【】「」“”·]/g, '')
    .replace(/^([想欲要].{1,10})\?/, '$1,')
    .toLowerCase()
  if (text.length < 2 || text.length > longest || /[。!?]./.test(text)) return null
  const isSentence = place === 'sentence'
  const among = isSentence ? 'line' : place
  const count = counted.exec(text)
  const isLong = among === 'line' && (count?.[2] ?? '').length > longestTail
  const isOther =
    count !== null && among === 'line' && ((isSentence && printed.includes('《')) || !isCount(count, isSentence))
  const total = count === null || isLong || isOther ? null : readNumeral(count[1] ?? '')
  if (total !== null && total >= 100) return { ...goesOn, total }
  const shown = displayed.exec(text)
  if (shown !== null) return { ...goesOn, total: readNumeral(shown[1] ?? '') }
  if (isReference.test(text) || (isSentence && (!ofItself.test(text) || ofOthers.test(text)))) return null
  const found = gists.find(({ pattern, places }) => places?.includes(place) !== false && pattern.test(text))
  if (found === undefined) return null
  return found.isPay ? isPaidFor : goesOn
}

/** A short sentence may end with 付费用户; a mark speaks of a text. */
const ofItself = /[全余此本该]文|内容|部分|章节|阅读|完整|可[见读看]|试读|预览/
/** Nor does it say what others may or may not: 用户登录后可查看更多内容. */
const ofOthers = new RegExp(
  `^(?!${pointing}).{0,24}(?:用户|读者|任何人|人人|学生|师生|人员|网友|企业|论文|全球|研究|学者|开发者|公司|平台|功能|支持|规定|[称说]|表示|将|只要)`,
)
/** 其余部分见下表 sends the reader on within the text. */
const isReference = /见(?:附[录表件图]|[上下]图|[上下]表|图|表|注)|[:,、;]$/
