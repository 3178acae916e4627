// Where the issues beyond the newest are found: on the page of their year, or of the category and year that is asked for.
import { archivePath, categoryPath } from '#model/address.ts'
import type { Timeline } from '#model/shard.ts'
import { monthAnchor } from '#app/components/list-anchors.ts'
import type { Filter } from '#app/components/use-filter.ts'

/** Gives the address at which the timeline goes on, or null where it holds every issue. */
export function olderIssuesPath({ cards, years, totals }: Timeline, { selected, deep }: Filter): string | null {
  const last = cards.at(-1)?.publishedOn
  if (last === undefined || totals.issues <= cards.length) return null
  const lastYear = last.slice(0, 4)
  const shown = cards.filter(({ publishedOn }) => publishedOn.startsWith(lastYear)).length
  const place = years.findIndex(({ year }) => year === lastYear)
  const goesOn = shown < (years[place]?.issues ?? 0)
  const next = goesOn ? years[place] : years[place + 1]
  if (next === undefined) return archivePath()
  const [only, another] = selected
  const isHeld = only !== undefined && another === undefined && !deep && (next.counts[only.slug] ?? 0) > 0
  const page = isHeld ? categoryPath(only.slug, next.year) : archivePath(next.year)
  return goesOn ? `${page}#${monthAnchor(last.slice(0, 7))}` : page
}
