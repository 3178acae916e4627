// What platforms put in place of the rest of a text, with names of their own in it, one table: Subscribe to … to unlock the rest.

/** Notes that ask for money, a membership or an account, each from its beginning, lower case. */
const notes: readonly RegExp[] = [
  /^(?:subscribe|upgrade|sign (?:in|up)|log in|become a (?:paid|paying) (?:subscriber|member)\b)[^.!?]{0,80}\sto (?:unlock|keep reading|continue|read|access|get access|see|view)\b/,
  /^(?:upgrade|subscribe) to (?:paid|read|continue|keep|unlock|see|access|premium)/,
  /^(?:this|the) (?:post|page|article|content|story|issue|newsletter|episode) is (?:only )?(?:for|available (?:to|for)|reserved for)\b.{0,60}\b(?:subscribers?|members?)\b/,
  /^this (?:post|article|story|content|is) .{0,20}(?:paid|premium|paying|subscribers?|members?|preview)/,
  /^(?:sorry, )?this (?:content|post|page|article) is (?:restricted|locked|protected)\b/,
  /^(?:upgrade|switch|go|get) (?:your plan|(?:to )?(?:a )?(?:paid|premium|pro|full access)\b)/,
  /^(?:become|join as) an? (?:(?:paid|paying|premium) )?(?:subscriber|member)\b/,
  /^(?:keep|continue|start) (?:reading|now|your)? ?(?:with )?(?:a |your )?(?:\d{1,2}.day )?free trial\b/,
  /^already an? (?:(?:paid|paying) )?(?:subscriber|member)\b/,
  /^already (?:a|have) .{0,20}\b(?:subscriber|member|account|subscription)/,
  /^(?:(?:pay|subscribe|join|sign up|log in|sign in|purchase|buy|upgrade)\b.{0,24} unlock\b|unlock (?:this|now|full|all|access|the (?:full|rest|whole))\b)/,
  /^(?:only )?for (?:paid |paying |premium )?(?:subscribers|members)/,
  /^(?:for|only for) (?:paid|paying|premium) (?:subscribers?|members?)\b/,
  /^.{0,12}\b(?:subscribers?|members?) only\b/,
  /^(?:paid|paying|premium) only$/,
  /^(?:membership|subscription) required\b/,
  /^(?:you must|please|you need to) (?:be (?:an? )?(?:logged in|member|subscriber|registered)|log ?in|sign ?in|register|subscribe)\b.{0,40} to (?:access|view|read|see|continue)\b/,
  /^.{0,24}end of (?:the|your|this) (?:free )?preview/,
  /^(?:member|subscriber)s?.only\b/,
  /^the author made this (?:story|post) available to/,
  /^(?:continue|keep) reading .{0,40}\b(?:with a|subscription|subscribing|trial)\b/,
  /^to (?:read|continue|unlock|access|see)\b.{0,60}\b(?:subscribe|sign (?:in|up)|log ?in|upgrade|become|join)\b/,
  /^you(?:'|’)?(?:ve| have) (?:reached|read|used|hit) .{0,24}(?:limit|free|last)\b/,
  /^(?:the )?rest of (?:this|the) (?:article|post|story|content|issue|newsletter)\b/,
  /^want to read (?:the rest|more|on)\b/,
  /^read (?:the )?full (?:story|article|post)\W*$/,
  /^(?:join|subscribe|upgrade|sign (?:in|up)|log in) to (?:unlock|read|continue)\b/,
  /^(?:premium|paid|locked|private|members?|subscribers?).{0,3}content\b.{0,12}$/,
  /^(?:paywall|hide|free)\W*$/,
  /^(?:抱歉|温馨提示|提示)?[,:\s]{0,2}(?:此处|该|此|本|以下|隐藏)(?:为|的)?(?:隐藏|付费|加密)?(?:内容|部分|文章|资源)[^。]{0,12}(?:登录|登陆|付费|购买|会员|vip|订阅|解锁)[^。]{0,14}(?:查看|可见|阅读|开放|显示|观看)/,
]
/** What every note holds some of: most texts hold none of it. */
const mayNote =
  /want to|paywall|hide|free|join|article|content|story|last|rest of|full|subscri|member|paid|paying|premium|\bpro\b|preview|unlock|trial|upgrade|access|plan|log|sign|register|locked|restricted|protected|account|only|登录|登陆|付费|购买|会员|vip|订阅|解锁/i
const longest = 160
/** Signs of platforms stand in brackets or between rules: [paywall], {{hide}}. */
const bareSign = /^(?:paywall|hide|free)\W*$/i

/** Says whether a stretch in matching form is such a note, whatever signs stand before it. */
export function isPayNote(form: string): boolean {
  if (form.length >= longest) return false
  if (!mayNote.test(form)) return false
  const start = form.search(/[\p{L}\p{N}]/u)
  if (start < 0) return false
  if (bareSign.test(form.slice(start)) && !/[[{<(=-]\s{0,4}\/?\s{0,4}$/.test(form.slice(0, start))) return false
  const said = form.slice(start).toLowerCase().replace(/\s+/g, ' ').trimEnd()
  return notes.some((note) => note.test(said))
}
