// One file of search, named by what it says.
import { hashLength, searchFileName } from '#model/search/shards.ts'
import type { ShardWriting } from '#compiler/bundle/shard-file.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'

/** Takes the shards of search as they are made: gives the hash that ends the key of each, which whatever leads to it must name. */
export interface SearchFiles {
  write: (key: readonly string[], json: string) => Promise<string>
  files: readonly OutputFile[]
}

/** Opens what takes the shards of search. */
export function openSearchFiles({ sha256 }: ShardWriting): SearchFiles {
  const files: OutputFile[] = []
  const paths = new Set<string>()
  return {
    files,
    async write(key, json) {
      const { bytes } = textFile('', json)
      const hash = (await sha256(bytes)).slice(0, hashLength)
      const path = `content/${searchFileName([...key, hash])}`
      // Two lists of older texts may be the same.
      if (!paths.has(path)) files.push({ path, bytes })
      paths.add(path)
      return hash
    },
  }
}
