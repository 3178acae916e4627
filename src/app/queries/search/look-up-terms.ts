// Which pairs of a query to look up: at most four, spread over its words, and no more than are needed.
import type { WantedTerm } from '#model/search/match.ts'
import { pairsOf } from '#model/search/pairs.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { firstCategorySpace } from '#model/search/spaces.ts'
import { knownCandidates, type LookedUp } from './candidates.ts'
import { lookUpPair } from './pair-occurrences.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** The most pairs that are looked up for what was typed; what it may stand for in pinyin is looked up beside that. */
const mostPairs = 4
/** So few candidates are read rather than narrowed down. */
const fewCandidates = 12

/** Looks up a query's terms. A term of one character tells the index nothing; null where no term tells it anything. */
export async function lookUpTerms(
  terms: readonly WantedTerm[],
  index: SearchIndex,
  read: ReadSearchShard,
): Promise<LookedUp | null> {
  const words = terms
    .filter(({ excluded }) => !excluded)
    .map(({ folded, spelled }) => [folded, ...spelled].map(pairsOf))
  const telling = words.filter(([typed = []]) => typed.length > 0)
  if (telling.length === 0) return null
  // Longer words are rarer; so those go first where there are more words than pairs.
  const order = telling.toSorted(([one = []], [other = []]) => other.length - one.length)
  const lookUp = (share: (pairs: readonly string[], term: number) => number): Promise<LookedUp> =>
    Promise.all(
      order
        .map((ofTerm, term) =>
          ofTerm.map((pairs, word) =>
            spread(pairs, word === 0 ? share(pairs, term) : Math.ceil((pairs.length + 1) / 2)),
          ),
        )
        .filter(([typed = []]) => typed.length > 0)
        .map((ofTerm) =>
          Promise.all(ofTerm.map((pairs) => Promise.all(pairs.map((pair) => lookUpPair(pair, index, read))))),
        ),
    )
  const most = (term: number) => Math.floor(mostPairs / order.length) + (term < mostPairs % order.length ? 1 : 0)
  const first = await lookUp((pairs, term) => Math.min(most(term), Math.ceil((pairs.length + 1) / 2)))
  const isEnough = order.every(
    ([typed = []], term) => Math.ceil((typed.length + 1) / 2) >= Math.min(most(term), typed.length),
  )
  if (isEnough || isFew(first, index)) return first
  return lookUp((_, term) => most(term))
}

/** Gives some of a word's pairs, the first and the last among them, evenly apart, each once. */
function spread(pairs: readonly string[], count: number): string[] {
  if (count <= 0) return []
  const few = Math.min(count, pairs.length)
  const places = Array.from({ length: few }, (_, place) =>
    Math.round((place * (pairs.length - 1)) / Math.max(1, few - 1)),
  )
  return [...new Set(places.map((place) => pairs[place] ?? ''))]
}

function isFew(lookedUp: LookedUp, { spaces }: SearchIndex): boolean {
  let count = 0
  for (let space = 0; space < firstCategorySpace + spaces.length; space++) {
    const { ordinals, since } = knownCandidates(lookedUp, space)
    count += ordinals.length + since
  }
  return count <= fewCandidates
}
