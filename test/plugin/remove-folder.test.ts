import { chmod, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { removeFolder } from '#plugin/remove-folder.ts'
import { aFolder } from './a-folder.ts'

describe('removing a folder', () => {
  it('takes all that is in it, and nothing a link in it leads to', async () => {
    const folder = await aFolder({ 'old/a/b/c.txt': 'c', 'old/d.txt': 'd', 'kept/e.txt': 'e' })
    await symlink(join(folder, 'kept'), join(folder, 'old/a/link'))
    removeFolder(join(folder, 'old'))
    expect(await readdir(folder)).toEqual(['kept'])
    expect(await readFile(join(folder, 'kept/e.txt'), 'utf8')).toBe('e')
  })

  it('is content where there is none, and takes a file that may not be written', async () => {
    const folder = await aFolder({ 'old/a.txt': 'a' })
    removeFolder(join(folder, 'none'))
    await chmod(join(folder, 'old/a.txt'), 0o400)
    removeFolder(join(folder, 'old'))
    expect(await readdir(folder)).toEqual([])
  })
})
