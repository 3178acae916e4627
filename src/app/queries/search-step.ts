// What a search tells as it goes.
import type { SearchHit } from '#model/search/hit.ts'

/** How many hits a page has. */
export const pageLength = 20

/** How many hits answer, by what they could be narrowed to. What was not looked at yet counts as far as the index knows of it. */
export interface SearchCounts {
  /** Every category that holds a hit within the dates asked for, whichever categories are; most first. */
  categories: readonly { slug: string; hits: number }[]
  /**
   * Every stretch of the whole archive, oldest first, those without a hit too, of the categories asked for, whichever dates are:
   * months, `2024-05`, or years, `2024`, where there are hundreds of months. Each can be asked for as `from` and `to`.
   */
  spans: readonly { span: string; hits: number }[]
  /** Whether all of `spans` was looked at, and not the dates asked for alone. */
  exact: boolean
}

/** One step of a search. */
export interface SearchStep {
  /** The hits that are new since the step before, newest issue first, each issue's in reading order. */
  found: readonly SearchHit[]
  /**
   * `some`: the first of a page, whose rest comes with the next step, which is made at once;
   * `page`: twenty more are there, and there may be others; `paused`: enough was looked through for once, and there may be others further back;
   * `done`: these are all, of single characters all of the newest year. After the first two the next step is made when it is asked for.
   */
  state: 'some' | 'page' | 'paused' | 'done'
  counts: SearchCounts
  /** How many there may be in all, those found among them; exact once `done`; null where nothing tells, as with single characters. */
  possible: number | null
  /** Single characters alone are looked for no further back than this day; null where nothing of the kind holds a search up. */
  since: string | null
  /** The last day down to which everything was looked at, or null where nothing was. */
  reached: string | null
}
