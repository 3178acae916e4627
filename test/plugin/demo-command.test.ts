// `npm run demo`: what it is asked, and that it writes over nothing but a demo of before.
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readDemoArguments } from '#plugin/commands/demo-arguments.ts'
import { writeDemoSeeds } from '#plugin/commands/demo-seeds.ts'
import { demoNewest } from '#plugin/demo/archive.ts'
import { aFolder } from './a-folder.ts'

const archive = { issues: 3, newest: demoNewest, seed: 1 }

describe('the arguments of demo', () => {
  it('have a usual value each', () => {
    const usual = { issues: 130, newest: demoNewest, seed: 1, out: '.kandu/demo', serve: true, port: undefined }
    expect(readDemoArguments([])).toEqual(usual)
    expect(readDemoArguments(['--issues', '10000', '--no-serve', '--out=x', '--newest', '2030-02-28'])).toEqual({
      ...usual,
      issues: 10_000,
      newest: '2030-02-28',
      out: 'x',
      serve: false,
    })
    expect(readDemoArguments(['--port', '0', '--seed', '7'])).toEqual({ ...usual, seed: 7, port: 0 })
  })

  it('are refused with a reason where they are wrong', () => {
    for (const args of [
      ['--issues', '0'],
      ['--issues', '-3'],
      ['--issues', '1e3'],
      ['--issues', '50001'],
      ['--issues'],
      ['--newest', '2026-02-30'],
      ['--newest', '0026-01-01'],
      ['--newest', 'now'],
      ['--seed', 'x'],
      ['--port', '70000'],
      ['--out', ''],
      ['extra'],
      ['--serve'],
    ]) {
      expect(readDemoArguments(args)).toBeTypeOf('string')
    }
  })
})

describe('writing the demo', () => {
  it('fills a new folder, and a demo of before anew', async () => {
    const folder = join(await aFolder(), 'a', 'seeds')
    await writeDemoSeeds(folder, archive)
    const files = await readdir(folder)
    expect(files).toHaveLength(4)
    expect(await readFile(join(folder, 'publication.json'), 'utf8')).toContain('"fictional": true')
    await writeDemoSeeds(folder, { ...archive, issues: 2 })
    expect(await readdir(folder)).toEqual(['2026-11-10.txt', '2026-11-17.txt', 'publication.json'])
  })

  it('leaves a folder alone that holds anything else', async () => {
    for (const files of [
      { 'mine.txt': '刊' },
      { 'mine.txt': '刊', 'publication.json': '{ "name": "汀洲科技周报" }' },
      { 'publication.json': 'not json' },
    ]) {
      const folder = await aFolder(files)
      await expect(writeDemoSeeds(folder, archive)).rejects.toThrow('holds files that are not')
      expect(await readdir(folder)).toEqual(Object.keys(files).toSorted())
    }
    const file = join(await aFolder({ 'a.txt': 'a' }), 'a.txt')
    await expect(writeDemoSeeds(file, archive)).rejects.toThrow('cannot be read (ENOTDIR)')
  })
})
