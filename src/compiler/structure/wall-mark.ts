// The source's own wall mark: ……(全文3605字) and its relatives. Every relative ends the public text; most also say how long the whole is.
import { readNumeral } from './numeral.ts'

/** A wall mark in a line. */
export interface WallMark {
  /** Where the public text ends: before the mark and the …… that belongs to it. */
  publicEnd: number
  /** Where the mark ends. */
  end: number
  /** Characters of the whole text; null where the mark does not say. */
  total: number | null
  isBracketed: boolean
}

const openers = '([【〔{〈<'
const closers = ')]】〕}〉>'
const opener = /[([【〔{〈<]/
const closer = /[)\]】〕}〉>]/
const counted =
  /^(?:全文|本文|原文)\s?(?:共计|总计|合计|共|约|计|长|总字数|字数)?\s?(?:约|为|有)?\s?:?\s?((?:\d[\d,.\s]{0,14})?[千万]?|[零一二三四五六七八九十百千万两]{2,12})\s?余?\s?(?:个)?\s?(?:汉)?字/
const uncounted =
  /^(?:未完(?:待续)?|节选|试读(?:结束|到此)?|预览(?:结束|到此)|以[下上](?:内容|部分)?(?:为|仅限|需|须)?(?:付费|订阅|会员|登录)[^)\]】。]{0,16}|(?:付费|订阅|会员|登录|购买)[^)\]】。]{0,6}(?:阅读|查看|可见|继续)[^)\]】。]{0,10}|(?:余下|剩余|其余|后面还有|还有|此处省略)[^)\]】。]{0,10}(?:内容|全文|字|部分)[^)\]】。]{0,10}|全文请?(?:订阅|付费|登录|见)[^)\]】。]{0,16})/

/** Finds the first wall mark of a text in matching form. */
export function findWallMark(form: string): WallMark | null {
  for (const word of ['全文', '本文', '原文'] as const) {
    let at = form.indexOf(word)
    while (at >= 0) {
      const mark = countedAt(form, at, word)
      if (mark !== null) return mark
      at = form.indexOf(word, at + 2)
    }
  }
  return uncountedIn(form)
}

function countedAt(form: string, at: number, word: string): WallMark | null {
  const found = counted.exec(form.slice(at, at + 60))
  if (found === null || !/\d|[零一二三四五六七八九十百千万两]/.test(found[1] ?? '')) return null
  const opener = openerBefore(form, at)
  const end = at + found[0].length
  const before = form.charAt(at - 1)
  const isApart = at === 0 || '…⋯'.includes(before)
  // Without brackets 全文3605字 may be part of a sentence, unless it stands apart or closes the line.
  if (opener === null && (word !== '全文' || (!isApart && end < form.trimEnd().length))) return null
  const close = opener === null ? -1 : form.slice(end, end + 24).search(closer)
  return {
    publicEnd: withoutDots(form, opener ?? at),
    end: close < 0 ? end : end + close + 1,
    total: readNumeral(found[1] ?? ''),
    isBracketed: opener !== null,
  }
}

/** A mark without a number is a bracket behind …… or at the end of a line, or a whole line. */
function uncountedIn(form: string): WallMark | null {
  for (let at = form.search(opener); at >= 0; at = nextOpener(form, at)) {
    const found = uncounted.exec(form.slice(at + 1, at + 60))
    const end = at + 2 + (found?.[0].length ?? 0)
    if (found === null || end > form.length || !closers.includes(form.charAt(end - 1))) continue
    const isLast = /^[\s。.!]*$/.test(form.slice(end, end + 8)) && form.length < end + 8
    if (isLast || '…⋯'.includes(form.charAt(at - 1) || ' '))
      return { publicEnd: withoutDots(form, at), end, total: null, isBracketed: true }
  }
  const start = form.search(/[^\s….⋯—-]/)
  if (start < 0 || form.length > 40) return null
  const found = uncounted.exec(form.slice(start))
  const isWhole = found !== null && /^[\s….。⋯!—-]*$/.test(form.slice(start + found[0].length))
  return isWhole ? { publicEnd: 0, end: form.length, total: null, isBracketed: false } : null
}

function nextOpener(form: string, at: number): number {
  const next = form.slice(at + 1).search(opener)
  return next < 0 ? -1 : at + 1 + next
}

/** The bracket the mark stands in may hold a word before it: (未完,全文3605字). */
function openerBefore(form: string, at: number): number | null {
  for (let back = at - 1; back >= Math.max(0, at - 10); back--) {
    if (openers.includes(form.charAt(back))) return back
    if (closers.includes(form.charAt(back))) return null
  }
  return null
}

/** The …… before a mark belongs to the mark. */
export function withoutDots(form: string, end: number): number {
  let at = end
  while (at > 0 && /[\s…⋯]/.test(form.charAt(at - 1))) at--
  let dots = at
  while (dots > 0 && '.。'.includes(form.charAt(dots - 1))) dots--
  return at - dots >= 3 ? dots : at
}
