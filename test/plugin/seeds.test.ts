// `npm run seeds`: what it is asked, which publication a source falls under, and what it prints and exits with, run as a reader runs it.
import { spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { SourceReport } from '#compiler/source.ts'
import { readSeedsArguments } from '#plugin/commands/seeds-arguments.ts'
import { explainReport } from '#plugin/commands/seeds-explain.ts'
import { reportAsJson } from '#plugin/commands/seeds-json.ts'
import { findSources } from '#plugin/commands/seeds-sources.ts'
import { outcomeSummary, seedsTable } from '#plugin/commands/seeds-table.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { displayWidth } from '#plugin/terminal-columns.ts'
import { aFolder } from './a-folder.ts'

const root = join(import.meta.dirname, '..', '..')

interface Ended {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a command of Kandu as npm does, without npm. */
function kandu(
  args: readonly string[],
  folder = root,
  stopAfter?: number,
  settings: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((ended) => {
    const env = { ...process.env, ...settings }
    const child = spawn(process.execPath, [join(root, 'src/plugin/run.mjs'), ...args], { cwd: folder, env })
    const said = { stdout: '', stderr: '' }
    child.stdout.on('data', (bytes: Buffer) => {
      said.stdout += bytes.toString()
      if (stopAfter !== undefined && said.stdout.length > stopAfter) child.stdout.destroy()
    })
    child.stderr.on('data', (bytes: Buffer) => (said.stderr += bytes.toString()))
    child.on('close', (status) => ended({ status, ...said }))
  })
}

const jsonLines = (text: string): unknown[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown)

const refused: SourceReport = {
  file: 'seeds/坏.txt',
  outcome: 'refused',
  issue: null,
  diagnostics: [{ severity: 'error', code: 'no-date', file: 'seeds/坏.txt', line: 3, message: 'No date was found.' }],
  roles: [
    { line: 1, text: '  【周报】\u202E反', role: 'headline', detail: null },
    { line: 10, text: '♢ 一条', role: 'item', detail: '政策' },
  ],
}

describe('the arguments of seeds', () => {
  it('take paths and one way to tell', () => {
    expect(readSeedsArguments([], 'seeds')).toEqual({ telling: 'table', paths: ['seeds'] })
    expect(readSeedsArguments(['--json', 'a', 'b.txt'], 'seeds')).toEqual({ telling: 'json', paths: ['a', 'b.txt'] })
    expect(readSeedsArguments(['x', '--explain'], 'seeds')).toEqual({ telling: 'explain', paths: ['x'] })
    expect(readSeedsArguments(['--', '--json'], 'seeds')).toEqual({ telling: 'table', paths: ['--json'] })
  })

  it('are refused with a reason where they are wrong', () => {
    for (const args of [['--jason'], ['--json', '--explain'], ['--json=yes'], [''], ['-x']]) {
      expect(readSeedsArguments(args, 'seeds')).toBeTypeOf('string')
    }
  })
})

describe('finding sources', () => {
  it('takes the nearest publication.json, and each source once', async () => {
    const folder = await aFolder({
      'seeds/publication.json': 'usual',
      'archive/publication.json': 'its own',
      'archive/2024/a.txt': 'a',
      'archive/b.txt': 'b',
      'loose/c.txt': 'c',
    })
    const sources = await findSources(
      ['archive', 'archive/2024/a.txt', 'archive/2024', './loose/c.txt'],
      folder,
      'seeds',
    )
    const read = await Promise.all(sources.map(({ read }) => read()))
    expect(read.map(({ file }) => file)).toEqual(['archive/2024/a.txt', 'archive/b.txt', 'loose/c.txt'])
    expect(sources.map(({ publication }) => publication?.text)).toEqual(['its own', 'its own', 'usual'])
    expect(sources[0]?.publication?.file).toBe('archive/publication.json')
    const [deep] = await findSources(['archive/2024/a.txt'], folder, 'seeds')
    expect(deep?.publication?.text).toBe('its own')
  })

  it('knows of which publications all sources were asked for', async () => {
    const folder = await aFolder({
      'all/publication.json': 'a',
      'all/a.txt': 'a',
      'some/publication.json': 'b',
      'some/b.txt': 'b',
    })
    const sources = await findSources(['all/a.txt', 'all', 'some/b.txt'], folder, 'seeds')
    expect(sources.map(({ file, isOfWhole }) => [file, isOfWhole])).toEqual([
      ['all/a.txt', true],
      ['some/b.txt', false],
    ])
  })

  it('does without a publication.json, and refuses a path that leads nowhere', async () => {
    const folder = await aFolder({ 'a.txt': 'a' })
    const [source] = await findSources(['a.txt'], folder, 'seeds')
    expect(source?.publication).toBeNull()
    await expect(findSources(['b.txt'], folder, 'seeds')).rejects.toThrow('There is no file or folder b.txt.')
  })
})

describe('telling of sources', () => {
  it('keeps columns in line under Han text', () => {
    const other = { ...refused, file: 'seeds/a.txt' }
    const rows = seedsTable([refused, other]).split('\n')
    const starts = rows.map((row) => displayWidth(row.slice(0, row.search(/outcome|refused/))))
    expect(new Set(starts).size).toBe(1)
    expect(outcomeSummary([refused, other])).toBe('2 sources: 2 refused.')
    expect(seedsTable([])).toContain('headline')
  })

  it('explains every line with its part, control and bidi characters escaped', () => {
    expect(explainReport(refused).split('\n')).toEqual([
      'seeds/坏.txt: refused',
      ' 1  headline    【周报】\\u{202e}反',
      '10  item: 政策  ♢ 一条',
    ])
    expect(explainReport({ ...refused, roles: [] })).toContain('no line of it could be read')
  })

  it('gives JSON of four keys that holds no character a terminal obeys', () => {
    const line = reportAsJson({ ...refused, file: '\u202E\u0085\u2028.txt' })
    expect(line).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}]/u)
    expect(JSON.parse(line)).toEqual({
      file: '\u202E\u0085\u2028.txt',
      outcome: 'refused',
      issue: null,
      diagnostics: refused.diagnostics,
    })
  })
})

