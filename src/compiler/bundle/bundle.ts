// Issues -> files and pages: the last step of the compiler.
import type { Issue } from '#model/issue.ts'
import type { Page } from '#model/page.ts'
import type { Publication } from '#model/publication.ts'
import type { OutputFile } from '#compiler/output-file.ts'
import { sha256 } from '#compiler/sha256.ts'
import { writeFeeds } from './feeds.ts'
import { groupIssues } from './holdings.ts'
import { listPages } from './pages.ts'
import { writeRobots } from './robots.ts'
import type { ShardWriting } from './shard-file.ts'
import { writeShards } from './shards.ts'
import { writeSitemap } from './sitemap.ts'

/** Everything the site serves. What one who writes does not wait for is made when it is asked for. */
export interface Bundle {
  /** Shards and their manifest. */
  files: OutputFile[]
  /** Every page; listed once. */
  readonly pages: readonly Page[]
  /** Makes the feeds, the sitemap and robots.txt. */
  feeds: () => Promise<OutputFile[]>
  /** Makes the files of search. */
  search: () => Promise<OutputFile[]>
}

/** Gives everything the site serves of issues, given newest first. */
export async function bundleIssues(
  issues: readonly Issue[],
  publication: Publication,
  writing: ShardWriting = { sha256 },
): Promise<Bundle> {
  const holdings = groupIssues(issues, publication)
  const files = await writeShards(holdings, writing)
  let listed: readonly Page[] | null = null
  const pages = () => (listed ??= listPages(holdings))
  return {
    files,
    get pages() {
      return pages()
    },
    feeds: async () => [
      ...(await writeFeeds(holdings, writing.sha256)),
      ...writeSitemap(pages(), publication.siteUrl),
      writeRobots(publication.siteUrl),
    ],
    // It comes with a dictionary of readings, which nobody waits for who only reads sources.
    search: async () => (await import('./search/write-search.ts')).writeSearch(holdings, files, writing),
  }
}
