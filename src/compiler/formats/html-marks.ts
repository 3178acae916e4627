// The marks by which the lines of a digest are told from the rest of a page, whatever house it is of.
import { readDateline } from '#compiler/structure/dateline.ts'
import { nameStretch } from '#compiler/structure/heading.ts'
import { isSectionTitle } from '#compiler/structure/house-style.ts'
import { matchingForm } from '#compiler/structure/matching-form.ts'
import { isRelatedLabel } from '#compiler/structure/related.ts'
import type { PageLine } from './html-lines.ts'
import { markerKind } from './markers.ts'

/** What a line of a digest can be told by. */
export type Mark = 'headline' | 'section' | 'category' | 'wall' | 'credits' | 'item' | 'title'

/** What digests of any house print, in matching form; the first that fits names the line. */
const marksOfHouses: readonly { mark: Mark; pattern: RegExp }[] = [
  { mark: 'section', pattern: /^[一二三四五六七八九十]{1,3}\s?[、.]\s?\S{2,20}$/ },
  { mark: 'category', pattern: /^[【〖[]\s?[^【】〖〗[\]]{1,12}\s?[】〗\]]$/ },
  { mark: 'wall', pattern: /(?:[([【〔]\s?|[…⋯]\s?)(?:全文|原文|未完)\s?(?:共|约|长|计)?\s?\d{0,8}/ },
  { mark: 'credits', pattern: /^(?:责任|版面|本文)?(?:编辑|责编|作者)\s?[:/]\s?\S{1,60}/ },
  { mark: 'headline', pattern: /^[【〖[][^【】〖〗[\]]{2,40}[】〗\]]\s?\S{4}/ },
]

/** Gives the mark of a line, if it has one. A `title` heads a part of a digest, or something else. */
export const markOf = ({ text, marker, depth, isUnprinted }: PageLine): Mark | null => {
  if (isUnprinted) return null
  const mark = markOfText(text, marker)
  const isHeading = mark === null && marker === null && depth !== null && text.length <= 80
  return isHeading && (/^《[^《]{1,60}》$/.test(text) || isSectionTitle(matchingForm(text))) ? 'title' : mark
}

/** Gives the mark of a text with a marker. */
export function markOfText(text: string, marker: string | null): Mark | null {
  if (marker !== null) return markerKind(marker) === 'picture' && marker !== '•' ? 'item' : null
  const form = matchingForm(text.length > 400 ? text.slice(-400) : text)
  return marksOfHouses.find(({ pattern }) => pattern.test(form))?.mark ?? null
}

/** Says whether a mark is one that hardly anything but a digest has. */
export const isCertain = (mark: Mark | null | undefined): boolean =>
  mark === 'section' || mark === 'category' || mark === 'wall' || mark === 'credits'

/** Says whether a line is the credits at the end of an issue; an author may be named at its head. */
export const isCredits = (line: PageLine): boolean => markOf(line) === 'credits' && !/^(?:本文)?作者/.test(line.text)

/** Gives a title as it is compared: without white space, in matching form. */
export const foldTitle = (title: string): string => matchingForm(title.slice(0, 600)).replace(/\s/g, '').toLowerCase()

/** Gives the series mark a headline begins with: 【新科技观察】. */
export const seriesMark = (text: string): string =>
  /^[【〖[『「][^】〗\]』」]{2,40}[】〗\]』」]/.exec(matchingForm(text.slice(0, 60)))?.[0] ?? ''

/** Says whether a line is a date and little else. */
export const isDateline = ({ text, marker }: PageLine): boolean =>
  marker === null && text.length <= 100 && readDateline(matchingForm(text)) !== null

/** Says whether a line is a paragraph of running text. */
export const isProse = ({ text, linked }: PageLine): boolean =>
  linked < 0.5 && text.length >= 60 && /[。！？]/.test(text)

const remarks =
  /^(?:(?:全部|最新|热门|精彩|精选|网友|读者)?(?:评论|留言|跟帖)(?:区|列表)?|(?:全部|最新|共|有|查看|已有)?\s?\d{1,6}\s?(?:条|个)?\s?(?:精选)?(?:评论|留言|跟帖)|(?:\d{1,6}\s?)?(?:comments?|responses?|thoughts?)|(?:\d{1,6}\s?)?(?:thoughts?|responses?|comments?) (?:on|to) ["“「].{1,80}|discussion(?: about this .{1,12})?|leave a (?:comment|reply).{0,12})\s?[:([]?\s?\d{0,6}[)\]]?$/i
/** What platforms print below every article, each whole: a sentence that begins so is text. */
const platformLines =
  /^(?:微信扫一扫[^的。]{0,16}|(?:长按)?关注(?:该|我们的?)?公众号|继续滑动看下一个|向上滑动看下一个|轻触阅读原文|预览时标签不可点|收录于合集[^的。]{0,24}|写留言|以上留言由公众号[^。]{0,12}|喜欢作者|扫码关注[^的。,]{0,12}|分享\s?收藏(?:\s?[在点赞看]{1,4}){0,3}|赞赏作者|ready for more\??|share this post.{0,12}|subscribe to .{1,40}|subscribe to .{1,60} to (?:keep|continue|unlock|read|get) .{0,80}|read more|read next|you might also like|keep reading(?: with .{1,30})?|powered by [\w .-]{1,24})$/i

/** Says whether a line is the label of recommendations. */
export function isRelated({ text }: PageLine): boolean {
  const form = text.length > 120 ? '' : matchingForm(text)
  const stretch = nameStretch(form)
  return stretch !== null && isRelatedLabel(form.slice(stretch.start, stretch.end))
}

/** Says whether a line heads what a page puts below its article: recommendations, remarks of readers. */
export function isBelowLabel(line: PageLine): boolean {
  if (line.text.length > 120) return false
  const form = matchingForm(line.text)
  return remarks.test(form) || platformLines.test(form) || isCountedLink(line) || isRelated(line)
}

/** Says whether a line is the link to the original that a platform prints beside the number of readings: 阅读原文 阅读 1234. */
export const isCountedLink = ({ text }: PageLine): boolean => /^阅读原文\s?阅读[\s\d万+]{1,9}$/.test(text)

/** What sites print beside a title: how often it was read or liked, how long it takes to read, how long ago it came out. */
const besideTitle: readonly RegExp[] = [
  /^[\d.,]{1,9}\s?[km万]?\+?(?:\s?(?:人|次|个)?(?:赞同|点赞|阅读|浏览|收藏|喜欢|关注)(?:了?(?:该|本)?(?:文章|文|回答))?)?$/i,
  /^(?:阅读|需要?|约|大约|预计)?\s?\d{1,3}\s?(?:分钟|min(?:ute)?s?)\s?(?:阅读|读完|可读完|read)?$/i,
  /^(?:(?:发布|发表)于\s?)?(?:\d{1,3}|[一二三四五六七八九十几半]{1,2})\s?(?:秒钟?|分钟|小时|天|周|星期|个月|年)(?:之)?前(?:发布|更新)?$/,
  /^(?:paid|free|public|preview|(?:members|subscribers) only|付费|免费|会员专享)$/i,
  /^(?:收录于)?(?:合集|话题|专辑|标签)?\s?(?:#\s?[^\s#]{1,30}(?:\s?\d{1,6}\s?个?)?\s?){1,4}$/,
  /^(?:刚刚|昨天|前天|\d{1,3} (?:sec|second|min|minute|hour|day|week|month|year)s? ago|yesterday)(?:\s?\d{1,2}:\d{2})?$/i,
]

/** Says whether a line is a short link and nothing else. */
export const isShortLink = ({ text, linked }: PageLine): boolean => linked >= 0.9 && text.length <= 12

/** Says whether a line is what sites print beside a title, or a short link there. */
export const isBesideTitle = (line: PageLine, isInBox: boolean): boolean =>
  (line.text.length <= 40 && besideTitle.some((pattern) => pattern.test(line.text))) || (!isInBox && isShortLink(line))
