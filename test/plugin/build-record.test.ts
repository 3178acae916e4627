import { mkdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { recordBuild, takeInputs, whyBuild } from '#plugin/build-record.ts'
import { readSettings, type BuildSettings } from '#plugin/build-settings.ts'
import { aFolder, fill } from './a-folder.ts'

/** A project that was just built. */
async function builtProject(): Promise<BuildSettings> {
  const root = await aFolder({
    'seeds/a.txt': 'a',
    'seeds/publication.json': '{}',
    'src/app/main.tsx': '',
    'index.html': '',
    'dist/content/manifest.json': '{}',
  })
  await mkdir(join(root, 'node_modules'))
  const settings = readSettings(root, {})
  await recordBuild(settings, takeInputs(settings))
  return settings
}

describe('what is there to serve', () => {
  it('need not be built again while nothing changed', async () => {
    expect(await whyBuild(await builtProject())).toBeNull()
  })

  it('must be built where there is no build', async () => {
    const settings = await builtProject()
    await rm(settings.out, { recursive: true })
    expect(await whyBuild(settings)).toBe('there is no build yet')
  })

  it.each([
    ['a seed is added', 'seeds', (root: string) => fill(root, { 'seeds/2025/b.txt': 'b' })],
    ['a seed is corrected', 'seeds', (root: string) => fill(root, { 'seeds/a.txt': 'corrected' })],
    ['a seed is taken away', 'seeds', (root: string) => rm(join(root, 'seeds/a.txt'))],
    ['a seed is put back as it was long ago', 'seeds', (root: string) => utimes(join(root, 'seeds/a.txt'), 1, 1)],
    ['the publication is described anew', 'seeds', (root: string) => fill(root, { 'seeds/publication.json': '{ }' })],
    ['the program changes', 'Kandu itself', (root: string) => fill(root, { 'src/app/main.tsx': '//' })],
    ['the configuration comes to be', 'Kandu itself', (root: string) => fill(root, { 'vite.config.ts': '//' })],
  ])('must be built again when %s', async (_, reason, change) => {
    const settings = await builtProject()
    await change(settings.root)
    expect(await whyBuild(settings)).toContain(reason)
  })

  it('must be built again for another address or other seeds', async () => {
    const { root } = await builtProject()
    await fill(root, { 'others/a.txt': 'a' })
    for (const changed of [
      { KANDU_BASE: '/kandu/' },
      { KANDU_SITE_URL: 'https://example.org/' },
      { KANDU_SEEDS: 'others' },
    ]) {
      expect(await whyBuild(readSettings(root, changed))).toContain('settings')
    }
  })

  it('must be built again where nothing is known of the last build', async () => {
    const settings = await builtProject()
    await rm(join(settings.root, 'node_modules'), { recursive: true })
    expect(await whyBuild(settings)).toBe('nothing is known of the last build')
  })
})
