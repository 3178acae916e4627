// What search says in Chinese: a table of its own, which comes with search and not with the first visit.
import type { Words } from './words.ts'

/** Gives the words of search in Chinese; dates are said as elsewhere. */
export function searchZh(dates: Words['dates']) {
  /** A year, `2024`, or a month, `2024-05`. */
  const stretch = (text: string) => (text.length === 4 ? dates.year(text) : dates.month(text))
  const day = (text: string) => (text.length === 10 ? dates.date(text) : stretch(text))
  return {
    title: '搜索',
    titleOf: (query: string) => `“${query}” · 搜索`,
    description: (publication: string) => `在《${publication}》的往期里搜索标题、条目与深度分析的公开部分。`,
    label: '搜索标题与条目',
    submit: '搜索',
    close: '关闭搜索',
    hint: '空格隔开的词都要出现，引号里的原样查，减号后的排除；拼音与首字母也可以。',
    keyHint: '在任何一页按 / 可以搜索。',
    needsScript: '搜索在浏览器里进行，需要打开脚本。不开脚本时，可以按类别浏览：',
    browse: '按类别浏览',
    recent: '最近搜索',
    clearRecent: '清除最近搜索',
    cleared: '已清除最近搜索',
    searching: '正在搜索',
    found: (hits: number) => `找到 ${hits} 条`,
    listed: (shown: number) => `列出 ${shown} 条`,
    foundSoFar: (shown: number, possible: number) => `列出 ${shown} 条，约有 ${possible} 条`,
    foundUntil: (shown: number, reached: string) => `查到${day(reached)}，找到 ${shown} 条`,
    nothing: (query: string) => `没有找到“${query}”，换个词试试`,
    nothingWanted: '这里只有要排除的词，请再输入一个要找的词',
    nothingSign: '这里没有可以查的字，请输入文字或数字',
    nothingYet: (reached: string) => `查到${day(reached)}，还没有找到`,
    newestYearOnly: '只有单个字时，只查最近一年。',
    widen: '去掉筛选再查',
    loosen: '改用宽松再查',
    nextPage: '再列 20 条',
    further: '继续查找',
    allResults: '全部结果与筛选',
    parts: { headline: '标题', summary: '导语', item: '条目', analysis: '深度' },
    rules: { printed: '原文', variant: '繁简', pinyin: '拼音' },
    match: '匹配方式',
    loose: '宽松',
    looseHelp: '繁简、拼音都算',
    exact: '精确',
    exactHelp: '只查原样的字',
    years: '按年份筛选',
    allYears: '全部年份',
    dated: (from: string | null, to: string | null) => {
      if (from === null || to === null) return from === null ? `${day(to ?? '')}及以前` : `${day(from)}起`
      return from === to ? day(from) : `${day(from)}至${day(to)}`
    },
    olderYears: '更早的年份',
    months: '各月的条数',
    monthsAbout: '各月的条数，没有查过的是约数',
    monthsTable: '列成表格',
    month: '时间',
    hits: '条数',
    hitsIn: (span: string, hits: number) => `${stretch(span)}，${hits} 条`,
    about: (hits: number) => `约 ${hits}`,
    aboutHitsIn: (span: string, hits: number) => `${stretch(span)}，约 ${hits} 条`,
    span: stretch,
    failed: '没有查完',
  }
}

/** Every word of search in one language. */
export type SearchWords = ReturnType<typeof searchZh>
