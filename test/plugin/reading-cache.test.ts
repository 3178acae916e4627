// The memory of readings: it changes nothing but the time a build takes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, readSource, type Compilation } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import type { SourceFile, SourceReport } from '#compiler/source.ts'
import { hashCompiler, leanReport, openReadingCache } from '#plugin/reading-cache.ts'
import { aPublication } from '#test/support/an-issue.ts'
import { aFolder, fill } from './a-folder.ts'

const bytes = new Uint8Array(readFileSync('seeds/2024-05-28.txt'))
const source = { file: '2024-05-28.txt', bytes }
const site: Site = {
  publication: aPublication({ name: '新科技观察' }),
  previewCharacters: 1600,
  today: '2026-11-23',
  base: '/',
}
const aProject = () => aFolder({ 'src/compiler/compile.ts': '1', 'src/model/issue.ts': '1', 'package-lock.json': '{}' })

const cacheOf = (root: string) => join(root, 'node_modules', '.cache', 'kandu')
const folderOf = (root: string) => join(cacheOf(root), 'readings')

/** The files of the cache with the given name, one a program. */
const filesNamed = (root: string, name: string) =>
  readdirSync(folderOf(root), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith(name))
    .map((path) => join(folderOf(root), path))

/** The names of what is kept. */
const keptIn = (root: string) =>
  filesNamed(root, 'index').flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => line.slice(0, line.indexOf(' '))),
  )

/** Reads sources for sites through the cache, as one build does. */
async function readAll(root: string, ...asked: readonly (readonly [SourceFile, Site])[]): Promise<SourceReport[]> {
  const { read, close } = openReadingCache(folderOf(root), await hashCompiler(root), readSource)
  const reports: SourceReport[] = []
  for (const [file, of] of asked) reports.push(await read(file, of))
  close()
  return reports
}

async function compileWith(root: string, sources: readonly SourceFile[]) {
  const { read, close } = openReadingCache(folderOf(root), await hashCompiler(root), readSource)
  const compilation = await compile(sources, site, read)
  close()
  return searched(compilation)
}

/** A compilation with the files that are made when they are asked for. */
const searched = async (compilation: Compilation) => ({
  ...compilation,
  feeds: await compilation.feeds(),
  search: await compilation.search(),
})

