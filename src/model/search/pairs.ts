// Pairs of adjacent characters: what the index knows of a text, and where in the index each pair is.

/** Gives the pairs of adjacent characters of a folded text, line by line, in order, some of them more than once. */
export function pairsOf(folded: string): string[] {
  const pairs: string[] = []
  for (const line of folded.split('\n')) {
    const characters = Array.from(line)
    for (let at = 1; at < characters.length; at++) pairs.push(`${characters[at - 1]}${characters[at]}`)
  }
  return pairs
}

/** Gives the shard a pair is in, of a power of two, so that twice as many shards split each in two. */
export function shardOfPair(pair: string, shards: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < pair.length; at++) hash = Math.imul(hash ^ pair.charCodeAt(at), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) & (shards - 1)
}

/** How many shards share one list of names. */
export const shardsPerList = 32

/** Gives the names of a shard of pairs, and of the list it is named in, without their hashes. */
export const pairsPlace = (shard: number): string => shard.toString(16).padStart(4, '0')
export const namesPlace = (shard: number): string =>
  Math.floor(shard / shardsPerList)
    .toString(16)
    .padStart(3, '0')
