// Every pair of test/fixtures: a source, and beside it the issue it becomes or the codes it is refused for. A folder for each format.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { describeReading } from '#test/support/describe-reading.ts'
import { readIssue } from '#test/support/read-issue.ts'

const root = new URL('../../fixtures/', import.meta.url)
const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
/** How many pairs a format has at least. */
const least: Readonly<Record<string, number>> = { text: 60, markdown: 15, html: 8, email: 8 }

describe.each(folders)('the %s fixtures', (name) => {
  const folder = new URL(`${name}/`, root)
  const sources = readdirSync(folder).filter((file) => !file.endsWith('.json'))

  it('are there, each with what is expected of it', () => {
    expect(sources.length).toBeGreaterThanOrEqual(least[name] ?? 1)
    expect(readdirSync(folder).length).toBe(sources.length * 2)
  })

  it.each(sources)('%s', async (file) => {
    const bytes = new Uint8Array(readFileSync(new URL(file, folder)))
    const reading = await readIssue(bytes, {}, name === 'text' ? 'source.txt' : file)
    const expected: unknown = JSON.parse(readFileSync(new URL(file.replace(/\.[a-z]+$/, '.json'), folder), 'utf8'))
    expect(describeReading(reading)).toEqual(expected)
  })
})
