// Calls to action: lines that send the reader elsewhere. One that follows an analysis ends its public text.
import type { Inline } from '#model/prose.ts'
import { inlineText } from '#model/prose-text.ts'
import type { Issue } from '#model/issue.ts'
import { countCharacters, endsSentence, sentencesOf } from './characters.ts'
import { isNothingButCall } from './call-words.ts'
import { openAnalysis, take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { closeAnalysis, reportWithheld } from './wall.ts'
import { isReadingOnLine } from './wall-phrase.ts'

type ActionKind = Issue['actions'][number]['kind']

/** What a sentence must be like to be a call to action, in matching form; the first that fits gives the kind. */
const calls: readonly { kind: ActionKind; pattern: RegExp }[] = [
  {
    kind: 'full-report',
    pattern:
      /^\(?(?:注\s?:)?(?:本文|此文|上文|以上内容|以上)(?:(?:节选|摘选|摘编|摘|选)自|[来源]自.{0,30}(?:《|报告|研报|全文))/,
  },
  {
    kind: 'database',
    pattern: /^(?:推荐|欢迎|请|点击|立即)?(?:您|你)?(?:进入|使用|访问|登录|查阅|试用)[^。]{0,16}(?:数据库|数据通)/,
  },
  {
    kind: 'subscribe',
    pattern:
      /^(?:想|欲|如需|如欲|若想|若需|要|欢迎|点击|请|扫码|扫描|立即|马上|免费|更多|订阅|注册)[^。]{0,40}(?:订阅|邮件推送|推送服务|注册邮件|获取推送)/,
  },
  {
    kind: 'full-report',
    pattern:
      /^(?:想|欲|如需|如欲|若想|若需|要|点击|请|查看|阅读|下载|获取|更多|登录|购买|付费)[^。]{0,40}(?:全文|完整报告|报告原文|完整版|原文)/,
  },
  // 点击查看大图 is a tip under a picture.
  {
    kind: 'other',
    pattern:
      /^(?!.{2,12}(?:大图|原图|高清图|图片)$)(?:更多|想|欲|如需|若想|欢迎|请|点击|扫码|扫描|长按|关注|下载|联系|点这里|点此|戳这里)/,
  },
]
/** Prose may begin with 想 or 要; a call also says what to do. */
const deed =
  /点这里|点此|点击|请点|戳这里|扫码|扫描|二维码|长按|注册|登录|订阅|邮件推送|推送服务|公众号|客户端|数据库|数据通|阅读原文|阅读全文|下载|https?:\/\//i

/** The words a call ends with. Behind the wall anything that goes on beyond them is not part of it. */
const callEnding =
  /(?:全文|推送|报告|详情|更多|原文|服务|订阅|注册|登录|下载|这里|此处|链接|二维码|公众号|客户端|app|查看|阅读|了解|试用|免费|数据库|数据通|掌握|https?:\/\/\S{1,200})$/i

/** What every call holds, looked for before a line is parted into sentences. */
const mayCall = new RegExp(`${deed.source}|自`, 'i')
const holdsCall = ({ form }: Line): boolean => mayCall.test(form) || isReadingOnLine(form)

/** Gives the kind of call a sentence is, or null. */
export function callKind(sentence: string): ActionKind | null {
  const form = matchingForm(sentence).trim()
  if (isReadingOnLine(form)) return 'full-report'
  if (form.length > 120 || form.length < 4) return null
  const call = calls.find(({ pattern }) => pattern.test(form))
  return call !== undefined && (deed.test(form) || call === calls[0]) ? call.kind : null
}

/** Behind the wall a call is believed only if it is short, says nothing but what calls say, and ends as they do or speaks of the database. */
function isWholeCall(draft: Draft, sentence: string): boolean {
  const form = matchingForm(sentence).trim()
  if (!isNothingButCall(draft.style.mastheads, form)) return false
  const isShort = callKind(sentence) === 'database' && form.length <= 50 && endsSentence(form)
  return isShort || endsAsCall(form)
}

const endsAsCall = (form: string): boolean => callEnding.test(form.trim().replace(/[\s。.!>»→)\]】…]{1,8}$/, ''))

/** Says whether a line is nothing but calls to action, as they stand between and behind analyses. */
export const isCallLine = (line: Line): boolean =>
  line.form.length <= 600 &&
  line.node.kind !== 'heading' &&
  holdsCall(line) &&
  sentencesOf(line.text).every(({ text }) => callKind(text) !== null && isPlainCall(text))

