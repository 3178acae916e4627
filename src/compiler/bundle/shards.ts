// Issues -> shards: every kind of shard.ts, each in a file named by its hash, and the manifest that names them.
import { bundleVersion, type Latest, type Manifest } from '#model/shard.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import { archiveOf } from './archive-shard.ts'
import { categoryShards } from './category-shards.ts'
import type { Holdings } from './holdings.ts'
import { issueShards } from './issue-shards.ts'
import { missingWeeks } from './missing-weeks.ts'
import { namesOf, type Shard, type ShardFile, shardFile, shardOf, type ShardWriting } from './shard-file.ts'
import { earlierItemsOf, issuesBack } from './stories/earlier-items.ts'
import { timelineShards } from './timeline-shards.ts'

/** Writes every shard of the archive and the manifest. */
export async function writeShards(holdings: Holdings, writing: ShardWriting): Promise<OutputFile[]> {
  const files: OutputFile[] = []
  const listed: ShardFile[] = []
  for (const { year, shards } of issueShardsByYear(holdings)) {
    const written = await writeEach(shards, writing)
    files.push(...written.map(({ file }) => file))
    listed.push(await shardFile({ key: ['names', year], value: () => namesOf(written) }, writing))
  }
  listed.push(...(await writeEach(commonShards(holdings), writing)))
  files.push(...listed.map(({ file }) => file))
  return [...files, textFile('content/manifest.json', JSON.stringify(manifestOf(holdings, listed)))]
}

async function writeEach(shards: readonly Shard[], writing: ShardWriting): Promise<ShardFile[]> {
  const written: ShardFile[] = []
  for (const shard of shards) written.push(await shardFile(shard, writing))
  return written
}

function issueShardsByYear({ held, years, publication }: Holdings): { year: string; shards: Shard[] }[] {
  let place = 0
  const issues = held.map(({ issue }) => issue)
  const earlier = earlierItemsOf(issues)
  return years.map(({ year, held: heldThen }) => ({
    year,
    shards: heldThen.flatMap(({ issue }) => {
      const newer = held[place - 1]?.issue ?? null
      place += 1
      const own = place - 1
      return [
        ...issueShards(issue, { older: held[place]?.issue ?? null, newer }, publication.categories),
        shardOf(['earlier', issue.id], issues.slice(own, own + issuesBack + 1), null, () => earlier(own)),
      ]
    }),
  }))
}

/** The shards the manifest lists, but the names of issues. */
function commonShards(holdings: Holdings): Shard[] {
  const latest: Latest = { id: holdings.held[0]?.issue.id ?? null }
  const categories = holdings.categories.filter(({ years }) => years.length > 0)
  const held = categories.map(({ slug, name }) => ({ slug, name }))
  const missing = missingWeeks(holdings)
  const newest = Object.fromEntries(categories.map(({ slug, years }) => [slug, years[0]?.year]))
  return [
    { key: ['publication'], value: () => holdings.publication },
    { key: ['latest'], value: () => latest },
    { key: ['categories'], value: () => newest },
    { key: ['archive'], value: () => archiveOf(holdings, missing) },
    ...timelineShards(holdings, missing),
    ...categories.flatMap((category) => categoryShards(category, held, holdings.years[0]?.year ?? '')),
  ]
}

function manifestOf({ publication, totals, years, held }: Holdings, listed: readonly ShardFile[]): Manifest {
  return {
    version: bundleVersion,
    publication: { name: publication.name, publisher: publication.publisher },
    counts: { issues: totals.issues, items: totals.items, analyses: totals.analyses },
    years: years.map(({ year }) => year),
    latestIssue: held[0]?.issue.id ?? null,
    shards: namesOf(listed),
  }
}
