import { existsSync } from 'node:fs'
import { link, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openStaged } from '#plugin/staged-folder.ts'
import { openSiteOutput } from '#plugin/site-output.ts'
import { aFolder } from './a-folder.ts'

describe('a folder a site is made in', () => {
  it('keeps of what it held what the site claims, and no folder without a file', async () => {
    const site = await aFolder({ 'a/index.html': 'a', 'a/b/c/old.html': '', 'd/e/old.html': '', 'old.txt': '' })
    const staged = openStaged(site)
    const place = staged.placeOf('a/index.html')
    expect(staged.isLeft(place)).toBe(true)
    staged.claim(place)
    expect(staged.isLeft(place)).toBe(false)
    await writeFile(staged.placeOf('d/index.html'), 'd')
    staged.sweep()
    expect((await readdir(site, { recursive: true })).toSorted()).toEqual(['a', 'a/index.html', 'd', 'd/index.html'])
  })

  it('makes room for a file where a folder was, and for a folder where a file or a link was', async () => {
    const elsewhere = await aFolder({ 'kept.txt': 'kept' })
    const site = await aFolder({ 'a/b/c.html': '', 'ab.html': '', file: '', 'empty/x': '' })
    await symlink(elsewhere, join(site, 'link'))
    await mkdir(join(site, 'empty/y'))
    const staged = openStaged(site)
    for (const path of ['a', 'ab.html', 'file/index.html', 'link/kept.txt', 'empty']) {
      const place = staged.placeOf(path)
      expect(staged.isLeft(place)).toBe(path === 'ab.html')
      staged.claim(place)
      await writeFile(place, path)
    }
    staged.sweep()
    expect((await readdir(site, { recursive: true })).toSorted()).toEqual([
      'a',
      'ab.html',
      'empty',
      'file',
      'file/index.html',
      'link',
      'link/kept.txt',
    ])
    expect(await readFile(join(elsewhere, 'kept.txt'), 'utf8')).toBe('kept')
  })

  it('need not be there, and lets nothing lead out of it', async () => {
    const site = join(await aFolder(), 'new')
    const staged = openStaged(site)
    expect(existsSync(site)).toBe(false)
    expect(() => staged.placeOf('../out.html')).toThrow('is not a path of the site')
    await writeFile(staged.placeOf('a/b.html'), '')
    staged.sweep()
    expect(await readdir(site)).toEqual(['a'])
  })
})

describe('an output made of an older one', () => {
  const origin = { made: 'of this', asked: [] }

  it('leaves in its place what is still the same, and never writes to what the last one shares', async () => {
    const folder = await aFolder()
    const [out, site, record] = [join(folder, 'dist'), join(folder, 'next'), join(folder, 'cache/record')]
    const first = openSiteOutput(out, out, record)
    for (const path of ['same.html', 'changed.html', 'gone.html']) first.write(path, 'old', origin)
    first.record()
    await mkdir(site)
    for (const path of ['same.html', 'changed.html', 'gone.html']) await link(join(out, path), join(site, path))
    const next = openSiteOutput(out, site, record)
    expect(next.reuse('same.html')).toBe(true)
    next.write('changed.html', 'new', origin)
    next.sweep()
    expect(await readdir(site)).toEqual(['changed.html', 'same.html'])
    expect(await readFile(join(site, 'changed.html'), 'utf8')).toBe('new')
    expect(await readFile(join(out, 'changed.html'), 'utf8')).toBe('old')
    expect(next.counts()).toEqual({ written: 1, reused: 1 })
  })

  it('takes from the last what the older one has otherwise', async () => {
    const folder = await aFolder({ 'next/a.html': 'older' })
    const [out, site, record] = [join(folder, 'dist'), join(folder, 'next'), join(folder, 'cache/record')]
    const first = openSiteOutput(out, out, record)
    first.write('a.html', 'last', origin)
    first.record()
    expect(openSiteOutput(out, site, record).reuse('a.html')).toBe(true)
    expect(await readFile(join(site, 'a.html'), 'utf8')).toBe('last')
  })
})
