// What buttons and notes of platforms say where a text goes on for those who pay, or elsewhere. As lines of a page they end public text as a wall mark does.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { findWallMark } from '#compiler/structure/wall-mark.ts'

/** The words by which a lock is read that has none of its own. */
export const lockMark = '付费内容'

/** Notes and buttons that ask for money or a membership, whole lines in matching form. */
const paying: readonly RegExp[] = [
  /^(?:this|the) (?:post|page|article|content|story|issue|newsletter|episode) is (?:only )?(?:for|available (?:to|for)|reserved for)\b.{0,60}\b(?:subscribers?|members?)\b/,
  /^(?:upgrade|switch|go|get) (?:your plan|(?:to )?(?:a )?(?:paid|premium|pro|full access)\b)/,
  /^(?:become|join as) an? (?:(?:paid|paying|premium) )?(?:subscriber|member)\b/,
  /^(?:keep|continue|start) (?:reading|now|your)? ?(?:with )?(?:a |your )?(?:\d{1,2}.day )?free trial\b/,
  /^already an? (?:(?:paid|paying) )?(?:subscriber|member)\b/,
  /^(?:(?:pay|subscribe|join|sign up|log in|sign in|purchase|buy|upgrade)\b.{0,24} unlock\b|unlock (?:this|now|full|all|access|the (?:full|rest|whole))\b)/,
  /^(?:for|only for) (?:paid|paying|premium) (?:subscribers?|members?)\b/,
  /^(?:paid|paying|premium|members?|subscribers?)(?: subscribers?| members?)? only$/,
  /^(?:membership|subscription) required\b/,
  /^(?:you must|please|you need to) (?:be (?:an? )?(?:logged in|member|subscriber|registered)|log ?in|sign ?in|register|subscribe)\b.{0,40} to (?:access|view|read|see|continue)\b/,
  /^(?:sorry, )?this (?:content|post|page|article) is (?:restricted|locked|protected)\b/,
  /^(?:抱歉|温馨提示|提示)?[,:\s]{0,2}(?:此处|该|此|本|以下|隐藏)(?:为|的)?(?:隐藏|付费|加密)?(?:内容|部分|文章|资源)[^。]{0,12}(?:登录|登陆|付费|购买|会员|vip|订阅|解锁)[^。]{0,14}(?:查看|可见|阅读|开放|显示|观看)/,
]
/** The same in Chinese, said by a button. */
const payingButtons =
  /^[^。]{0,8}(?:升级|成为|加入|开通|购买|订阅|充值|登录|登陆|注册|续费)[^。]{0,10}(?:会员|付费|vip|订户|专享|解锁|套餐)|付费(?:解锁|订阅|会员|加入)|会员(?:专享|可见|免费读)|解锁(?:全文|本文|文章|全部|剩余|余下|后文)/
/** Buttons that send on to where the text goes on. */
const sendingOn =
  /^[^。]{0,16}(?:网页|网站|网上|浏览器|app|客户端|官网|小程序|原网址|web)[^。]{0,8}(?:继续|余下|剩余|完整|全文)|^[^。]{0,8}继续(?:阅读|看|读)(?:全文|原文|余下|剩余)?$|^(?:continue|keep|finish) reading\b|^read (?:on|more|the (?:rest|full|whole)|in (?:the )?(?:app|browser))\b|^(?:view|open|read)\b.{0,40}\bto (?:read|continue|keep|finish)\b/
const longest = 100

/** Says whether a line is a lock by its words. `isButton`: nothing of it is text; `isText`: it stands among the text of an analysis. */
export function saysLocked(text: string, isButton: boolean, isText: boolean): boolean {
  if (text.length > longest || findWallMark(matchingForm(text)) !== null) return false
  const form = matchingForm(text)
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]{1,12}|[^\p{L}\p{N}]{1,12}$/gu, '')
    .replace(/\s+/g, ' ')
  if (form === '') return isText && /[🔒🔐🔏]/u.test(text)
  // Arrows and signs around them are no words.
  if (isButton && findWallMark(form)?.isPay === true) return true
  if (paying.some((pattern) => pattern.test(form))) return true
  return isButton && (payingButtons.test(form) || (isText && sendingOn.test(form)))
}
