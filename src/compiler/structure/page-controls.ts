// What a page sets around a text for its visitors to press, hear and count: players, sizes of type, shares, reading times.
import { findWallMark } from './wall-mark.ts'

/** The words such lines are made of. None of them is a wall mark on its own: 全文 and 订阅 are not among them. */
const words =
  '语音播报 语音 播报 收听 朗读 ai朗读 听报道 听新闻 听文章 听全文 听本文 可听 播放 暂停 倍速 字体 字号 放大 缩小 特大 大 中 小 t a ' +
  '点击 轻触 长按 上方 下方 蓝字 卡片 名片 识别 二维码 关注 我们 已 设为星标 星标 公众号 分享到 分享至 分享 转发 收藏 点赞 赞 在看 条评论 写评论 评论 微信 微博 朋友圈 qq 扫一扫 扫码 ' +
  '打开 客户端 app 体验更佳 用手机看 手机看 去阅读 跳转到 跳转 正文 本章 在小说阅读器中沉浸阅读 在小说阅读器读 复制链接 打印 举报 纠错 [图片] ' +
  '本文 文章 文字 预计 大约 约 需要 需 共 阅读 浏览 阅读量 浏览量 阅读时间 阅读时长 时长 字数 人 次 ' +
  'listen share sign in log in like likes comment comments read save print follow play min minutes'
const clock = /\d{1,2}:\d{2}(?::\d{2})?(?!\d)|\d\.\d{1,2}[x倍]/
/** A date is more than a figure: behind an issue it is that of another. */
const date = /\d{2,4}\s?[-./年]\s?\d{1,2}\s?[-./月]\s?\d|\d\s?[月日]/
/** A figure alone is no control: what it counts stands beside it. */
const figure = /\d[\d.,]{0,9}\s?[万千k]?\+?\s?(?:字|分钟|分|秒|条|个|次|人)?/iuy
const control = new RegExp(
  [
    clock.source,
    ...words
      .split(' ')
      .toSorted((one, other) => other.length - one.length)
      .map((word) => (/^[a-z]+$/.test(word) ? `${word}(?![a-z])` : word.replace('[', '\\['))),
  ].join('|'),
  'iy',
)
const sign = /[\s|丨>›/·,:()[\]+\-—–↑↓▲▼▶►▷⏸⭐☆★👆👇]+/uy

/** Gives the place behind what a pattern finds at a place; the place itself where it finds nothing. */
function behind(pattern: RegExp, form: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(form) ? pattern.lastIndex : at
}

/** Says whether a line in matching form is made of nothing but controls and counts of a page: 字体：大 中 小, 00:00 / 12:34. */
export function isPageControl(form: string): boolean {
  if (form.length > 40 || date.test(form)) return false
  let at = behind(sign, form, 0)
  let controls = 0
  while (at < form.length) {
    const end = behind(control, form, at)
    controls += end > at ? 1 : 0
    const next = end > at ? end : behind(figure, form, at)
    if (next === at) return false
    at = behind(sign, form, next)
  }
  return controls > 0 && findWallMark(form) === null
}
