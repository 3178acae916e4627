// What the words of a wall mark say, one table: 余2260字, 付费内容, 订阅后阅读全文. A phrase is a mark only if all of it is made of these words.
import { hanNumeral, readNumeral } from './numeral.ts'

/** What a wall mark says. */
export interface WallPhrase {
  /** Characters of the whole text; null where it does not say. */
  total: number | null
  /** Characters behind the mark; null where it does not say. */
  rest: number | null
  /** It asks for money, a subscription or an account: that is never part of a text. */
  isPay: boolean
}

/** What a mark says that counts nothing: that there is more, or that it is to be paid for. */
export const goesOn: WallPhrase = { total: null, rest: null, isPay: false }
export const isPaidFor: WallPhrase = { ...goesOn, isPay: true }

/** A wall mark in a line. */
export interface WallMark extends WallPhrase {
  /** Where the public text ends: before the mark and the …… that belongs to it. */
  publicEnd: number
  /** Where the mark ends. */
  end: number
  isBracketed: boolean
}

/** The words of wall marks in matching form, lower case and without white space, by what they say. */
const vocabulary = {
  whole: '全文 本文 原文 正文 全篇 文章 fulltext total 总字数 字数 共计 总计 合计 共 总',
  rest: '余下 剩余 其余 剩下 还有 还剩 尚有 另有 后面 后文 下文 余 remaining',
  pay: '付费 收费 订阅 订户 会员 登录 登陆 登入 购买 解锁 开通 vip premium subscribers subscriber subscribe subscription login',
  read: '阅读 查看 浏览 观看 展开 可见 可读 未读 继续 专享 专属 独享 专区 墙 内容 部分 更多 完整 全部 章节 版 read continue keep reading more on content only wall',
  done: '已读完 已读 读完',
  free: '试读 试阅 试看 预览 免费 preview',
  end: '结束 到此 完毕 为止 ends',
  broken: '未完待续 未完 节选',
  unit: '个汉字 个字符 个字 汉字 字符 字 characters character chars',
  words: '个单词 个词 单词 词 words word',
  glue: '点击 点此 点开 扫码 扫描二维码 打开 下载 app 客户端 以下 以上 以 此处 这里 您 你 已 为 是 均 皆 仅限 仅供 仅对 仅 只对 只供 只 限时 限 需要 需 须 请 后 才 即可 方可 可 约 有 长 计 的 用户 读者 者 进入 成为 加入 开始 报告 到 线 区 分割线 分割 分界线 分界 分隔线 逾 近 超过 超 达 不足 个 for the to of more from here',
} as const
type WordKind = keyof typeof vocabulary | 'number' | 'percent' | 'sign'

const kindByWord = new Map<string, WordKind>(
  Object.entries(vocabulary).flatMap(([kind, words]) =>
    // The keys of a constant are its own, which Object.entries forgets.
    words.split(' ').map((word) => [word, kind as keyof typeof vocabulary] as const),
  ),
)
const longestFirst = [...kindByWord.keys()].toSorted((one, other) => other.length - one.length)
const word = new RegExp(
  `(\\d[\\d,.]{0,9}%)|(\\d[\\d,.'’]{0,11}[千万]?|[${hanNumeral}]{2,12})[余多来]?|(${longestFirst.join('|')})|[:,;|/]`,
  'y',
)

/** Says whether a phrase in matching form sends on to the whole text: 点击阅读全文. It is a mark only behind …… that ends a text, or as a line of an analysis. */
export function isReadingOn(form: string): boolean {
  const said = kindsIn(form)
  return said !== null && said.words.has('read') && said.number === null && onward.test(form.replace(/\s/g, ''))
}
const onward = /全文|原文|更多|全部|完整|(?:继续|展开)阅读|(?:continue|keep)reading|read(?:on|more)/i

/** Says whether a line in matching form is nothing but such a phrase and no wall mark, whatever signs stand around it: 【阅读全文】 >> */
export function isReadingOnLine(form: string): boolean {
  const from = form.length > longestLine ? -1 : form.search(/[\p{L}\p{N}]/u)
  const words = from < 0 ? '' : form.slice(from).replace(/[^\p{L}\p{N}]{1,20}$/u, '')
  return words.length < 4 ? unfolding.test(words) : isReadingOn(words) && readWallPhrase(words) === null
}
const unfolding = /^(?:全文|展开)$/
const longestLine = 48

/** Reads a phrase in matching form as a wall mark; null where a word of it is no word of wall marks, or too little is said. */
export function readWallPhrase(form: string): WallPhrase | null {
  const said = isIntroduction.test(form) ? null : kindsIn(form)
  return said === null ? null : meaningOf(said.words, said.number, /全文|字数|fulltext/i.test(form.replace(/\s/g, '')))
}

/** 以下为节选 says what follows, not that it ends. */
const isIntroduction = /^\s{0,8}以下[为是]?节选\s{0,4}:?$/

/** Gives what the words of a phrase say; null where one of them is no word of wall marks. */
function kindsIn(form: string): { words: ReadonlySet<WordKind>; number: number | null } | null {
  const text = form.replace(/\s/g, '').toLowerCase()
  if (text.length < 2 || text.length > 48) return null
  const words = new Set<WordKind>()
  const numerals: string[] = []
  word.lastIndex = 0
  for (let at = 0; at < text.length; at = word.lastIndex) {
    const found = word.exec(text)
    if (found === null) return null
    const [, percent, numeral, plain] = found
    if (percent !== undefined) words.add('percent')
    else if (numeral !== undefined) {
      numerals.push(numeral)
      words.add('number')
    } else words.add(kindByWord.get(plain ?? '') ?? 'sign')
  }
  return { words, number: numerals.map(readNumeral).find((number) => number !== null) ?? null }
}

function meaningOf(said: ReadonlySet<WordKind>, number: number | null, namesWhole: boolean): WallPhrase | null {
  const isPay = said.has('pay') && (said.has('read') || said.has('done') || said.has('whole') || said.has('rest'))
  // 您已读完免费部分
  const isReadUp = said.has('done')
  const isCounted = number !== null && number >= 100
  const none = isPay ? isPaidFor : goesOn
  if (isCounted && said.has('rest') && said.has('unit') && !namesWhole) return { ...none, rest: number, isPay: true }
  if (isCounted && said.has('whole') && said.has('unit')) return { ...none, total: number }
  if (isCounted && ((said.has('whole') && said.has('words')) || (said.has('rest') && said.has('words')))) return none
  if (isCounted && namesWhole) return { ...none, total: number }
  if (said.has('percent'))
    return said.has('read') || said.has('done') || said.has('rest') ? { ...none, isPay: true } : null
  if (number !== null) return null
  const isBroken = said.has('broken') || (said.has('free') && (said.has('end') || isReadUp))
  return isPay || isBroken ? none : null
}
