// What holds of every source in every format, whatever happened to it: tried on random accidents of every fixture.
// KANDU_SEED=7 npx vitest run --project unit test/compiler/trust.test.ts explores elsewhere; KANDU_RUNS says how far.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSource } from '#compiler/compile.ts'
import { parseSource } from '#compiler/parse-source.ts'
import { defaultPublication } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceReport } from '#compiler/source.ts'
import { categoryBlocks, type Issue } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'
import { allFixtures } from '#test/support/all-fixtures.ts'
import { accidentsOf, bytesAfter, type Accident } from '#test/support/edited-source.ts'

const site: Site = { ...defaultPublication, base: '/', today: '2026-11-23' }
const fixtures = allFixtures()
const parameters = {
  seed: Number(process.env['KANDU_SEED'] ?? 20261123),
  numRuns: Number(process.env['KANDU_RUNS'] ?? 2000),
}

const read = (file: string, bytes: Uint8Array): Promise<SourceReport> => readSource({ file, bytes }, site)
const known = new Map<string, Promise<SourceReport>>()

/** The fixture before anything happened to it. */
function readWhole({ file, bytes }: Accident['source']): Promise<SourceReport> {
  const found = known.get(file) ?? read(file, bytes)
  known.set(file, found)
  return found
}

describe('a source after any accident', () => {
  it(
    'is read twice alike, loses no line, opens no wall, keeps its ids, lets nothing unprintable out',
    { timeout: 600_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(accidentsOf(fixtures), async (accident) => {
          const bytes = bytesAfter(accident)
          const report = await read(accident.source.file, bytes)
          expect(JSON.stringify(await read(accident.source.file, bytes))).toBe(JSON.stringify(report))
          expectHonesty(report)
          expectConservation(report)
          await expectEachLineOnce(report, bytes)
          if (report.issue === null) return
          expectNothingUnprintable(report)
          expectWallsToHold(report.issue)
          expectSameIds(report.issue, (await readWhole(accident.source)).issue)
        }),
        parameters,
      )
    },
  )

  it('is tried in every format there is a folder for', () => {
    expect(fixtures.length).toBeGreaterThan(100)
  })
})

/** An error means nothing is published, and the other way round; each message says where, what was found and what was expected. */
function expectHonesty({ file, issue, outcome, diagnostics }: SourceReport): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  expect(errors.length > 0).toBe(issue === null)
  expect(outcome === 'refused').toBe(issue === null)
  for (const diagnostic of diagnostics) {
    expect(diagnostic.file).toBe(file)
    expect(diagnostic.line).toBeGreaterThanOrEqual(0)
    expect(diagnostic.message).not.toMatch(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]|undefined|NaN/u)
    expect(diagnostic.message).toMatch(/[.?!」]$/)
  }
}

/** Roles come in the order of the source, and none is empty. */
function expectConservation({ issue, roles, diagnostics }: SourceReport): void {
  const lines = roles.map(({ line }) => line)
  expect(lines).toEqual(lines.toSorted((a, b) => a - b))
  expect(roles.filter(({ role, text }) => role === '' || text.trim() === '')).toEqual([])
  // What is kept aside or withheld is said.
  const named = new Set(diagnostics.map(({ line }) => line))
  const silent = roles.filter(({ role, line }) => ['unplaced', 'withheld'].includes(role) && !named.has(line))
  expect(issue === null ? [] : silent).toEqual([])
}

/** In a format that is read by line every written line has its role. */
async function expectEachLineOnce({ file, issue, roles }: SourceReport, bytes: Uint8Array): Promise<void> {
  if (issue === null || (issue.source.format !== 'text' && issue.source.format !== 'markdown')) return
  const root = await parseSource({ file, bytes }, () => undefined)
  const written = (root?.lines ?? []).flatMap((line, at) => (line.trim() === '' ? [] : [at + 1]))
  expect(roles.map(({ line }) => line)).toEqual(written)
}

function expectNothingUnprintable({ issue }: SourceReport): void {
  const unprintable = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffd\ufffe\uffff]|\p{Cs}/u
  expect(stringsIn(issue).filter((text) => unprintable.test(text))).toEqual([])
}

function expectWallsToHold(issue: Issue): void {
  for (const section of issue.sections) {
    if (section.kind !== 'analysis') continue
    for (const { blocks, shownCharacters } of section.analyses) {
      const shown = Array.from(blocks.map(blockText).join('').replace(/\s/g, '')).length
      expect(shown).toBeLessThanOrEqual(site.previewCharacters)
      expect(shown).toBe(shownCharacters)
    }
  }
}

/** An item that says the same on the same day has the same address, wherever it stands now. */
function expectSameIds(issue: Issue, before: Issue | null): void {
  const ids = itemsOf(issue).map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  if (before === null || before.id !== issue.id) return
  const plainIds = new Map(itemsOf(before).map(({ id, text }) => [text, withoutCount(id)]))
  for (const { id, text } of itemsOf(issue)) expect(withoutCount(id)).toBe(plainIds.get(text) ?? withoutCount(id))
}

const itemsOf = (issue: Issue) => categoryBlocks(issue).flatMap(({ items }) => items)
const withoutCount = (id: string): string => id.replace(/-\d+$/, '')

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}
