// What reading offline says in English.
import type { OfflineWords } from './offline-zh.ts'
import type { Words } from './words.ts'

const counted = (count: number, what: string) => `${count} ${what}${count === 1 ? '' : 's'}`

/** Gives the words of reading offline in English; dates are said as elsewhere. */
export function offlineEn(dates: Words['dates']): OfflineWords {
  return {
    title: 'Reading offline',
    description: 'Pages kept on this device, to be read without a network.',
    text: 'Pages you opened, issues you bookmarked and the newest issues, as many as you chose in the reading settings, are kept on this device and can be read without a network. They are only downloaded from here; nothing is uploaded.',
    showing: (day) => `Offline; showing the copy saved ${dates.monthDay(day)}`,
    away: 'Offline',
    notKept: 'This page is not kept on this device.',
    kept: 'Can be read offline',
    listed: (count, lacking) =>
      `Below ${count === 1 ? 'is the issue' : `are the ${count} issues`} this device has${lacking === 0 ? '' : `; ${lacking} more ${lacking === 1 ? 'is' : 'are'} not kept on it`}.`,
    nothing: 'No page is kept yet.',
    more: (count) => `and ${counted(count, 'more page')}`,
    newest: 'Keep the newest issues offline',
    none: 'None',
    issues: (count) => counted(count, 'issue'),
    keeping: (done, total) => `Keeping ${done} of ${counted(total, 'issue')}`,
    holds: (pages, bytes) => `${counted(pages, 'page')} kept, ${(bytes / 1e6).toFixed(1)} MB`,
    lacks: (count) => `; ${counted(count, 'issue')} could not be kept, to be tried again at the next visit`,
    show: 'Show',
  }
}
