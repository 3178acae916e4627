import { describe, expect, it, vi } from 'vitest'
import type { ShardKey } from '#model/shard.ts'
import { issueQuery } from '#app/queries/issue-query.ts'
import { createPrerenderClient } from '#app/queries/prerender-client.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'

const shardOf = vi.fn((key: ShardKey) => Promise.resolve({ shard: key.join('/') }))

describe('the query client of a prerenderer', () => {
  it('reads a shard once a page, however many ask for it at once, and puts it where views look', async () => {
    shardOf.mockClear()
    const { client, used } = createPrerenderClient(shardOf)
    const [publication, , again] = await Promise.all([
      client.ensureQueryData(publicationQuery()),
      client.ensureQueryData(issueQuery('2026-11-17')),
      client.ensureQueryData(publicationQuery()),
    ])
    expect(publication).toEqual({ shard: 'publication' })
    expect(again).toBe(publication)
    expect(client.getQueryData(publicationQuery().queryKey)).toBe(publication)
    expect(used).toEqual([['publication'], ['issue', '2026-11-17']])
    expect(shardOf).toHaveBeenCalledTimes(2)
  })

  it('tells of the next page what that is made of, and nothing of the last', async () => {
    const { client, used, forget } = createPrerenderClient(shardOf)
    await client.ensureQueryData(publicationQuery())
    forget()
    expect(client.getQueryData(publicationQuery().queryKey)).toBeUndefined()
    await client.ensureQueryData(issueQuery('2026-11-10'))
    expect(used).toEqual([['issue', '2026-11-10']])
  })

  it('fails where a shard cannot be read, without trying again', async () => {
    const read = vi.fn(() => Promise.reject(new Error('disk')))
    const { client, used } = createPrerenderClient(read)
    await expect(client.ensureQueryData(publicationQuery())).rejects.toThrow('disk')
    await expect(client.fetchQuery(publicationQuery())).rejects.toThrow('disk')
    expect(read).toHaveBeenCalledTimes(2)
    expect(used).toEqual([])
  })
})
