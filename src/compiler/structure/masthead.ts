// What a page prints around an issue without being part of it: each dropped by the name of its rule.
import { quote } from '#compiler/diagnostic.ts'
import { isRule, lineBehind, openAnalysis, take, warn, type Draft, type Part } from './draft.ts'
import { readHeadline } from './headline.ts'
import { nameStretch } from './heading.ts'
import { isHouseName } from './house-above.ts'
import { houseNamed } from './house-style.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { isPageControl } from './page-controls.ts'
import { readNumber } from './summary.ts'

const words = new Set(
  (
    '首页 登录 注册 退出 搜索 导航 菜单 返回 返回首页 返回顶部 回到顶部 更多 展开 收起 关闭 分享 分享到 转发 收藏 点赞 赞 打印 打印本页 打印本文 关闭窗口 关闭本页 加入收藏 纠错 举报 听报道 听新闻 语音播报 ' +
    '微信 微博 朋友圈 qq qq空间 复制链接 扫一扫 客户端 下载客户端 打开app app内打开 打开客户端 字号 大 中 小 a a+ a- aa 订阅 我的 我的订阅 会员 个人中心 通知 消息 ' +
    '金融 经济 公司 政经 世界 观点 文化 视频 图片 博客 周刊 数据 数据通 国际 科技 财经 环科 民生 活动 直播 专栏 english 简体 繁体 简 繁 评论 写评论 发表评论 发布 取消 赏 喜欢 在看 阅读 正文 上一页 下一页 上一期 下一期 上一篇 下一篇 全部 版权声明 关于我们 联系我们 广告服务 隐私政策 用户协议 网站地图'
  ).split(' '),
)

/** Says whether a text in matching form is a word of a page's navigation. */
export const isNavigationWord = (form: string): boolean => words.has(form.toLowerCase().trim())

const endMark = /^\(?(?:完|全文完|本期完|end)\)?$/i
/** Says whether a line in matching form says that the text ends: （完）. */
export const isEndMark = (form: string): boolean => endMark.test(form)

/** Whole lines of page furniture, by the name of the rule that drops them. All are matched against short lines only. */
const furniture: readonly { rule: string; pattern: RegExp }[] = [
  {
    rule: 'marker',
    pattern:
      /^(?:(?:您好|你好|大家好)[!,。]\s?)?以下(?:是|为|即为?|系)[^。]{0,16}(?:摘要|精华|内容|要点|精选|节选|全文|资讯)[^。]{0,6}[:。]?$/,
  },
  {
    rule: 'greeting',
    pattern:
      /^(?:各位|亲爱的|尊敬的)(?:读者|朋友|用户|订户|订阅者)(?:朋友)?们?[:,!]?\s?(?:(?:您|你们?|大家)?好|早上好|下午好|晚上好|新年好|周末好)?[!。:,]?$/,
  },
  { rule: 'greeting', pattern: /^(?:您好|你好|大家好|早上好|下午好|晚上好)[!。,:]?$/ },
  {
    rule: 'greeting',
    pattern: /^(?:(?:您好|你好|大家好)[!。,]?)?(?:感谢|欢迎)(?:您|你)?(?:阅读|订阅|打开|收看|关注)[^。]{0,30}[!。]?$/,
  },
  {
    rule: 'greeting',
    pattern:
      /^(?:祝|恭祝|祝您|祝大家|祝各位)?[^。,]{0,8}(?:新年|新春|春节|元旦|元宵|端午|中秋|国庆|五一|佳节|节日|假期|周末|阅读|生活)(?:安康|快乐|愉快|好)[!。~]?$/,
  },
  { rule: 'breadcrumb', pattern: /^(?:首页|主页|您的位置|当前位置)\s?[>/|:›»]/ },
  { rule: 'navigation', pattern: /^(?:(?:评论|分享|点赞|收藏|阅读量?|浏览量?)\s?[:(]?\s?\d{0,9}\+?\s?[)次]?)$/ },
  { rule: 'navigation', pattern: /^(?:上|下)一?[篇页条]\s?[:→]/ },
  { rule: 'source line', pattern: /^(?:(?:以下)?(?:文章)?来源|稿源)\s?[:于]\s?[^。,]{1,20}$/ },
  {
    rule: 'imprint',
    pattern:
      /^(?:©|copyright|\(c\)|版权所有|版权声明|免责声明|京icp|沪icp|粤icp|icp备|未经.{0,8}(?:许可|授权)|本文版权)/i,
  },
  { rule: 'tags', pattern: /^(?:标签|分类|关键词|tags?|categor(?:y|ies)|keywords)\s?:\s?[^。]{1,50}$/i },
  {
    rule: 'tags',
    pattern: /^收录于(?:合集|话题|专辑)[^。]{0,40}$|^#[^\s#。]{1,20}(?:\s{1,2}#[^\s#。]{1,20}){1,8}$/,
  },
  { rule: 'end mark', pattern: endMark },
  { rule: 'page number', pattern: /^(?:第?\s?\d{1,3}\s?页?\s?[/共]\s?\d{1,3}\s?页?|-\s?\d{1,3}\s?-)$/ },
]
const standing =
  /^[^。]{0,40}《[^》]{1,40}》[^。,]{0,12},?[^。,]{0,4}每(?:逢|个)?(?:双|两)?(?:周|星期|日|天|月|工作日)[^。]{0,8}(?:发送|发布|推送|推出|出版|更新|发出|送达|刊发|出刊)/