describe('npm run seeds', { timeout: 60_000 }, () => {
  it('tells the real issue: 6, 4 and 32 items, 1,345 of 3,605 characters, no diagnostic', async () => {
    const { status, stdout, stderr } = await kandu(['seeds', '--json', 'seeds/2024-05-28.txt'])
    expect(stderr).toBe('')
    expect(status).toBe(0)
    const [report] = jsonLines(stdout)
    expect(report).toMatchObject({ file: 'seeds/2024-05-28.txt', outcome: 'accepted', diagnostics: [] })
    expect(Object.keys(report ?? {})).toEqual(['file', 'outcome', 'issue', 'diagnostics'])
    const table = await kandu(['seeds', 'seeds/2024-05-28.txt'])
    expect(table.stdout).toContain('政策 6, 前沿 4, 市场 32  1345 of 3605')
    expect(table.stdout).toContain('1 source: 1 accepted.')
  })

  it('explains the real issue: every line that is not blank, once, in order', async () => {
    const source = await readFile(join(root, 'seeds/2024-05-28.txt'), 'utf8')
    const printed = source.split('\n').filter((line) => line.trim() !== '')
    const { stdout, status } = await kandu(['seeds', '--explain', 'seeds/2024-05-28.txt'])
    expect(status).toBe(0)
    const numbers = [...stdout.matchAll(/^ *(\d+) {2}\S/gm)].map(([, number]) => Number(number))
    expect(numbers).toHaveLength(printed.length)
    expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b))
    expect(stdout).toMatch(/ \d+ {2}masthead.* 财新传媒\n/)
  })

  it('exits with 1 where a source is refused, naming file and line, and tells of the others', async () => {
    const [good] = demoArchive({ issues: 1, newest: demoNewest, seed: 1 })
    const folder = await aFolder({ 'seeds/a.txt': good?.text ?? '', 'seeds/b.txt': '没有日期\n\n♢ 一条' })
    const { status, stdout, stderr } = await kandu(['seeds'], folder)
    expect(status).toBe(1)
    expect(stdout).toMatch(/seeds\/a\.txt +(?:accepted|warnings)/)
    expect(stdout).toMatch(/seeds\/b\.txt +refused/)
    expect(stdout).toMatch(/seeds\/b\.txt(?::\d+)? +error/)
    expect(stdout + stderr).not.toMatch(/^ +at /m)
    const json = await kandu(['seeds', '--json', 'seeds/b.txt'], folder)
    expect(json.status).toBe(1)
    expect(jsonLines(json.stdout)[0]).toMatchObject({ file: 'seeds/b.txt', outcome: 'refused', issue: null })
  })

  it('reads the folder the environment names, and misses the sources its exceptions name', async () => {
    const [good] = demoArchive({ issues: 1, newest: demoNewest, seed: 1 })
    const publication = {
      name: '甲刊',
      publisher: '乙社',
      categories: [],
      exceptions: [{ source: 'b.txt', line: 1, role: 'dropped', reason: '试' }],
    }
    const folder = await aFolder({
      'archive/a.txt': good?.text ?? '',
      'archive/publication.json': JSON.stringify(publication),
    })
    const { status, stdout, stderr } = await kandu(['seeds'], folder, undefined, { KANDU_SEEDS: 'archive' })
    expect(status).toBe(0)
    expect(stdout).toContain('archive/a.txt')
    expect(stderr).toMatch(/archive\/publication\.json +warning +exception-without-source/)
    expect((await kandu(['seeds', 'archive/a.txt'], folder)).stderr).toBe('')
  })

  it('says how each command is used, and that is no fault', async () => {
    for (const args of [
      ['seeds', '--help'],
      ['add', '-h'],
      ['build', '--help'],
      ['start', '--help'],
      ['demo', '--help'],
      ['--help'],
    ]) {
      const { status, stdout, stderr } = await kandu(args)
      expect({ args, status, stderr, told: stdout.startsWith('Usage: ') }).toEqual({
        args,
        status: 0,
        stderr: '',
        told: true,
      })
    }
  })

  it('exits with 2 for wrong usage, and says how it is used', async () => {
    for (const args of [['--nonsense'], ['no/such/path.txt'], ['--json', '--explain']]) {
      const { status, stdout, stderr } = await kandu(['seeds', ...args])
      expect({ args, status, stdout }).toEqual({ args, status: 2, stdout: '' })
      expect(stderr).toContain('Usage: npm run -s seeds')
      expect(stderr).not.toMatch(/^ +at /m)
    }
    expect((await kandu(['sprout'])).status).toBe(2)
    expect((await kandu([])).stderr).toContain('No command was given.')
  })

  it('gives a long archive whole through a pipe, and is quiet when the pipe closes', async () => {
    const sources = [...demoArchive({ issues: 60, newest: demoNewest, seed: 1 })]
    const files = Object.fromEntries(sources.map(({ file, text }) => [`long/${file}`, text]))
    const folder = await aFolder(files)
    const whole = await kandu(['seeds', '--json', 'long'], folder)
    expect(jsonLines(whole.stdout)).toHaveLength(60)
    const cut = await kandu(['seeds', '--json', 'long'], folder, 1000)
    expect(cut.stderr).toBe('')
  })
})
