// What reading offline says in Chinese: a table of its own, which comes with what says it.
import type { Day } from '#model/calendar.ts'
import type { Words } from './words.ts'

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/** Gives the words of reading offline in Chinese; dates are said as elsewhere. */
export function offlineZh(dates: Words['dates']) {
  return {
    title: '离线阅读',
    description: '保存在这台设备上、没有网络也能读的页面。',
    text: '打开过的页面、收藏的期与“阅读设置”里选定的最新几期，会保存在这台设备上，没有网络也能读。它们只从这里下载，不会上传任何内容。',
    showing: (day: Day) => `当前离线，正在显示 ${dates.monthDay(day)}保存的内容`,
    away: '当前离线',
    notKept: '这一页没有保存在这台设备上。',
    kept: '可以离线阅读',
    nothing: '还没有保存任何页面。',
    listed: (count: number, lacking: number) =>
      `下面是这台设备上有的 ${count} 期${lacking === 0 ? '' : `；另有 ${lacking} 期没有保存在这台设备上`}。`,
    more: (count: number) => `以及另外 ${count} 页`,
    newest: '离线保存最新几期',
    none: '不保存',
    issues: (count: number) => `${count} 期`,
    keeping: (done: number, total: number) => `正在保存 ${done}/${total} 期`,
    holds: (pages: number, bytes: number) => `已保存 ${pages} 页，${megabytes(bytes)}`,
    lacks: (count: number) => `；还有 ${count} 期没能保存，下次打开时再试`,
    show: '查看',
  }
}

/** What reading offline says in one language. */
export type OfflineWords = ReturnType<typeof offlineZh>
