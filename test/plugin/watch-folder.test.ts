import { mkdirSync, rmSync } from 'node:fs'
import { appendFile, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { watchFolder } from '#plugin/watch-folder.ts'
import { aFolder } from './a-folder.ts'

/** Watches a folder; `noticed` waits until something was noticed since it was last called. */
function watched(folder: string) {
  const [changed, failed] = [vi.fn(), vi.fn()]
  const end = watchFolder(folder, changed, failed)
  onTestFinished(end)
  const noticed = async () => {
    await vi.waitFor(() => expect(changed).toHaveBeenCalled(), { timeout: 5000, interval: 5 })
    await settled()
  }
  const settled = async () => {
    await delay(60) // one change is told several times
    changed.mockClear()
  }
  return { changed, failed, noticed, settled, end }
}

describe('a watched folder', () => {
  it('tells of files that come, change, move and go', async () => {
    const folder = await aFolder({ 'seeds/a.txt': 'a' })
    const seeds = join(folder, 'seeds')
    const { noticed } = watched(seeds)
    await writeFile(join(seeds, 'b.txt'), 'b')
    await noticed()
    await appendFile(join(seeds, 'a.txt'), 'a')
    await noticed()
    await rename(join(seeds, 'a.txt'), join(seeds, 'c.txt'))
    await noticed()
    await unlink(join(seeds, 'b.txt'))
    await noticed()
  })

  it('tells of a file that is called like the folder, again and again', async () => {
    const seeds = join(await aFolder({ 'seeds/seeds': 'a' }), 'seeds')
    const { noticed } = watched(seeds)
    for (let times = 0; times < 3; times++) {
      await appendFile(join(seeds, 'seeds'), 'a')
      await noticed()
    }
    await rm(join(seeds, 'seeds'))
    await noticed()
    await writeFile(join(seeds, 'seeds'), 'a')
    await noticed()
  })

  it('tells of files in folders below, also in those that come later', async () => {
    const seeds = join(await aFolder({ 'seeds/2024/a.txt': 'a' }), 'seeds')
    const { noticed } = watched(seeds)
    await appendFile(join(seeds, '2024/a.txt'), 'a')
    await noticed()
    await mkdir(join(seeds, '2025/spring'), { recursive: true })
    await noticed()
    await writeFile(join(seeds, '2025/spring/b.txt'), 'b')
    await noticed()
    await rm(join(seeds, '2024'), { recursive: true })
    await noticed()
  })

  it('may be gone, and another folder of its name is followed like the first', async () => {
    const folder = await aFolder()
    const seeds = join(folder, 'seeds')
    const { noticed } = watched(seeds)
    for (let times = 0; times < 3; times++) {
      await mkdir(seeds)
      await noticed()
      await writeFile(join(seeds, 'a.txt'), 'a')
      await noticed()
      await rm(seeds, { recursive: true })
      await noticed()
    }
  })

  it('may be replaced at once, by one the disk gives the same number', async () => {
    const seeds = join(await aFolder({ 'seeds/2024/a.txt': 'a' }), 'seeds')
    const { noticed, failed } = watched(seeds)
    for (const replaced of [join(seeds, '2024'), seeds]) {
      rmSync(replaced, { recursive: true })
      mkdirSync(replaced)
      await noticed()
      await writeFile(join(replaced, 'b.txt'), 'b')
      await noticed()
    }
    expect(failed).not.toHaveBeenCalled()
  })

  it('tells of what links lead to, and is not led in circles', async () => {
    const folder = await aFolder({ 'seeds/a.txt': 'a', 'elsewhere/b.txt': 'b', 'others/c.txt': 'c' })
    const seeds = join(folder, 'seeds')
    await symlink(join(folder, 'elsewhere/b.txt'), join(seeds, 'b.txt'))
    await symlink(join(folder, 'others'), join(seeds, 'others'))
    await symlink(seeds, join(folder, 'others/back'))
    await symlink(join(folder, 'nowhere'), join(seeds, 'nowhere'))
    const { noticed } = watched(seeds)
    await appendFile(join(folder, 'elsewhere/b.txt'), 'b')
    await noticed()
    await appendFile(join(folder, 'others/c.txt'), 'c')
    await noticed()
  })

  it('tells nothing of hidden files, of what lies beside it, and once it is ended', async () => {
    const folder = await aFolder({ 'seeds/a.txt': 'a' })
    const seeds = join(folder, 'seeds')
    const { changed, settled, end } = watched(seeds)
    await settled()
    await writeFile(join(seeds, '.a.txt.swp'), '')
    await writeFile(join(folder, 'beside.txt'), '')
    await delay(100)
    expect(changed).not.toHaveBeenCalled()
    end()
    await writeFile(join(seeds, 'b.txt'), 'b')
    await delay(100)
    expect(changed).not.toHaveBeenCalled()
  })
})
