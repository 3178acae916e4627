// An archive that grows: what the index says of old issues stays as it is, and the same archive gives the same bytes.
import { describe, expect, it } from 'vitest'
import { demoIssues } from '#test/support/demo-issues.ts'
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
