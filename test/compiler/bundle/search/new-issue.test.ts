// An archive that grows: what the index says of old issues stays as it is, and the same archive gives the same bytes.
import { describe, expect, it } from 'vitest'
import { demoIssues } from '#test/support/demo-issues.ts'
import { groupIssues } from '#compiler/bundle/holdings.ts'
import type { KeptIndex } from '#compiler/bundle/search/index-memory.ts'
import { writeSearch } from '#compiler/bundle/search/write-search.ts'
import { writeShards } from '#compiler/bundle/shards.ts'
import { sha256 } from '#compiler/sha256.ts'
import type { Issue } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { searchFilesOf } from '#test/support/search-of.ts'

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

describe('an issue more', async () => {
  const { issues, publication } = await demoIssues(41)
  const byPath = async (held: typeof issues) =>
    new Map((await searchFilesOf(held, 0, publication)).map(({ path, bytes }) => [path, decode(bytes)]))
  const before = await byPath(issues.slice(1))
  const after = await byPath(issues)
  const kindOf = (files: ReadonlyMap<string, string>, kind: string) =>
    [...files].filter(
      ([path]) => path.startsWith(`content/search/${kind}/`) || path.startsWith(`content/search/${kind}.`),
    )

  it('leaves the shelves of old issues', () => {
    const kept = kindOf(before, 'shelf').filter(([path]) => after.has(path))
    // The newest issue of before has a newer one beside it now.
    expect(kept).toHaveLength(kindOf(before, 'shelf').length - 1)
  })

  it('adds to lists of texts, and changes nothing in them', () => {
    const lists = (files: ReadonlyMap<string, string>) =>
      new Map(
        kindOf(files, 'pairs').flatMap(([, text]) =>
          Object.entries((JSON.parse(text) as { newest: Record<string, string> }).newest),
        ),
      )
    const [old, now] = [lists(before), lists(after)]
    const untouched = [...old].filter(([pair, list]) => now.get(pair) === list)
    expect(untouched.length).toBeGreaterThan(old.size / 2)
    for (const pair of old.keys()) expect(now.has(pair)).toBe(true)
  })

  it('is the same whenever it is built', async () => {
    expect(await byPath(issues)).toEqual(after)
  })
})

/** An index that is written by one build after another, as they come. */
function builds(publication: Publication) {
  let kept: string | null = null
  return async (held: readonly Issue[]) => {
    const before = kept
    const memory = {
      recall: () => null,
      keep: () => {},
      recallIndex: () => (before === null ? null : (JSON.parse(before) as KeptIndex)),
      keepIndex: (index: KeptIndex) => void (kept = JSON.stringify(index)),
    }
    const holdings = groupIssues(held, publication)
    const shards = await writeShards(holdings, { sha256 })
    const files = await writeSearch(holdings, shards, { sha256, memory }, 0)
    return { files: new Map(files.map(({ path, bytes }) => [path, decode(bytes)])), isKept: kept !== before }
  }
}

describe('an index that is added to', { timeout: 60_000 }, async () => {
  const { issues, publication } = await demoIssues(120)
  const anew = async (held: readonly Issue[]) => (await builds(publication)(held)).files

  it('is that of a first build, byte for byte', async () => {
    const build = builds(publication)
    for (const left of [119, 60, 20, 1, 0]) {
      const [added, whole] = [(await build(issues.slice(left))).files, await anew(issues.slice(left))]
      // Names say what is in files: where they differ, contents are too long to read.
      expect([...added.keys()].toSorted(), `without ${left}`).toEqual([...whole.keys()].toSorted())
      expect(added.get('content/search.json')).toBe(whole.get('content/search.json'))
    }
  })

  it('is taken as it is where nothing came', async () => {
    const build = builds(publication)
    const { files } = await build(issues.slice(60))
    expect(await build(issues.slice(60))).toEqual({ files, isKept: false })
  })

  it('is written anew where an old issue changed, or is gone', async () => {
    const build = builds(publication)
    await build(issues.slice(1))
    const [newest, second, ...others] = issues
    if (newest === undefined || second === undefined) throw new Error('The demo is too short.')
    const changed = [newest, { ...second, headline: '改', source: { ...second.source, sha256: 'other' } }, ...others]
    expect((await build(changed)).files).toEqual(await anew(changed))
    expect((await build(issues.slice(40))).files).toEqual(await anew(issues.slice(40)))
  })
})
