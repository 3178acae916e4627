// Folders kept between builds: whole or not at all, and never taken away from who reads them.
import { stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isKept, keepFolder } from '#plugin/kept-folder.ts'
import { aFolder } from './a-folder.ts'

const inode = async (path: string) => (await stat(path)).ino

describe('a kept folder', () => {
  it('stays where it is when another process keeps the same: somebody may be reading it', async () => {
    const root = await aFolder({ 'app/page.mjs': 'made' })
    const kept = join(root, 'cache/one')
    expect(keepFolder(join(root, 'app'), kept, 4)).toBe(true)
    const first = await inode(join(kept, 'page.mjs'))
    expect(keepFolder(join(root, 'app'), kept, 4)).toBe(true)
    expect(await inode(join(kept, 'page.mjs'))).toBe(first)
  })

  it('makes room when it is damaged', async () => {
    const root = await aFolder({ 'app/page.mjs': 'made' })
    const kept = join(root, 'cache/one')
    keepFolder(join(root, 'app'), kept, 4)
    await writeFile(join(kept, 'page.mjs'), 'damaged')
    expect(isKept(kept)).toBe(false)
    expect(keepFolder(join(root, 'app'), kept, 4)).toBe(true)
    expect(isKept(kept)).toBe(true)
  })

  it('makes room when others were used since, and leaves nothing beside it', async () => {
    const root = await aFolder({ 'app/page.mjs': 'made' })
    const place = (name: string) => join(root, 'cache', name)
    for (const name of ['one', 'two', 'three']) {
      keepFolder(join(root, 'app'), place(name), 2)
      await new Promise((waited) => setTimeout(waited, 20))
    }
    expect(['one', 'two', 'three'].map((name) => isKept(place(name)))).toEqual([false, true, true])
  })
})
