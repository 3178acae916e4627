// How many issues are kept on purpose is one of what is offered.
import { expect, it } from 'vitest'
import { keptIssuesOffered, keptIssuesStored } from '#app/storage/kept-issues.ts'

it('a number of kept issues is one of those offered, and nothing else is taken for one', () => {
  for (const offered of keptIssuesOffered) expect(keptIssuesStored.decode(offered)).toBe(offered)
  for (const wrong of [7, '5', null, [5], { value: 5 }])
    expect(() => keptIssuesStored.decode(wrong)).toThrow('not offered')
})
