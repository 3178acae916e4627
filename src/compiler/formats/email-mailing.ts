// Lines a mailing adds to an issue: how to leave it, where to see it on the web, what a list or a telephone writes below. None is content.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Aside, Node } from '#compiler/syntax-tree.ts'
import { isCertain, markOfText } from './html-marks.ts'
import { forwardedHeads, headAbove, type ForwardedHead } from './email-forwarded.ts'

/** What is left of a body. */
export interface MailBody {
  kept: Node[]
  left: Aside[]
  /** Null where nothing was forwarded. */
  forwarded: ForwardedHead | null
}

const mailing: readonly RegExp[] = [
  /(?:退订|取消订阅|不想再?收到|不再接收|停止接收|unsubscribe|opt[- ]?out|manage (?:your )?preferences|update (?:your )?preferences)/i,
  /(?:如果?您?(?:无法|不能)(?:正常)?(?:查看|浏览|显示|阅读)|(?:邮件|图片)(?:无法|不能)(?:正常)?显示|(?:在|用)浏览器(?:中|里|内)?(?:查看|打开|阅读)|(?:查看|浏览|阅读)(?:网页|在线|web)版|view (?:this|it|in|online)[^.]{0,40}browser|view online)/i,
  /(?:添加|加入|设为)[^。]{0,30}(?:通讯录|白名单|联系人)|add us to your address book/i,
  /^(?:本邮件|此邮件|该邮件|这封邮件)[^。]{0,40}(?:自动|系统|发送|发出|勿|回复)/,
  /^(?:您|你)(?:收到|之所以收到)(?:此|本|这封|该)?(?:邮件|信)/,
  /^(?:you (?:are receiving|received) this|this (?:message|e-?mail|newsletter) was sent to\b)/i,
  /^(?:our mailing address is|want to change how you receive these emails)/i,
  /\bmailing list\s?$|^\S{1,60}@\S{1,60}$|^https?:\/\/\S{0,200}\/(?:listinfo|mailman3?|options)\//i,
  /^(?:sent from my|发自我的|发送自我的|从我的|sent from outlook|get outlook for|获取 ?outlook)/i,
]

/** Gives the place of the `--` below which whoever wrote a letter signs it: a few short lines behind an issue that has its credits. */
function signatureIn(nodes: readonly Node[]): number {
  const at = nodes.findLastIndex(({ text, printed }) => (printed ?? text) === '--')
  const isSigning = ({ text, kind }: Node): boolean =>
    kind === 'line' && text.length <= 120 && !isCertain(markOfText(text, null))
  const below = nodes.slice(at + 1)
  const isOne = at > 0 && below.length <= 8 && below.every(isSigning)
  return isOne && nodes.some(({ text, marker }) => markOfText(text, marker ?? null) === 'credits') ? at : nodes.length
}

/** Parts the lines of an issue from those of its mailing. `above` is what stands above them in print and was left out already. */
export function leaveMailingLines(nodes: readonly Node[], above: readonly Node[]): MailBody {
  const printed = [...above, ...nodes]
  const heads = forwardedHeads(printed)
  const inHead = new Set(
    heads.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, at) => start + at - above.length)),
  )
  const forwarded = headAbove(printed, heads)
  const signature = signatureIn(nodes)
  const rules = nodes.map(({ text, kind }, at): string | null => {
    if (at >= signature) return 'signature'
    if (inHead.has(at)) return 'forwarded head'
    // Who sends a letter on says something of it, and so may those it came from.
    if (forwarded !== null && at + above.length < forwarded.start) return 'covering note'
    if (kind === 'item' || text.length > 120) return null
    const form = matchingForm(text)
    return mailing.some((pattern) => pattern.test(form)) ? 'mailing line' : null
  })
  return {
    kept: nodes.filter((_, at) => rules[at] === null),
    left: nodes.flatMap((node, at) =>
      rules[at] == null ? [] : [{ line: node.position.start, text: node.printed ?? node.text, rule: rules[at] }],
    ),
    forwarded,
  }
}
