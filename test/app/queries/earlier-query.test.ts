// What was reported before is asked for by its issue.
import { expect, it } from 'vitest'
import { earlierQuery } from '#app/queries/earlier-query.ts'
import { createQueryClient } from '#app/queries/query-client.ts'

it('reads the earlier items of one issue', async () => {
  const link = { issueId: '2024-05-28', publishedOn: '2024-05-28', id: 'i-aaaaaa', text: '获批准' }
  const client = createQueryClient(async (key) =>
    key.join('/') === 'earlier/2024-06-11' ? { 'i-bbbbbb': [link] } : null,
  )
  expect(await client.fetchQuery(earlierQuery('2024-06-11'))).toEqual({ 'i-bbbbbb': [link] })
})
