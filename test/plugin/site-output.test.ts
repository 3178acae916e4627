import { appendFile, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openSiteOutput } from '#plugin/site-output.ts'
import { aFolder } from './a-folder.ts'

const origin = { made: 'of this', asked: ['issue/2024-05-28', 'publication'] }

/** A folder with an output of two files, and the record of it. */
async function aBuild() {
  const folder = await aFolder()
  const [out, site, record] = [join(folder, 'dist'), join(folder, 'next'), join(folder, 'cache/record')]
  const first = openSiteOutput(out, site, record)
  first.write('a/index.html', 'a', origin)
  first.write('feed.xml', 'feed')
  await rename(site, out)
  first.record()
  return { out, site, record }
}

describe('the output of a build', () => {
  it('knows what each file of the last build was made of', async () => {
    const { out, site, record } = await aBuild()
    const next = openSiteOutput(out, site, record)
    expect(next.last('a/index.html')).toMatchObject(origin)
    expect(next.last('feed.xml')).toBeNull()
    expect(next.last('b/index.html')).toBeNull()
  })

  it('puts a file of the last build in its place without writing it, and knows it the time after too', async () => {
    const { out, site, record } = await aBuild()
    const next = openSiteOutput(out, site, record)
    next.reuse('a/index.html')
    expect((await stat(join(site, 'a/index.html'))).ino).toBe((await stat(join(out, 'a/index.html'))).ino)
    expect(next.counts()).toEqual({ written: 0, reused: 1 })
    await rm(out, { recursive: true })
    await rename(site, out)
    next.record()
    expect(openSiteOutput(out, site, record).last('a/index.html')).toMatchObject(origin)
  })

  it('believes no file that somebody touched since, even where its size is the same', async () => {
    const { out, site, record } = await aBuild()
    await writeFile(join(out, 'a/index.html'), 'b')
    expect(openSiteOutput(out, site, record).last('a/index.html')).toBeNull()
    await rm(join(out, 'a/index.html'))
    expect(openSiteOutput(out, site, record).last('a/index.html')).toBeNull()
  })

  it('takes nothing another build put in its place meanwhile, and leaves that as it is', async () => {
    const { out, site, record } = await aBuild()
    const next = openSiteOutput(out, site, record)
    expect(next.last('a/index.html')).not.toBeNull()
    await rm(join(out, 'a/index.html'))
    expect(next.reuse('a/index.html')).toBe(false)
    await writeFile(join(out, 'a/index.html'), 'theirs')
    expect(next.reuse('a/index.html')).toBe(false)
    next.write('a/index.html', 'ours', origin)
    expect(await readFile(join(out, 'a/index.html'), 'utf8')).toBe('theirs')
    expect(next.counts()).toEqual({ written: 1, reused: 0 })
  })

  it('believes no record that is not whole', async () => {
    const { out, site, record } = await aBuild()
    const whole = await readFile(record, 'utf8')
    for (const damaged of [whole.slice(0, -1), whole.replace('of this', 'of that'), '', '\n', 'x']) {
      await writeFile(record, damaged)
      expect(openSiteOutput(out, site, record).last('a/index.html'), damaged).toBeNull()
    }
    await writeFile(record, whole)
    await appendFile(record, 'x')
    expect(openSiteOutput(out, site, record).last('a/index.html')).toBeNull()
  })

  it('is built anew where there is no record, or it cannot be kept', async () => {
    const { out, site, record } = await aBuild()
    await rm(record)
    expect(openSiteOutput(out, site, record).last('a/index.html')).toBeNull()
    expect(() => openSiteOutput(out, site, join(out, 'feed.xml', 'record')).record()).not.toThrow()
  })
})
