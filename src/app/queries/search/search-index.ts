// A search by the index: candidates newest first, each verified against the words of its issue, in pages, a bounded amount of reading for each.
import { dayNumber, dayOfNumber } from '#model/calendar.ts'
import type { SearchHit } from '#model/search/hit.ts'
import type { WantedTerm } from '#model/search/match.ts'
import type { SearchRequest } from '#model/search/request.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { pageLength, type SearchStep } from '#app/queries/search-step.ts'
import { awaitedLater } from './awaited-later.ts'
import { candidatesBetween, guessedCandidates, type LookedUp } from './candidates.ts'
import { type FoundIssue, findIssues } from './found-issues.ts'
import { countCandidates, isSpaceAsked } from './index-counts.ts'
import { lookUpTerms } from './look-up-terms.ts'
import { type IssueHits, readHits } from './read-hits.ts'
import type { ReadSearchShard } from './read-search-shard.ts'
import { rangeAskedFor, spansOf } from './time-ranges.ts'

/** The most issues that are read for one step. */
const mostIssues = 24
/** How many are read before the first hits are told: each of them may lie in a file of its own. */
const firstIssues = 3
/** How many are read as long as nothing was found or there is more to look up, and how many of their texts may look like an answer without being one. */
const fewIssues = 8
const mostMisses = 2
/** How far back single characters are looked for. */
const newestDays = 366

/** Gives the steps of a search. */
export async function* searchIndex(
  terms: readonly WantedTerm[],
  asked: SearchRequest,
  index: SearchIndex,
  read: ReadSearchShard,
): AsyncGenerator<SearchStep, void, void> {
  const looking = await lookUpTerms(terms, index, read)
  let lookedUp = looking?.lookedUp ?? null
  let further = looking?.further ?? null
  const request = lookedUp === null ? withinNewestYear(asked, index) : asked
  const since = request.from === asked.from ? null : request.from
  const spans = spansOf(index)
  const spaces = spans.ranges.flatMap((_, space) => (isSpaceAsked(space, index, request) ? [space] : []))
  const ranges = new Map(spaces.map((space) => [space, rangeAskedFor(spans.names, spans.ranges[space] ?? [], request)]))
  const issues = findIssues(index, request, read, {
    asked: ranges,
    between: async (space, { from, to }) =>
      lookedUp === null
        ? Array.from({ length: to - from }, (_, place) => from + place)
        : candidatesBetween(lookedUp, space, from, to),
  })
  const known = new Map<number, number[]>()
  const refuted = new Map<number, Set<number>>()
  /** Takes down what an issue was found to hold; says how many of its texts looked like an answer and are none. */
  const learn = (held: IssueHits): number => {
    for (const [space, ordinals] of held.found.entries()) known.set(space, [...ordinals, ...(known.get(space) ?? [])])
    for (const [space, ordinals] of held.refuted.entries()) {
      refuted.set(space, new Set([...(refuted.get(space) ?? []), ...ordinals]))
    }
    return held.refuted.flat().length
  }
  const waiting: SearchHit[] = []
  let reached: string | null = null
  let shown = 0
  let misses = 0
  const count = (isDone: boolean) => countCandidates(lookedUp, index, spans, asked, { found: known, refuted }, isDone)
  const stepOf = (found: readonly SearchHit[], state: SearchStep['state']): SearchStep => {
    const last = waiting.length > 0 ? (found.at(-1)?.issue.publishedOn ?? null) : reached
    return { found, state, since, reached: last, ...count(false) }
  }
  /** Says whether all that may answer was shown. What is guessed of files nobody read never says so. */
  const isAll = (pairs: LookedUp, possible: number | null): boolean =>
    shown === possible && [...ranges].every(([space, range]) => guessedCandidates(pairs, space, range) === 0)
  const mostAtOnce = (): number => {
    if (reached === null) return firstIssues
    return shown > 0 && further === null ? mostIssues : fewIssues
  }
  for (let isDone = false; !isDone;) {
    let given = 0
    for (let room = mostIssues; room > 0 && given + waiting.length < pageLength && !isDone;) {
      const most = Math.min(room, pageLength - given - waiting.length, mostAtOnce())
      const batch = await take(issues, most, (issue) => readHits(issue, terms, index.spaces, read))
      isDone = batch.length === 0
      room -= batch.length
      for (const held of await Promise.all(batch)) {
        waiting.push(...held.hits)
        misses += learn(held)
        reached = held.day
      }
      if (further !== null && misses > mostMisses) [lookedUp, further] = [await further(), null]
      // Nobody waits for twenty to see the first.
      if (shown === 0 && waiting.length > 0 && waiting.length < pageLength && !isDone) {
        const first = waiting.splice(0)
        given = first.length
        shown = first.length
        yield stepOf(first, 'some')
      }
    }
    const page = waiting.splice(0, pageLength - given)
    shown += page.length
    const step = stepOf(page, given + page.length === pageLength ? 'page' : 'paused')
    isDone = waiting.length === 0 && (isDone || (lookedUp !== null && isAll(lookedUp, step.possible)))
    yield isDone ? { ...step, ...count(true), state: 'done', reached: request.from ?? index.days[0] } : step
  }
}

/** Takes so many more, or all that are left. Each is read while the next is looked for. */
async function take(
  issues: AsyncGenerator<FoundIssue, void, void>,
  count: number,
  readOne: (issue: FoundIssue) => Promise<IssueHits>,
): Promise<Promise<IssueHits>[]> {
  const taken: Promise<IssueHits>[] = []
  while (taken.length < count) {
    const next = await issues.next()
    if (next.done === true) break
    taken.push(awaitedLater(readOne(next.value)))
  }
  return taken
}

/** Narrows a request to a year before the newest day it allows. */
function withinNewestYear(request: SearchRequest, { days: [, newest] }: SearchIndex): SearchRequest {
  const last = request.to === null || request.to > newest ? newest : request.to + '-12-31'.slice(request.to.length - 4)
  const from = dayOfNumber(dayNumber(last) - newestDays)
  return { ...request, from: request.from !== null && request.from > from ? request.from : from }
}
