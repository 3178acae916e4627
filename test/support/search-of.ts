// Searches an archive as a reader's browser does, shards from memory in place of a network, and says what was read.
import { gzipSync } from 'node:zlib'
import { createQueryClient } from '#app/queries/query-client.ts'
import { searchArchive } from '#app/queries/search-archive.ts'
import type { SearchStep } from '#app/queries/search-step.ts'
import { groupIssues } from '#compiler/bundle/holdings.ts'
import { writeSearch } from '#compiler/bundle/search/write-search.ts'
import { writeShards } from '#compiler/bundle/shards.ts'
import type { OutputFile } from '#compiler/output-file.ts'
import { sha256 } from '#compiler/sha256.ts'
import type { Issue } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import type { SearchHit } from '#model/search/hit.ts'
import type { SearchRequest } from '#model/search/request.ts'
import { searchFileName } from '#model/search/shards.ts'
import { aPublication } from './an-issue.ts'

/** Gives the files a search of issues, newest first, may read; below `fewest` bytes of text there is no index. */
export async function searchFilesOf(
  issues: readonly Issue[],
  fewest: number,
  publication: Publication = aPublication(),
): Promise<OutputFile[]> {
  const holdings = groupIssues(issues, publication)
  const shards = await writeShards(holdings, { sha256 })
  return [...shards, ...(await writeSearch(holdings, shards, { sha256 }, fewest))]
}

/** Gives readers of an archive's files: what one has read is not read again. */
export function searchOf(files: readonly OutputFile[]) {
  const contents = new Map(files.map(({ path, bytes }) => [path, bytes]))
  return {
    reader() {
      const read = new Map<string, Uint8Array>()
      const client = createQueryClient(async (key) => {
        const name = searchFileName(key) ?? ''
        const bytes = contents.get(`content/${name}`)
        if (bytes === undefined) throw new Error(`There is no ${name}.`)
        read.set(name, bytes)
        return JSON.parse(new TextDecoder().decode(bytes))
      })
      return {
        steps: (request: SearchRequest) => searchArchive(client, request),
        /** Bytes that were read, compressed, of the index and of issues. */
        bytes() {
          const sizes = { index: 0, issues: 0 }
          for (const [name, bytes] of read) {
            sizes[name.startsWith('search') ? 'index' : 'issues'] += gzipSync(bytes).length
          }
          return sizes
        },
      }
    },
  }
}

/** Takes all steps of a search. */
export async function allSteps(steps: AsyncIterable<SearchStep>): Promise<SearchStep[]> {
  const taken: SearchStep[] = []
  for await (const step of steps) taken.push(step)
  return taken
}

/** Gives all that a search finds. */
export const allHits = async (steps: AsyncIterable<SearchStep>): Promise<SearchHit[]> =>
  (await allSteps(steps)).flatMap(({ found }) => found)

/** Asks for a query, and what else is given. */
export const ask = (query: string, more: Partial<SearchRequest> = {}): SearchRequest => ({
  query,
  categories: [],
  from: null,
  to: null,
  exact: false,
  ...more,
})
