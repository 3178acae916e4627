// What buttons of platforms say where a text goes on for those who pay, or elsewhere. As lines of a page they end public text as a wall mark does.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { findWallMark } from '#compiler/structure/wall-mark.ts'

/** The words by which a lock is read that has none of its own. */
export const lockMark = '付费内容'

/** Buttons that ask for money or a membership, in matching form; notes that do are wall marks wherever they stand (`wall-notes.ts`). */
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
  return (
    isButton && (findWallMark(form)?.isPay === true || payingButtons.test(form) || (isText && sendingOn.test(form)))
  )
}
