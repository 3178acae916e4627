import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { listSources, readSeeds } from '#plugin/seed-files.ts'
import { aFolder } from './a-folder.ts'

describe('the seeds folder', () => {
  it('gives every file as a source, with sub-folders, sorted by path', async () => {
    const folder = await aFolder({ 'b.txt': '2', '2024/z.txt': '1', 'a.md': '3', '2024/春/a.txt': '4', 'B.txt': '5' })
    expect(await listSources(folder)).toEqual(['2024/z.txt', '2024/春/a.txt', 'B.txt', 'a.md', 'b.txt'])
  })

  it('takes neither dot files nor dot folders, nor its own settings, for issues', async () => {
    const folder = await aFolder({
      '.DS_Store': '',
      '.git/config': '',
      'publication.json': '{"name":"刊"}',
      'redirects.json': '{}',
      '2024/publication.json': '{}',
      'a.txt': 'A',
    })
    const { sources, publicationText } = await readSeeds(folder)
    expect(sources.map(({ file }) => file)).toEqual(['a.txt'])
    expect(publicationText).toBe('{"name":"刊"}')
  })

  it('gives the bytes as they are', async () => {
    const bytes = Uint8Array.from([0xff, 0xfe, 0x00, 0x0d, 0x0a])
    const { sources, publicationText } = await readSeeds(await aFolder({ 'a.txt': bytes }))
    expect(Uint8Array.from(sources[0]?.bytes ?? [])).toEqual(bytes)
    expect(publicationText).toBeNull()
  })

  it('may be empty', async () => {
    expect(await readSeeds(await aFolder())).toEqual({ sources: [], publicationText: null, redirectsText: null })
  })

  it('follows links, but not round in circles', async () => {
    const elsewhere = await aFolder({ 'old.txt': '' })
    const folder = await aFolder({ 'a.txt': '' })
    await symlink(elsewhere, join(folder, 'linked'))
    await symlink(folder, join(folder, 'again'))
    expect(await listSources(folder)).toEqual(['a.txt', 'linked/old.txt'])
  })

  it('is named in one message where it cannot be read', async () => {
    const folder = await aFolder({ 'a.txt': '' })
    await symlink(join(folder, 'nowhere'), join(folder, 'b.txt'))
    await expect(readSeeds(join(folder, 'none'))).rejects.toThrow(/none cannot be read \(ENOENT\)/)
    await expect(readSeeds(join(folder, 'a.txt'))).rejects.toThrow('a.txt is not a folder')
    await expect(readSeeds(folder)).rejects.toThrow('leads nowhere')
  })
})
