// The bench measures what it says: every format, the whole archive, nothing refused.
import { existsSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { formats } from '#compiler/formats/formats.ts'
import { buildCells, buildHeadings, clearBuilds, measureBuild } from '#plugin/commands/bench-build.ts'
import { measureCompile } from '#plugin/commands/bench-compile.ts'
import { readBenchArguments } from '#plugin/commands/bench-arguments.ts'
import { benchSources } from '#plugin/commands/bench-sources.ts'

describe('npm run bench', { timeout: 60_000 }, () => {
  it('is asked for counts and formats', () => {
    expect(readBenchArguments([])).toEqual({
      benches: ['compile', 'build', 'dev', 'search', 'visit'],
      issues: [1, 100, 1000, 10_000],
      formats: formats.map(({ name }) => name),
    })
    expect(readBenchArguments(['compile', '--issues', '1,5', '--formats', 'text'])).toEqual({
      benches: ['compile'],
      issues: [1, 5],
      formats: ['text'],
    })
  })

  it.each([['sing'], ['--issues', '0'], ['--issues', '1,x'], ['--issues', ''], ['--formats', 'pdf'], ['--fast']])(
    'says what is wrong with %s',
    (...args) => {
      expect(typeof readBenchArguments(args)).toBe('string')
    },
  )

  it.each(formats.map(({ name }) => name))(
    'reads an archive in %s, each issue of which is understood',
    async (format) => {
      const sources = benchSources(format, 3)
      expect(new Set(sources.map(({ file }) => file)).size).toBe(3)
      const measure = await measureCompile(format, 3)
      expect(measure).toMatchObject({ format, issues: 3, refused: 0 })
      expect(measure.bytes).toBe(sources.reduce((sum, { bytes }) => sum + bytes.length, 0))
      expect(Math.min(measure.plain, measure.compile, measure.processor)).toBeGreaterThan(0)
    },
  )

  it('builds an archive cold, warm and with one issue more', async () => {
    const root = resolve('.')
    const measure = await measureBuild(root, 2)
    for (const usage of [measure.cold, measure.warm, measure.plusOne, measure.floor]) {
      expect(Math.min(usage.clock, usage.processor, usage.memory)).toBeGreaterThan(0)
    }
    expect(measure.files).toBeGreaterThan(10)
    expect(buildCells(measure)).toHaveLength(buildHeadings.length)
    await clearBuilds(root)
    expect(existsSync(join(root, '.kandu/bench/build'))).toBe(false)
  })
})
