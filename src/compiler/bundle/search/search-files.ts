// The files of search, each named by what it says.
import { hashLength } from '#model/search/hashes.ts'
import { searchFileName } from '#model/search/shards.ts'
import type { Sha256 } from '#compiler/sha256.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'

/** Takes the shards of search as they are made. */
export interface SearchFiles {
  /** Gives the hash that ends the key of a shard, which whatever leads to it must name. */
  write: (key: readonly string[], json: string) => Promise<string>
  /** Takes a shard that was written before, by its whole key. */
  take: (key: readonly string[], json: string) => void
  /** Forgets what was taken. */
  forget: () => void
  files: () => OutputFile[]
  /** Those of a kind with their keys, to be taken again. */
  taken: (kind: string) => [key: readonly string[], json: string][]
}

/** Opens what takes the shards of search. */
export function openSearchFiles(sha256: Sha256): SearchFiles {
  const texts = new Map<string, readonly [key: readonly string[], json: string]>()
  const take = (key: readonly string[], json: string) => void texts.set(`content/${searchFileName(key)}`, [key, json])
  return {
    take,
    forget: () => texts.clear(),
    async write(key, json) {
      const hash = (await sha256(textFile('', json).bytes)).slice(0, hashLength)
      take([...key, hash], json)
      return hash
    },
    files: () => Array.from(texts, ([path, [, json]]) => writtenLater(path, json)),
    taken: (kind) => [...texts.values()].flatMap(([key, json]) => (key[0] === kind ? [[key, json]] : [])),
  }
}

/** Gives a file whose bytes are made when somebody asks for them. */
function writtenLater(path: string, json: string): OutputFile {
  return {
    path,
    get bytes() {
      return textFile('', json).bytes
    },
  }
}
