// The lines of the demo that are the same, or nearly, in every issue.
import { demoHouse, demoName } from './publication.ts'

const subscription = '想阅读报告全文、获取邮件推送服务,请点这里'

/** The lines of a source that are the same, or nearly, in every issue. */
export const standingLines = {
  masthead: demoHouse,
  headline: (title: string, edition: string | null) =>
    `【${demoName}${edition === null ? '' : `·${edition}`}】${title}`,
  standing: `${demoHouse}出品的《${demoName}》报告每周二发送,提供重要的科技政策信息、前沿进展、企业动态及深度洞察`,
  lead: (highlights: readonly string[]) =>
    highlights.length === 0
      ? subscription
      : `${demoHouse}的《${demoName}》每周报告又和您见面了,本期我们的精彩关注包括:${highlights.join('、')}等等。${subscription}`,
  notice: '编者按:本刊为虚构示例,刊名、机构、人物、地名与事件均为编造,仅用于演示。',
  marker: '以下是报告精华摘要:',
  noAnalysis: '本期无深度分析',
  actions: [
    `本文选自${demoHouse}报告《${demoName}》,点这里阅读全文或注册邮件获得推送`,
    '推荐进入汀洲数据库,可随时查阅宏观统计、企业公告、专利法规,科技脉络尽在掌握。',
  ],
  promotion: '推广',
} as const
