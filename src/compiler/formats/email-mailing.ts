// Lines a mailing adds to an issue: how to leave it, where to see it on the web, whom it was forwarded by. None is content.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { Aside, Node } from '#compiler/syntax-tree.ts'

/** The head of a letter that was forwarded within the body, as far as it was printed. */
export interface ForwardedHead {
  subject: { value: string; line: number } | null
  date: { value: string; line: number } | null
}

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
  /^you (?:are receiving|received) this/i,
]
const forwardField =
  /^(发件人|发送人|寄件人|寄件者|收件人|收件者|抄送|密送|主题|主旨|发送时间|发送日期|发件时间|日期|时间|from|to|cc|bcc|sent|date|subject|reply-to)\s?:\s?/i
const forwardRule =
  /^[-—_ ]{2,40}\s?(?:forwarded message|original message|原始邮件|原邮件|转发邮件|转发的邮件)[^\n]{0,20}$|^(?:begin forwarded message|下面是被转发的邮件|以下是转发的邮件)\s?:?$/i

/** Parts the lines of an issue from those of its mailing. */
export function leaveMailingLines(nodes: readonly Node[]): MailBody {
  const forms = nodes.map(({ text, kind }) => (kind === 'item' || text.length > 300 ? '' : matchingForm(text)))
  const isField = forms.map((form) => forwardField.test(form))
  const rules = forms.map((form, at): string | null => {
    if (form === '') return null
    if (forwardRule.test(form) || inRun(isField, at)) return 'forwarded head'
    return form.length <= 120 && mailing.some((pattern) => pattern.test(form)) ? 'mailing line' : null
  })
  const head: ForwardedHead = { subject: null, date: null }
  for (const [at, node] of nodes.entries()) {
    const name = rules[at] === 'forwarded head' ? forwardField.exec(forms[at] ?? '') : null
    if (name?.[1] === undefined) continue
    const fact = { value: node.text.slice(name[0].length).trim(), line: node.position.start }
    if (/^(?:主题|主旨|subject)$/i.test(name[1])) head.subject ??= fact
    else if (/^(?:发送时间|发送日期|发件时间|日期|时间|sent|date)$/i.test(name[1])) head.date ??= fact
  }
  return {
    kept: nodes.filter((_, at) => rules[at] === null),
    left: nodes.flatMap((node, at) =>
      rules[at] == null ? [] : [{ line: node.position.start, text: node.printed ?? node.text, rule: rules[at] }],
    ),
    forwarded: rules.includes('forwarded head') ? head : null,
  }
}

/** Three fields in a row are a head; a single 时间: may be anything. */
function inRun(isField: readonly boolean[], at: number): boolean {
  if (isField[at] !== true) return false
  let count = 1
  for (let before = at - 1; count < 3 && isField[before] === true; before--) count++
  for (let behind = at + 1; count < 3 && isField[behind] === true; behind++) count++
  return count >= 3
}
