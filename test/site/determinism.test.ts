// The same seeds give the same bytes, whatever the zone, the locale, the folder, or the order of the files.
import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'

let work = ''

beforeAll(async () => {
  work = await mkdtemp(join(tmpdir(), 'kandu-elsewhere-'))
})
afterAll(() => rm(work, { recursive: true, force: true }))

/** Hash of every file below a folder, by its path. */
async function fingerprints(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const pairs = await Promise.all(
    files.toSorted().map(async (file) => [
      relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    ]),
  )
  return Object.fromEntries(pairs) as Record<string, string>
}

describe('two builds of the same seeds', () => {
  it('are the same bytes in another time zone, locale and folder', async () => {
    const project = join(work, 'somewhere else')
    await cp(resolve('.'), project, {
      recursive: true,
      filter: (path) => !/[\\/](?:node_modules|dist|\.git|\.kandu)$/.test(path),
    })
    await cp(resolve('node_modules'), join(project, 'node_modules'), { recursive: true, verbatimSymlinks: true })
    const seeds = join(project, 'texts')
    await mkdir(seeds)
    for (const file of ['2024-05-28.txt', 'publication.json']) await cp(resolve('seeds', file), join(seeds, file))
    await promisify(execFile)(process.execPath, [join(project, 'node_modules/vite/bin/vite.js'), 'build'], {
      cwd: project,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        KANDU_SEEDS: seeds,
        KANDU_SITE_URL: 'https://kandu.example/',
        TZ: 'America/St_Johns',
        LANG: 'tr_TR.UTF-8',
        LC_ALL: 'tr_TR.UTF-8',
      },
      maxBuffer: 1 << 26,
    })
    expect(await fingerprints(join(project, 'dist'))).toEqual(await fingerprints(inject('real').out))
  })
})
