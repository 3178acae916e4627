// A search under way, where the site does not stay as it was when the search began.
import { describe, expect, it, vi } from 'vitest'
import { createQueryClient } from '#app/queries/query-client.ts'
import { type SearchRun, searchRun } from '#app/queries/search-run.ts'
import { MissingShard, UnreachableShard } from '#app/queries/shard-faults.ts'
import type { OutputFile } from '#compiler/output-file.ts'
import type { Issue } from '#model/issue.ts'
import type { ShardKey } from '#model/shard.ts'
import { searchFileName } from '#model/search/shards.ts'
import { anIssue } from '#test/support/an-issue.ts'
import { ask, searchFilesOf } from '#test/support/search-of.ts'

/** Sixty weeks, newest first, each of which holds 汀洲 in its summary alone. */
const weeks = Array.from({ length: 60 }, (_, week): Issue => {
  const day = new Date(Date.UTC(2024, 11, 31 - 7 * week)).toISOString().slice(0, 10)
  return anIssue({ id: day, publishedOn: day, summary: `汀洲第${week}周`, sections: [] })
})

const atRest = async (run: SearchRun) => {
  await vi.waitFor(() => expect(run.read().stage).not.toBe('searching'), 5000)
  return run.read()
}

/** Gives what reads the files a site has when it is asked. */
const readerOf = (site: () => readonly OutputFile[]) => async (key: ShardKey) => {
  const file = site().find(({ path }) => path === `content/${searchFileName(key)}`)
  if (file === undefined) throw new MissingShard('It is not there.')
  return JSON.parse(new TextDecoder().decode(file.bytes)) as unknown
}

describe('a search under way', () => {
  it('fails where an old issue was corrected meanwhile, and finds all of it, as it is now, when tried again', async () => {
    const corrected = weeks.map((issue, at) => (at === 30 ? { ...issue, summary: '汀洲更正' } : issue))
    let site: readonly OutputFile[] = await searchFilesOf(weeks, 0)
    const run = searchRun(createQueryClient(readerOf(() => site)), ask('汀洲'))
    run.subscribe(() => {})
    expect(await atRest(run)).toMatchObject({ stage: 'page' })
    site = await searchFilesOf(corrected, 0)
    const more = async () => {
      run.more()
      return atRest(run)
    }
    const { hits } = await more()
    expect(run.read().stage).toBe('failed')
    expect((await more()).hits.length).toBeGreaterThan(hits.length)
    while ((await more()).stage === 'page');
    expect(run.read().stage).toBe('done')
    expect(run.read().hits.map(({ text }) => text)).toEqual(corrected.map(({ summary }) => summary))
  })

  it('tells without the site what is printed in texts the device has, and that not all was looked at', async () => {
    const issues = weeks.slice(0, 2).map((issue, at) => (at === 0 ? { ...issue, summary: 'Halyard在汀洲' } : issue))
    const site = await searchFilesOf(issues, Infinity)
    const read = readerOf(() => site)
    let isAway = true
    const client = createQueryClient(async (key) => {
      if (isAway && key[0] === 'search-pinyin') throw new UnreachableShard('The site is away.', false)
      return read(key)
    })
    const run = searchRun(client, ask('halyard'))
    run.subscribe(() => {})
    expect(await atRest(run)).toMatchObject({ stage: 'failed', hits: [{ text: 'Halyard在汀洲' }], possible: 1 })
    isAway = false
    run.more()
    expect(await atRest(run)).toMatchObject({ stage: 'done', hits: [{ text: 'Halyard在汀洲' }] })
  })
})
