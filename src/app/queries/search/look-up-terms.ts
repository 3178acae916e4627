// Which pairs of a query to look up: at most four, spread over its words, and no more than are needed.
import type { WantedTerm } from '#model/search/match.ts'
import { readNumbers } from '#model/search/numbers.ts'
import { pairsOf } from '#model/search/pairs.ts'
import type { SearchIndex } from '#model/search/shards.ts'
import { knownCandidates, type LookedUp } from './candidates.ts'
import { within } from './ordinals.ts'
import { type Known, lookUpPair } from './pair-occurrences.ts'
import type { ReadSearchShard } from './read-search-shard.ts'

/** The most pairs that are looked up for what was typed; what it may stand for in pinyin is looked up beside that. */
const mostPairs = 4
/** How many of them are looked up at first. */
const firstPairs = 2

/** Pairs that were looked up for a query, and a way to look up more where these turn out to tell little. */
export interface Looking {
  lookedUp: LookedUp
  /** Null where there is no more to look up. */
  further: (() => Promise<LookedUp>) | null
}

/** Looks up a query's terms. A term of one character tells the index nothing; null where no term tells it anything. */
export async function lookUpTerms(
  terms: readonly WantedTerm[],
  index: SearchIndex,
  read: ReadSearchShard,
): Promise<Looking | null> {
  const words = terms
    .filter(({ excluded }) => !excluded)
    .map(({ folded, spelled }) => [folded, ...spelled].map(pairsOf))
  // Longer words are rarer; so those go first where there are more words than pairs.
  const telling = words
    .filter(([typed = []]) => typed.length > 0)
    .toSorted(([one = []], [other = []]) => other.length - one.length)
    .slice(0, mostPairs)
  if (telling.length === 0) return null
  const rarest = rarestOf(index)
  const lookUp = (count: number): Promise<LookedUp> =>
    Promise.all(
      telling.map((ofTerm, term) => {
        const share = Math.max(1, Math.floor(count / telling.length) + (term < count % telling.length ? 1 : 0))
        return Promise.all(
          ofTerm.map((pairs) => Promise.all(rarest(pairs, share).map((pair) => lookUpPair(pair, index, read)))),
        )
      }),
    )
  const lookedUp = await lookUp(firstPairs)
  const further = telling.some(([typed = []]) => typed.length > 1) ? () => lookUp(mostPairs) : null
  if (further === null || isTelling(lookedUp, index)) return { lookedUp, further }
  return { lookedUp: await further(), further: null }
}

/** Gives what chooses some of a word's pairs: those of the rarest characters, that share as few as can be, each once. */
function rarestOf({ common }: SearchIndex): (pairs: readonly string[], count: number) => string[] {
  const places = new Map(Array.from(common, (character, place) => [character, Math.log2(place + 2)]))
  const rarest = Math.log2(places.size + 2)
  const rarityOf = (pair: string) =>
    Array.from(pair).reduce((sum, character) => sum + (places.get(character) ?? rarest), 0)
  return (pairs, count) => {
    const left = new Set(pairs)
    const chosen: string[] = []
    while (chosen.length < count && left.size > 0) {
      const covered = chosen.join('')
      const newIn = (pair: string) => Array.from(pair).filter((character) => !covered.includes(character)).length
      const [best = ''] = [...left].toSorted(
        (one, other) => rarityOf(other) * (1 + newIn(other)) - rarityOf(one) * (1 + newIn(one)),
      )
      left.delete(best)
      chosen.push(best)
    }
    return chosen
  }
}

/** Of so many texts that hold all that was looked up, most should do so because they answer. */
const mostByChance = 0.5

/** Says whether what was looked up is found together more often than it would be by chance, as far back as all of it is known. */
function isTelling(lookedUp: LookedUp, index: SearchIndex): boolean {
  let together = 0
  let byChance = 0
  for (const [space, counts] of index.spans.entries()) {
    const texts = readNumbers(counts).reduce((sum, count) => sum + count, 0)
    const pairs = lookedUp.flat(2).map((pair) => pair.known(space))
    const since = Math.min(texts, Math.max(0, ...pairs.map(({ unread }) => unread.at(-1)?.to ?? 0)))
    const share = ({ ordinals }: Known) => within(ordinals, since, texts).length / Math.max(1, texts - since)
    const shares = lookedUp.map((words) =>
      words.reduce((sum, ofWord) => sum + ofWord.reduce((product, pair) => product * share(pair.known(space)), 1), 0),
    )
    byChance += shares.reduce((product, of) => product * of, texts - since)
    together += within(knownCandidates(lookedUp, space).ordinals, since, texts).length
  }
  return byChance <= together * mostByChance
}
