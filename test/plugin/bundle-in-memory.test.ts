import { describe, expect, it } from 'vitest'
import { textFile } from '#compiler/output-file.ts'
import { changedShards, openBundle } from '#plugin/bundle-in-memory.ts'
import { aBundle } from './a-bundle.ts'

const files = [
  textFile('feed.xml', '<feed/>'),
  ...aBundle({ publication: { name: '刊' }, 'issue/2024-05-28': { id: 1 }, 'category/能/源/2024': { slug: '能/源' } }),
]

describe('the shards in memory', () => {
  it('are read by their keys, whatever their files are called', async () => {
    const { readShard } = openBundle(files)
    expect(await readShard(['publication'])).toEqual({ name: '刊' })
    expect(await readShard(['issue', '2024-05-28'])).toEqual({ id: 1 })
    expect(await readShard(['category', '能/源', '2024'])).toEqual({ slug: '能/源' })
  })

  it('know their files, those that only a names shard lists too', () => {
    const { names } = openBundle(files)
    for (const path of ['publication', 'issue/2024-05-28', 'category/能/源/2024']) {
      expect(files.map((file) => file.path)).toContain(`content/${names.get(path)}`)
    }
  })

  it('reject what the archive does not hold', async () => {
    await expect(openBundle(files).readShard(['issue', '1999-01-01'])).rejects.toThrow('no shard issue/1999-01-01')
    await expect(openBundle([]).readShard(['latest'])).rejects.toThrow('no shard latest')
  })

  it('differ by what was added, changed or taken away', () => {
    const before = openBundle(aBundle({ a: 1, b: 2, 'issue/c': 3 }))
    const after = openBundle(aBundle({ b: 2, 'issue/c': 4, d: 5 }))
    expect(changedShards(before, after)).toEqual(['a', 'd', 'issue/c', 'names/2024'])
    expect(changedShards(after, after)).toEqual([])
    expect(changedShards(openBundle([]), before)).toEqual(['a', 'b', 'issue/c', 'names/2024'])
  })
})
