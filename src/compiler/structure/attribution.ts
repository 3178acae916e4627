// Where an item says whom it has it from. The item's text keeps saying so; this only names the source.
import { matchingForm } from './matching-form.ts'

const forms: readonly RegExp[] = [
  /[([【]\s?(?:来源|消息来源|信源|源自|据)\s?:?\s?([^()[\]【】:]{1,40})[)\]】]$/,
  /\s(?:来源|消息来源)\s?:\s?([^。,:]{1,40})$/,
  /(?:——|--|—)\s?([^\s。,:—-][^。,:—-]{0,24})$/,
  /^据(?:悉?)([^,。:]{2,24}?)(?:的?(?:最新)?(?:报道|消息|披露|透露|统计|公告|数据|官网|援引))/,
]

/** What an attribution cannot do without: most items have none, and need not be looked at more closely. */
const hint = /^据|[—-]|来源|來源|信源|源自|[(（【[［]\s?[据據]/

/** Gives the source an item names, as printed; null where it names none. */
export function attributionOf(text: string): string | null {
  if (!hint.test(text)) return null
  const form = matchingForm(text)
  // Notes stand at either end, so a long item is only looked at there.
  const head = form.slice(0, 60)
  const tail = form.slice(-60)
  for (const pattern of forms) {
    const isAtStart = pattern.source.startsWith('^')
    const found = pattern.exec(isAtStart ? head : tail)
    const name = found?.[1]
    if (found === null || name === undefined) continue
    const base = isAtStart ? 0 : form.length - tail.length
    const start = base + found.index + found[0].indexOf(name)
    return text.slice(start, start + name.length).trim()
  }
  return null
}

/** Gives the number or the sign of the footnote an item ends with: `…获批[2]`, `…获批②`. */
export function footnoteNumberOf(text: string): string | null {
  const end = matchingForm(text.slice(-8))
  return /[[〔](\d{1,3})[\]〕]$/.exec(end)?.[1] ?? /[①-⑳]$/.exec(end)?.[0] ?? null
}
