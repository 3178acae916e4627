// The keys of front matter, as one table: what newsletters call the parts of an issue, in English and in Chinese.
import type { Fact } from '#compiler/syntax-tree.ts'

const names: Readonly<Record<Fact['name'], string>> = {
  id: 'id',
  title: 'title headline 标题 题目',
  date: 'date published publisheddate publishedat publishedon publishdate pubdate pubdatetime created createdat 日期 时间 发布日期 发布时间',
  number: 'number issue issuenumber no vol 期 期数 期号 总期数',
  series: 'series publication 刊名 系列',
  edition: 'edition 版次 特刊 合刊',
  summary: 'summary description excerpt abstract subtitle 摘要 简介 导语 描述',
  topic: 'topics topic 话题 主题',
  editor: 'editor editors 责任编辑 责编 编辑',
  'layout-editor': 'layouteditor 版面编辑 版编',
  author: 'author authors 作者 撰文',
  biography: 'bio biography authorbio 作者简介 作者介绍',
  highlight: 'highlights highlight 亮点 看点 精彩关注 本期关注',
  'editor-note': 'editornote editorsnote 编者按 编者的话 卷首语',
  correction: 'correction corrections erratum errata 更正 勘误',
  notice: 'notice notices 公告 通知',
  subscribe: 'subscribe subscribelink subscription 订阅 订阅链接',
  'full-report': 'fullreport fulltext 全文 全文链接 原文链接',
  database: 'database 数据库',
}
/** What a site generator says to itself. */
const ignored =
  'layout draft permalink slug url path aliases comments comment toc tags tag categories category keywords cover image thumbnail banner pic img photo lang language updated lastmod modified updatedat weight type hidden published sticky top pin math mermaid copyright license sidebar pagetitle ogimage featured canonicalurl 标签 分类 封面'

const fold = (key: string): string => key.toLowerCase().replace(/[\s_.-]/g, '')
const table: ReadonlyMap<string, Fact['name'] | 'ignored'> = new Map([
  ...ignored.split(' ').map((key) => [key, 'ignored'] as const),
  ...(Object.keys(names) as Fact['name'][]).flatMap((name) =>
    names[name].split(' ').map((key) => [key, name] as const),
  ),
])

/** Gives the fact a key stands for; `ignored` for what a site generator says to itself, null for a key nobody knows. */
export const factNameOf = (key: string): Fact['name'] | 'ignored' | null => table.get(fold(key)) ?? null
