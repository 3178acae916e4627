// Every pair of test/fixtures/text: a source, and beside it the issue it becomes or the codes it is refused for.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeReading } from '#test/support/describe-reading.ts'
import { readIssue } from '#test/support/read-issue.ts'

const folder = new URL('../../fixtures/text/', import.meta.url)
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => name.slice(0, -'.txt'.length))

describe('the text fixtures', () => {
  it('are there', () => expect(cases.length).toBeGreaterThan(60))

  it.each(cases)('%s', async (name) => {
    const reading = await readIssue(new Uint8Array(readFileSync(new URL(`${name}.txt`, folder))))
    const expected: unknown = JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8'))
    expect(describeReading(reading)).toEqual(expected)
  })
})