/** Takes rules, names of the house, navigation and standing lines: dropped, each by its rule. */
export const readMasthead: Part = (draft, line) => {
  const rule = ruleFor(draft, line)
  return rule !== null && take(draft, line, rule, 'dropped')
}

function ruleFor(draft: Draft, line: Line): string | null {
  if (isRule(line) || isOrnament(draft, line)) return 'rule'
  const { form } = line
  if (line.node.kind === 'comment') return 'comment'
  if (line.node.kind === 'front-matter') return 'front matter'
  if (line.node.kind === 'item') return isPressed(line) ? 'navigation' : null
  if (form.length > 160) return null
  const isPaid = draft.sealed || draft.region === 'analysis'
  if (!isPaid && (standing.test(form) || isStandingOf(draft, form))) return 'standing line'
  if (form.length > 60) return null
  const name = form.toLowerCase().trim()
  if (draft.style.mastheads.has(name)) return 'masthead'
  if (draft.region === 'analysis')
    return openAnalysis(draft)?.blocks.length === 0 && isPageControl(form) ? 'navigation' : null
  // What stands below 导读 says more; a list below it is headed by it.
  if (draft.region === 'head' && isLabelOfText(draft, line)) return 'label'
  // Behind an issue brackets stand around buttons: 【打印本页】. Above it they may head a category.
  const parts = name.split(draft.sealed ? /[\s|丨>/·,:()[\]【】]+/ : /[\s|丨>/·,:]+/).filter((part) => part !== '')
  const isNavigation =
    draft.region !== 'digest' && parts.every((part) => words.has(part)) && !draft.style.categories.has(form.trim())
  if (isNavigation || isPageControl(form)) return 'navigation'
  return (
    furniture.find(({ rule, pattern }) => pattern.test(name) && !(rule === 'source line' && isOfItem(draft, line)))
      ?.rule ?? null
  )
}

/** ◆ alone between paragraphs is no list. */
const isOrnament = ({ region }: Draft, { node, printed }: Line): boolean =>
  region === 'analysis' && node.kind === 'item' && printed === node.marker && !/[\p{L}\p{N}]/u.test(printed)

/** ▶ 00:00 / 12:34, + 关注: a button, whose sign is no bullet. */
const isPressed = ({ node, printed }: Line): boolean =>
  /^[+＋▶►▷⏸]/.test(node.marker ?? '') && printed.length <= 40 && isPageControl(matchingForm(printed))

const label = /^(?:本期|本周|今日|内容|文章|核心|新闻)?(?:导读|导语|摘要|提要|概要|提示|看点|亮点|简介)$/

/** Says whether a line is a label such as 导读 or 【摘要】. */
export function isLabel({ form }: Line): boolean {
  const stretch = form.length > 16 ? null : nameStretch(form)
  return stretch !== null && label.test(form.slice(stretch.start, stretch.end))
}

/** What stands below a label says more. Above a list it heads the list. */
const isLabelOfText = (draft: Draft, line: Line): boolean =>
  isLabel(line) && ['line', 'quote'].includes(lineBehind(draft, line)?.node.kind ?? '')

/** What a house prints above every issue. */
const isStandingOf = ({ region, series }: Draft, form: string): boolean =>
  region === 'head' && houseNamed(series).standing.some((beginning) => form.startsWith(beginning))

/** 来源:新华社 right below an item says where that item is from. */
const isOfItem = (draft: Draft, line: Line): boolean => line.adjacent && draft.roles[line.at - 1]?.role === 'item'

/** Takes the lines above the headline: the page's, not the issue's, but for the number right above it. What is not known furniture is said. */
export function readAbove(draft: Draft, line: Line, headline: number): void {
  if (readMasthead(draft, line) || (line.at === headline - 1 && readNumber(draft, line))) return
  if (line.node.kind !== 'item' && isHouseName(line.form)) {
    take(draft, line, 'masthead', 'dropped')
    return
  }
  warn(
    draft,
    line,
    'above-headline',
    `${quote(line.printed)} stands above the headline and was left out. Only the names of the house are expected there.`,
  )
  take(draft, line, 'above the headline', 'left out')
}

/** Takes headlines of other issues, and the issue's own where it is printed again. */
export const readOtherHeadline: Part = (draft, line) => {
  const headline = line.form.length > 300 ? null : readHeadline(line, draft.site.publication)
  if (headline === null || headline.series !== draft.series || headline.series === '') return false
  if (draft.region === 'tail' || draft.region === 'walled') draft.region = 'beside'
  draft.boxed = false
  // What stands behind the wall is not even repeated in a message.
  const found = draft.sealed ? 'A further headline stands here' : `${quote(line.text)} is a further headline`
  warn(draft, line, 'other-headline', `${found} and was left out. One issue a source is expected.`)
  return take(draft, line, 'other headline', 'left out')
}
