// The memory of readings: it changes nothing but the time a build takes.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compile, readSource } from '#compiler/compile.ts'
import type { Site } from '#compiler/site.ts'
import { openReadingCache } from '#plugin/reading-cache.ts'
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

const folderOf = (root: string) => join(root, 'node_modules', '.cache', 'kandu', 'readings')
const keptIn = (root: string) =>
  readdirSync(folderOf(root), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'))

/** Puts a mark into everything that is kept, with the old hash above it or none. */
function mark(root: string, write: (text: string) => string): void {
  for (const name of keptIn(root)) {
    const path = join(folderOf(root), name)
    writeFileSync(path, write(readFileSync(path, 'utf8')))
  }
}

describe('a cache of readings', () => {
  it('gives the same compilation cold, warm and without it', async () => {
    const root = await aProject()
    const other = { file: 'later.txt', bytes: new TextEncoder().encode('没有标题') }
    const plain = await compile([source, other], site)
    const cold = await compile([source, other], site, (await openReadingCache(root)).read)
    const warm = await compile([source, other], site, (await openReadingCache(root)).read)
    expect(cold).toEqual(plain)
    expect(warm).toEqual(plain)
    expect(JSON.stringify(warm.pages)).toBe(JSON.stringify(plain.pages))
    expect(keptIn(root)).toHaveLength(1)
  })

  it('reads anew whatever a reading depends on', async () => {
    const root = await aProject()
    const { read } = await openReadingCache(root)
    await read(source, site)
    await read(source, { ...site, today: '2026-11-30', base: '/kandu/', redirects: new Map() })
    expect(keptIn(root)).toHaveLength(1)
    await read({ ...source, file: 'other.txt' }, site)
    expect(keptIn(root)).toHaveLength(2)
    await read(source, { ...site, previewCharacters: 20 })
    expect(keptIn(root)).toHaveLength(3)
    const exception = { source: source.file, line: 1, role: 'dropped' as const, reason: '试' }
    await read(source, { ...site, exceptions: [exception] })
    expect(keptIn(root)).toHaveLength(4)
    await read(source, { ...site, exceptions: [{ ...exception, source: 'another.txt' }] })
    expect(keptIn(root)).toHaveLength(4)
  })

  it('remembers nothing of another compiler', async () => {
    const root = await aProject()
    await (await openReadingCache(root)).read(source, site)
    const before = keptIn(root)
    await fill(root, { 'src/compiler/compile.ts': '2' })
    const { read, prune } = await openReadingCache(root)
    await read(source, site)
    await prune()
    expect(keptIn(root)).toHaveLength(1)
    expect(keptIn(root)).not.toEqual(before)
  })

  it('believes nothing that is broken, cut or written by another hand', async () => {
    const root = await aProject()
    const expected = await readSource(source, site)
    for (const write of [
      () => '',
      () => '{}',
      (text: string) => text.slice(0, -9),
      (text: string) => text.replace('eVTOL', 'XXXXX'),
    ]) {
      await (await openReadingCache(root)).read(source, site)
      mark(root, write)
      expect(await (await openReadingCache(root)).read(source, site)).toEqual(expected)
    }
  })

  it('does not let an issue of the future pass in silence once the clock goes back', async () => {
    const root = await aProject()
    const { read } = await openReadingCache(root)
    await read(source, site)
    const early = await read(source, { ...site, today: '2024-05-01' })
    expect(early.diagnostics.map(({ code }) => code)).toEqual(['future-date'])
    expect((await read(source, site)).diagnostics).toEqual([])
  })

  it('keeps nothing where the compiler’s source is not at hand, or where nothing can be written', async () => {
    const bare = await aFolder({ 'package-lock.json': '{}' })
    expect((await openReadingCache(bare)).read).toBe(readSource)
    const root = await aProject()
    await fill(root, { 'node_modules/.cache/kandu': 'a file where the folder would be' })
    const { read, prune } = await openReadingCache(root)
    expect(await read(source, site)).toEqual(await readSource(source, site))
    await prune()
  })
})
