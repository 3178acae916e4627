// What a page recommends below an issue: other headlines, other dates, adverts, comments. None of it moves the issue.
import { openAnalysis, take, type Draft, type Part } from './draft.ts'
import { nameStretch } from './heading.ts'
import { readDateline } from './dateline.ts'
import type { Line } from './line.ts'
import { closeAnalysis } from './wall.ts'

const labels =
  /^(?:推荐阅读|相关阅读|相关文章|相关新闻|相关报道|相关推荐|相关专题|延伸阅读|拓展阅读|热门文章|热门推荐|热门阅读|热门新闻|热文|热点|猜你喜欢|为你推荐|为您推荐|更多推荐|更多精彩|更多文章|更多阅读|编辑推荐|精彩推荐|今日推荐|最新文章|最新推荐|最新资讯|今日热点|24小时热门|一周热门|点击排行|阅读排行|排行榜|全部评论|热门评论|网友评论|精选评论|最新评论|评论区|评论列表|读者评论|往期回顾|往期精选|往期阅读|往期文章|财新推荐|视听推荐|图片推荐|大家都在看|你可能感兴趣|您可能感兴趣|看过本文的人还看了|recommended|related)(?:\s?\(\s?\d{0,6}\s?\))?$/i
const openings = /^(?:上一[篇期条]|下一[篇期条]|往期回顾|推荐阅读|相关阅读|延伸阅读)\s?[:|]/

/** Says whether a text in matching form is the label of recommendations. */
export const isRelatedLabel = (form: string): boolean => labels.test(form)

/** Takes the label of recommendations; what follows it stands beside the issue. A date behind the colophon is another issue's. */
export const readRelated: Part = (draft, line) => {
  if (line.form.length > 120 || line.node.kind === 'item') return false
  if (draft.region === 'beside') return leaveBox(draft, line)
  const stretch = nameStretch(line.form)
  const isLabel =
    (stretch !== null && isRelatedLabel(line.form.slice(stretch.start, stretch.end))) || openings.test(line.form)
  const isForeignDate = draft.region === 'tail' && readDateline(line.form) !== null
  if (!isLabel && !isForeignDate) return false
  const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
  if (analysis !== null) closeAnalysis(draft, analysis, false)
  draft.boxed = draft.region === 'digest'
  // 三、延伸阅读 is the issue's own, and its credits follow.
  const isNumbered = stretch?.hasOrdinal === true && draft.lastOrdinal !== null
  if (draft.region !== 'head') draft.region = isNumbered ? 'tail' : 'beside'
  return take(draft, line, 'beside the issue', 'dropped')
}

/** Another date is of another issue: what follows is no longer a box amid this one. */
function leaveBox(draft: Draft, line: Line): false {
  if (draft.boxed && readDateline(line.form) !== null) draft.boxed = false
  return false
}
