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

/**
 * Gives everything the site serves of issues, given newest first: shards and their manifest, feeds, sitemap, robots, and the list of pages.
 * The files of search are made when they are asked for: one who writes does not wait for them.
 */
export async function bundleIssues(
  issues: readonly Issue[],
  publication: Publication,
  writing: ShardWriting = { sha256 },
): Promise<{ files: OutputFile[]; pages: Page[]; search: () => Promise<OutputFile[]> }> {
  const holdings = groupIssues(issues, publication)
  const pages = listPages(holdings)
  const shards = await writeShards(holdings, writing)
  const files = [
    ...shards,
    ...(await writeFeeds(holdings, writing.sha256)),
    ...writeSitemap(pages, publication.siteUrl),
    writeRobots(publication.siteUrl),
  ]
  // It comes with a dictionary of readings, which nobody waits for who only reads sources.
  const search = async () => (await import('./search/write-search.ts')).writeSearch(holdings, shards, writing)
  return { files, pages, search }
}
