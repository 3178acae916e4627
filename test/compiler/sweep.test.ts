// No source is slow: whatever is repeated, wherever, in whatever format, doubling it about doubles the work.
import { describe, expect, it } from 'vitest'
import { readSource } from '#compiler/compile.ts'
import { formats } from '#compiler/formats/formats.ts'
import { sourceByteLimit } from '#compiler/parse-source.ts'
import { defaultPublication } from '#compiler/publication-file.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile } from '#compiler/source.ts'
import {
  copies,
  letterPlaces,
  letterWith,
  ofLength,
  places,
  repeated,
  repeatedInLetters,
  repeatedLines,
  sourceWith,
} from '#test/support/hostile-sources.ts'

const site: Site = { ...defaultPublication, base: '/', today: '2026-11-23' }
const time = 600_000
/** KANDU_SWEEP=all tries every place; these are where the reading differs most. */
const swept = process.env['KANDU_SWEEP'] === 'all' ? places : (['above', 'item', 'analysis'] as const)

/** Milliseconds of processor time, whoever else uses the machine. */
async function workOf(source: SourceFile): Promise<number> {
  const before = process.cpuUsage()
  await readSource(source, site)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

/** Work this small is lost in that of the collector of garbage. */
const grain = 6
/** A square grows fourfold at each doubling; this is over three doublings. */
const most = 3.2 ** 3

/** How much more work eight times the source is; measured again before it is believed to be much. */
async function growth(make: (times: number) => SourceFile): Promise<number> {
  const [small, large] = [make(1), make(8)]
  let least = [Infinity, Infinity] as const
  for (let attempt = 0; attempt < 4; attempt++) {
    least = [Math.min(least[0], await workOf(small)), Math.min(least[1], await workOf(large))]
    if (least[1] / (least[0] + grain) < most) break
  }
  return least[1] / (least[0] + grain)
}

describe.each(formats.map(({ name }) => name))('a source in %s', (format) => {
  it.each(swept)('grows in proportion with what is repeated: %s', { timeout: time }, async (place) => {
    const slow: string[] = []
    for (const sign of repeated) {
      const ratio = await growth((times) => sourceWith(format, place, ofLength(sign, 12_000 * times)))
      if (ratio >= most) slow.push(`${JSON.stringify(sign)} in one line: ${ratio.toFixed(0)}`)
    }
    for (const line of repeatedLines) {
      const ratio = await growth((times) => sourceWith(format, place, copies(line, 600 * times)))
      if (ratio >= most) slow.push(`${JSON.stringify(line)} in many lines: ${ratio.toFixed(0)}`)
    }
    expect(slow).toEqual([])
  })

  it('is read to its end just below the limit, and refused above it', { timeout: time }, async () => {
    for (const sign of ['a', '中', '(', ' ', '\u200b', '<', '>']) {
      for (const place of ['above', 'item', 'analysis'] as const) {
        const bytes = new TextEncoder().encode(sign).length
        const { file } = await readSource(sourceWith(format, place, sign.repeat(sourceByteLimit / bytes - 4000)), site)
        expect(file).toMatch(/^a\./)
      }
      const over = await readSource(sourceWith(format, 'item', sign.repeat(2 * sourceByteLimit)), site)
      expect(over.diagnostics.map(({ code }) => code)).toEqual(['source-too-large'])
    }
  })
})

describe('the frame of a letter', () => {
  it.each(letterPlaces)('grows in proportion with what is repeated: %s', { timeout: time }, async (place) => {
    const slow: string[] = []
    for (const sign of repeatedInLetters) {
      const ratio = await growth((times) => letterWith(place, ofLength(sign, 12_000 * times)))
      if (ratio >= most) slow.push(`${JSON.stringify(sign)}: ${ratio.toFixed(0)}`)
    }
    expect(slow).toEqual([])
  })
})
