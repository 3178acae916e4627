// The law of conservation, on the real issue and on random edits of it.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyEdits, edits } from '#test/support/random-edits.ts'
import { itemTexts, readIssue } from '#test/support/read-issue.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const runs = { seed: 20240528, numRuns: 300 }
const time = 120_000

/** Line numbers of a text as a source is split: U+2028 and its like end lines, too. */
const linesOf = (text: string) => text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)

describe('every source line', () => {
  it(
    'has exactly one role, whatever was done to the source',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (list) => {
          const { roles, diagnostics } = await readIssue(applyEdits(seed, list))
          if (roles.length === 0) expect(diagnostics.some(({ severity }) => severity === 'error')).toBe(true)
          expect(new Set(roles.map(({ line }) => line)).size).toBe(roles.length)
          expect(roles.every(({ role, text }) => role !== '' && text.trim() !== '')).toBe(true)
          expect(roles.map(({ line }) => line)).toEqual(roles.map(({ line }) => line).toSorted((a, b) => a - b))
        }),
        runs,
      )
    },
    time,
  )

  it(
    'that is an item is kept as printed or named in a message',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (list) => {
          const source = applyEdits(seed, list)
          const { issue, roles, diagnostics } = await readIssue(source)
          if (issue === null) return
          const kept = itemTexts(issue).join('\n')
          const named = new Set(diagnostics.map(({ line }) => line))
          const printed = roles.filter(({ text }) => text.trim().startsWith('♢'))
          const lost = printed.filter(
            ({ line, text }) => !named.has(line) && !text.split('♢').every((part) => kept.includes(part.trim())),
          )
          expect(lost).toEqual([])
        }),
        runs,
      )
    },
    time,
  )
})

describe('a reading', () => {
  it(
    'is the same twice, and lets no control or bidi character out',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (list) => {
          const source = applyEdits(seed, list)
          const [first, second] = [await readIssue(source), await readIssue(source)]
          expect(first).toEqual(second)
          expect(
            allStrings(first.issue).filter((text) =>
              /(?![\n])[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd]/u.test(text),
            ),
          ).toEqual([])
          expect(first.diagnostics.filter(({ message }) => /[\p{Cc}\u202a-\u202e]/u.test(message))).toEqual([])
        }),
        runs,
      )
    },
    time,
  )

  it(
    'of random text ends without an exception',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.uint8Array({ maxLength: 400 }),
          fc.string({ unit: 'binary', maxLength: 400 }),
          async (bytes, text) => {
            const readings = [await readIssue(bytes), await readIssue(text)]
            expect(readings.every(({ issue, diagnostics }) => issue === null && diagnostics.length > 0)).toBe(true)
          },
        ),
        runs,
      )
    },
    time,
  )

  it(
    'names lines that are in the source',
    async () => {
      await fc.assert(
        fc.asyncProperty(edits, async (list) => {
          const source = applyEdits(seed, list)
          const { diagnostics } = await readIssue(source)
          const count = linesOf(source).length
          expect(diagnostics.every(({ line }) => line >= 0 && line <= count)).toBe(true)
        }),
        runs,
      )
    },
    time,
  )
})

function allStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allStrings) : []
}