describe('a cache of readings', () => {
  it('gives the same compilation cold, warm and without it', async () => {
    const root = await aProject()
    const other = { file: 'later.txt', bytes: new TextEncoder().encode('没有标题') }
    const plain = await searched(await compile([source, other], site))
    const cold = await compileWith(root, [source, other])
    const warm = await compileWith(root, [source, other])
    expect(warm).toEqual(cold)
    // Roles are kept of the lines that messages quote, and of the line a twin is told by.
    const lean = plain.reports.map(leanReport)
    expect(lean.map(({ roles }) => roles.length > 0)).toEqual(plain.reports.map(() => true))
    expect(cold).toEqual({ ...plain, reports: lean })
    expect(JSON.stringify(warm.pages)).toBe(JSON.stringify(plain.pages))
    expect(keptIn(root)).toHaveLength(1)
  })

  it('keeps no paid text on the disk', async () => {
    const root = await aProject()
    const text = new TextDecoder().decode(bytes).replace('……(全文3605字)', '……(全文3605字)付费的半句。\n\n付费的一段。')
    const [report] = await readAll(root, [{ ...source, bytes: new TextEncoder().encode(text) }, site])
    expect(report?.diagnostics.map(({ code }) => code)).toEqual(['withheld', 'withheld'])
    const kept = filesNamed(root, 'texts').map((file) => readFileSync(file, 'utf8'))
    expect(kept.join()).toContain('中国新增19个职业')
    expect(kept.join()).not.toContain('付费的')
  })

  it('reads anew whatever a reading depends on', async () => {
    const root = await aProject()
    await readAll(root, [source, site])
    await readAll(root, [source, { ...site, today: '2026-11-30', base: '/kandu/', redirects: new Map() }])
    expect(keptIn(root)).toHaveLength(1)
    await readAll(root, [{ ...source, file: 'other.txt' }, site])
    expect(keptIn(root)).toHaveLength(2)
    await readAll(root, [source, { ...site, previewCharacters: 20 }])
    expect(keptIn(root)).toHaveLength(3)
    const exception = { source: source.file, line: 1, role: 'dropped' as const, reason: '试' }
    await readAll(root, [source, { ...site, exceptions: [exception] }])
    expect(keptIn(root)).toHaveLength(4)
    await readAll(root, [source, { ...site, exceptions: [{ ...exception, source: 'another.txt' }] }])
    expect(keptIn(root)).toHaveLength(4)
  })

  it('remembers nothing of another compiler', async () => {
    const root = await aProject()
    await readAll(root, [source, site])
    const before = filesNamed(root, 'index')
    await fill(root, { 'src/compiler/compile.ts': '2' })
    await readAll(root, [source, site])
    expect(keptIn(root)).toHaveLength(1)
    expect(filesNamed(root, 'index')).not.toEqual(before)
  })

  it('believes nothing that is broken, cut or written by another hand', async () => {
    const expected = await readAll(await aProject(), [source, site])
    for (const name of ['texts', 'index']) {
      for (const write of [
        () => '',
        () => '{}',
        (text: string) => text.slice(0, -9),
        (text: string) => text.replace(/eVTOL|\d(?=\d* \S+\n)/, 'X'),
        (text: string) => `刊${text}`,
        (text: string) => text.replace(/ \d+ \d+ /, ' -4 1e99 '),
      ]) {
        const root = await aProject()
        await readAll(root, [source, site])
        for (const file of filesNamed(root, name)) writeFileSync(file, write(readFileSync(file, 'utf8')))
        expect(await readAll(root, [source, site])).toEqual(expected)
        expect(await readAll(root, [source, site])).toEqual(expected)
      }
    }
  })

  it('forgets what nobody asks for once that is most of it', async () => {
    const root = await aProject()
    const sites = Array.from({ length: 2003 }, (_, count) => ({ ...site, previewCharacters: count }))
    const short = {
      file: '2024-05-28.txt',
      bytes: new TextEncoder().encode('刊读\n\n【新科技观察】一\n2024年05月28日\n【政策】\n♢ 一条\n'),
    }
    await readAll(root, ...sites.map((each) => [short, each] as const))
    expect(keptIn(root).length).toBeGreaterThan(2002)
    await readAll(root, [source, site])
    expect(keptIn(root)).toHaveLength(1)
  })

  it('does not let an issue of the future pass in silence once the clock goes back', async () => {
    const root = await aProject()
    await readAll(root, [source, site])
    const [early, later] = await readAll(root, [source, { ...site, today: '2024-05-01' }], [source, site])
    expect(early?.diagnostics.map(({ code }) => code)).toEqual(['future-date'])
    expect(later?.diagnostics).toEqual([])
  })

  it('keeps nothing where the compiler’s source is not at hand, or where nothing can be written', async () => {
    const bare = await aFolder({ 'package-lock.json': '{}' })
    expect(openReadingCache(folderOf(bare), await hashCompiler(bare), readSource).read).toBe(readSource)
    const root = await aProject()
    await fill(root, { 'node_modules/.cache/kandu': 'a file where the folder would be' })
    for (let times = 0; times < 2; times++) {
      const [report] = await readAll(root, [source, site])
      expect(report?.issue).toEqual((await readSource(source, site)).issue)
    }
  })
})

describe('a process that reads again and again', () => {
  it('is given what it read last, the very same, and what changed anew', async () => {
    const root = await aProject()
    const program = await hashCompiler(root)
    const last = new Map<string, SourceReport>()
    const readAs = async (file: SourceFile) => {
      const { read, close } = openReadingCache(folderOf(root), program, readSource, last)
      const report = await read(file, site)
      close()
      return report
    }
    const first = await readAs(source)
    expect(await readAs(source)).toBe(first)
    const changed = { ...source, bytes: new TextEncoder().encode(`${new TextDecoder().decode(bytes)}\n再会\n`) }
    expect((await readAs(changed)).issue?.source.sha256).not.toBe(first.issue?.source.sha256)
    // What nobody asked for is let go; the disk has it still.
    expect([...last.values()]).not.toContain(first)
    expect(await readAs(source)).toEqual(first)
  })
})
