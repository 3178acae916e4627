import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, symlink, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { prepareOutput, stageSite, stagingFolder, swapIn } from '#plugin/output-folder.ts'
import { aFolder, fill } from './a-folder.ts'

// No process has this number: it is beyond what Linux, macOS and Windows give.
const gone = 2_147_483_646
const manifest = 'content/manifest.json'

describe('the output folder', () => {
  it('is replaced whole: nothing of the last build stays, nothing else is left beside it', async () => {
    const root = await aFolder({ [`dist/${manifest}`]: 'old', 'dist/gone.html': 'old', 'next/index.html': 'new' })
    swapIn(join(root, 'next'), join(root, 'dist'), join(root, 'cache/aside'))
    expect(await readdir(join(root, 'dist'))).toEqual(['index.html'])
    expect(await readdir(root)).toEqual(['cache', 'dist'])
  })

  it('comes to be where there was none', async () => {
    const root = await aFolder({ 'next/index.html': 'new' })
    await prepareOutput(join(root, 'dist'), root)
    swapIn(join(root, 'next'), join(root, 'dist'), join(root, 'aside'))
    expect(await readFile(join(root, 'dist/index.html'), 'utf8')).toBe('new')
  })

  it('stays where it is if the new one cannot be put in its place', async () => {
    const root = await aFolder({ [`dist/${manifest}`]: 'old' })
    expect(() => swapIn(join(root, 'none'), join(root, 'dist'), join(root, 'aside'))).toThrow('ENOENT')
    expect(await readFile(join(root, 'dist', manifest), 'utf8')).toBe('old')
    expect(await readdir(root)).toEqual(['dist'])
  })

  it('is put aside, for the build after the next to be made of', async () => {
    const root = await aFolder({ 'dist/old.html': '', 'next/new.html': '' })
    const [out, aside] = [join(root, 'dist'), join(root, 'cache/aside')]
    expect(await readdir(dirname(stageSite(out, aside)))).toEqual([])
    swapIn(join(root, 'next'), out, aside)
    expect(await readdir(stageSite(out, aside))).toEqual(['old.html'])
    expect(existsSync(aside)).toBe(false)
  })

  it('is deleted where it cannot be put aside, and of those aside the oldest make room', async () => {
    const root = await aFolder({ file: '' })
    const out = join(root, 'dist')
    const asides = ['file/a', 'aside/a', 'aside/b', 'aside/c'].map((place) => join(root, place))
    for (const [build, aside] of asides.entries()) {
      await fill(root, { [`next/${build}`]: '' })
      swapIn(join(root, 'next'), out, aside)
      await utimes(aside, build, build).catch(() => {})
    }
    expect(await readdir(out)).toEqual(['3'])
    expect(await readdir(join(root, 'aside'))).toEqual(['b', 'c'])
  })

  it('is never made of what a link leads to, nor of a file', async () => {
    const root = await aFolder({ 'disk/precious.txt': 'mine', file: '', 'aside/file': '' })
    const out = join(root, 'link')
    const aside = join(root, 'cache/aside')
    await symlink(join(root, 'nowhere'), out)
    await fill(root, { 'next/index.html': '' })
    swapIn(join(root, 'next'), out, aside)
    expect(existsSync(aside)).toBe(false)
    expect(await readdir(out)).toEqual(['index.html'])
    await symlink(join(root, 'disk'), join(root, 'aside/link'))
    for (const kind of ['file', 'link']) {
      expect(existsSync(stageSite(out, join(root, 'aside', kind))), kind).toBe(false)
    }
    expect(await readdir(join(root, 'disk'))).toEqual(['precious.txt'])
    expect(await readdir(stagingFolder(out))).toEqual([])
  })

  it('is put back when a build was killed between moving the last one away and the new one in', async () => {
    const root = await aFolder({ [`dist/${manifest}`]: 'old' })
    const out = join(root, 'dist')
    await rename(out, join(root, `.dist.last-${gone}`))
    await mkdir(stagingFolder(out, gone))
    await prepareOutput(out, root)
    expect(await readFile(join(out, manifest), 'utf8')).toBe('old')
    expect(await readdir(root)).toEqual(['dist'])
  })

  it('leaves alone what a build that is still running has beside it, and what is not a build’s at all', async () => {
    const root = await aFolder({ [`dist/${manifest}`]: 'old', '.dist.next-notes/a': '', '.dist.env': '' })
    const out = join(root, 'dist')
    await mkdir(stagingFolder(out))
    await prepareOutput(out, root)
    expect(await readdir(root)).toEqual(
      ['.dist.env', '.dist.next-notes', `.dist.next-${process.pid}`, 'dist'].toSorted(),
    )
  })

  it('is never a folder with files that Kandu did not build', async () => {
    const root = await aFolder({ 'photos/cat.jpg': '' })
    await expect(prepareOutput(join(root, 'photos'), root)).rejects.toThrow('holds files that Kandu did not build')
    expect(existsSync(join(root, 'photos/cat.jpg'))).toBe(true)
    await fill(root, { 'empty/.keep': '' })
    await mkdir(join(root, 'new'))
    await prepareOutput(join(root, 'new'), root)
    await expect(prepareOutput(join(root, 'photos/cat.jpg'), root)).rejects.toThrow('not a folder')
  })
})