/** Within an analysis a sentence that happens to begin like a call must not end the text; 阅读全文 as a line of its own does. */
function isPlainCall(sentence: string): boolean {
  const form = matchingForm(sentence).trim()
  if (isVerdict(form)) return false
  const isCall =
    /点这里|点此|点击|请点|戳这里|扫码|扫描|长按|邮件推送|^(?:推荐|欢迎|请)|^\(?(?:本文|上文|以上)/.test(form) ||
    (/注册|订阅/.test(form) && endsAsCall(form))
  return isCall || isReadingOnLine(form)
}

/** A sentence of others, of numbers or of what follows is prose, however it begins: 扫码支付的覆盖率已达98%。 */
const isVerdict = (form: string): boolean =>
  endsSentence(form) &&
  (!speaksOfReading.test(form) || /的人|用户|乘客|只有|常见|多为|目前|下载量|\d%|是平台|是微信|[后时],页面/.test(form))
const speaksOfReading =
  /全文|原文|报告|公众号|订阅|推送|阅读|数据库|数据通|客户端|app|关注|[本周]刊|更多|详情|资讯|社群|微信|这里|此处|邮件|注册/i

/** Adds one call to the issue, with the address that stands in it, once. */
export function addAction(draft: Draft, line: Line, text: string, start: number): void {
  const kind = callKind(text)
  const printed = text.trim()
  if (kind === null || draft.actions.has(printed)) return
  const action = { kind, text: printed, href: hrefWithin(line.node.children, start, start + text.length) }
  draft.actions.set(printed, action)
  draft.lastAction = action
}

/** Behind the wall a call must not carry other words along: a long clause behind a space has to be a call of its own. */
function clausesOf({ text, start }: { text: string; start: number }): { text: string; start: number }[] {
  const space = /[^\w\s]\s+(?=\S{12})/.exec(text)
  if (space === null || callKind(text.slice(0, space.index + 1)) === null) return [{ text, start }]
  const seam = space.index + space[0].length
  return [
    { text: text.slice(0, seam), start },
    { text: text.slice(seam), start: start + seam },
  ]
}

function hrefWithin(children: readonly Inline[], start: number, end: number): string | null {
  let at = 0
  for (const child of children) {
    if (child.type === 'link' && at >= start && at < end) return child.href
    const within =
      'children' in child && child.type !== 'link' ? hrefWithin(child.children, start - at, end - at) : null
    if (within !== null) return within
    at += inlineText([child]).length
  }
  return null
}

/** Takes a line of calls. A line that goes on in other words is taken only as far as the calls go; behind an analysis the rest is withheld. */
export const readAction: Part = (draft, line) => {
  if (draft.region === 'beside' || line.form.length > 600 || !holdsCall(line)) return false
  if (line.node.kind === 'heading' && !isReadingOnLine(line.form)) return false
  const sentences = draft.sealed ? sentencesOf(line.text).flatMap(clausesOf) : sentencesOf(line.text)
  const first = sentences.findIndex(
    ({ text }) => callKind(text) === null || (draft.sealed && !isWholeCall(draft, text)),
  )
  const calls = first < 0 ? sentences : sentences.slice(0, first)
  const rest = first < 0 ? [] : sentences.slice(first)
  if (calls.length === 0 || (rest.length > 0 && draft.region !== 'walled' && draft.region !== 'tail')) return false
  if (line.node.kind === 'item' && draft.region === 'digest') return false
  if (draft.region === 'analysis' && !calls.every(({ text }) => isPlainCall(text))) return false
  for (const { text, start } of calls) addAction(draft, line, text, start)
  const withheld = countCharacters(rest.map(({ text }) => text).join(''))
  if (withheld > 0) reportWithheld(draft, line, withheld)
  const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
  // The call to read the whole may stand below another that ended the analysis.
  const above = draft.region === 'walled' && draft.lastAction?.kind === 'full-report' ? openAnalysis(draft) : null
  if (above !== null) above.walled = true
  if (analysis !== null && analysis.blocks.length > 0)
    closeAnalysis(draft, analysis, draft.lastAction?.kind === 'full-report')
  return take(draft, line, 'call to action', draft.lastAction?.kind ?? null)
}
