// A quick look whether a text may hold a wall mark at all: most lines hold none of the words every mark is made of.
import { isSpaceUnit } from './characters.ts'
import { hanNumeral } from './numeral.ts'

/** What every mark holds one of, in matching form, lower case, without white space. A number counts by the 字 or word behind it. */
const words: readonly string[] = [
  '付费 收费 会员 订阅 订户 登录 登陆 登入 解锁 购买 开通 专享 专属 独享 vip',
  '阅读 查看 观看 浏览 收听 可见 可读 可看 可阅 展开 继续 已读 读完 获取 领取',
  '全文 余文 原文 正文 本文 全篇 完整 剩余 余下 其余 剩下 更多 全部 后续 下转 未完 章节 还有 省略',
  '免费 试读 试看 试阅 公开 节选 预览 选读 总字数 字数 % 单词 从略 下略 文略 后略 余略 分略 容略',
  '扫码 下载 打开 密码 权限 授权 保护 隐藏 只能 仅可 刷新 机会 打赏 赞助 支付 版权',
  '发电 回复 评论 关注 分享 加入 成为 添加 🔒 🔐 🔏',
  'subscri member paid paying premium pro preview unlock trial upgrade access plan log sign regist locked restricted',
  'protected account only join article paywall hide free char word fulltext total remaining read continue keep content',
  Array.from(`${hanNumeral}0123456789余多来个汉`, (before) => `${before}字 ${before}词`).join(' '),
].flatMap((line) => line.split(' '))

/** 1 for each code unit a word begins with: a look into a table is ten times as quick as a regular expression. */
const isFirst = new Uint8Array(0x10000)
/** The words by their first two code units, as `pairOf` names them. */
const byPair = new Map<number, string[]>()
const pairOf = (first: number, second: number): number => first * 0x10000 + second

for (const word of words) {
  const first = word.charCodeAt(0)
  for (const unit of [first, word.toUpperCase().charCodeAt(0)]) isFirst[unit] = 1
  const pair = pairOf(first, word.charCodeAt(1) || 0)
  byPair.set(pair, [...(byPair.get(pair) ?? []), word])
}

/** Says whether a text in matching form holds a word of wall marks, whatever white space stands in it. */
export function mayHoldMark(form: string): boolean {
  for (let at = 0; at < form.length; at++) if (isFirst[form.charCodeAt(at)] === 1 && isWordAt(form, at)) return true
  return false
}

function isWordAt(form: string, start: number): boolean {
  const first = lower(form.charCodeAt(start))
  if (byPair.has(pairOf(first, 0))) return true
  const second = lower(form.charCodeAt(behindSpace(form, start + 1)))
  return byPair.get(pairOf(first, second))?.some((word) => standsAt(form, start, word)) === true
}

function standsAt(form: string, start: number, word: string): boolean {
  let at = start
  for (let index = 0; index < word.length; index++, at++) {
    at = index === 0 ? at : behindSpace(form, at)
    if (lower(form.charCodeAt(at)) !== word.charCodeAt(index)) return false
  }
  return true
}

function behindSpace(form: string, start: number): number {
  let at = start
  while (isSpaceUnit(form.charCodeAt(at))) at++
  return at
}

/** The small letter of a capital of ASCII. */
const lower = (unit: number): number => (unit >= 0x41 && unit <= 0x5a ? unit + 0x20 : unit)
