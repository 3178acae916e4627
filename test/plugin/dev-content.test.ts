import { describe, expect, it } from 'vitest'
import { textFile } from '#compiler/output-file.ts'
import { defaultPublication } from '#compiler/publication-file.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import type { CompiledSeeds } from '#plugin/compile-seeds.ts'
import { keepContent } from '#plugin/dev-content.ts'
import { aBundle } from './a-bundle.ts'

/** A compilation that holds one shard, whose content is `text`. */
function compiled(text: string, refused = false): CompiledSeeds {
  const files = aBundle({ latest: { id: text } })
  const feeds = async () => [textFile('robots.txt', text)]
  const search = async () => [textFile('content/search.json', text)]
  const compilation = { issues: [], files, feeds, search, pages: [], diagnostics: [], reports: [] }
  return { compilation, publication: defaultPublication.publication, diagnostics: [], refused }
}

/** Content whose compilations are given one after the other. */
function contentOf(...outcomes: (CompiledSeeds | Error)[]) {
  let compiledCount = 0
  const content = keepContent(async () => {
    const outcome = outcomes[compiledCount++]
    if (outcome === undefined || outcome instanceof Error) throw outcome ?? new Error('compiled too often')
    return outcome
  })
  const robots = async () => new TextDecoder().decode(await content.file('robots.txt'))
  return { ...content, robots, times: () => compiledCount }
}

describe('content that follows the seeds', () => {
  it('serves the files of the last compilation and says which shards changed', async () => {
    const content = contentOf(compiled('1'), compiled('2'), compiled('2'))
    expect(await content.file('robots.txt')).toBeUndefined()
    expect((await content.refresh()).changed).toEqual(['latest', 'names/2024'])
    const { changed, names } = await content.refresh()
    expect(changed).toEqual(['latest'])
    expect(await content.file(`content/${names['latest']}`)).toBeDefined()
    expect(await content.robots()).toBe('2')
    expect((await content.refresh()).changed).toEqual([])
    expect(await content.file('none')).toBeUndefined()
    expect(new TextDecoder().decode(await content.file('content/search.json'))).toBe('2')
  })

  it('keeps the last good content while a source is refused, and goes on when it is mended', async () => {
    const content = contentOf(compiled('1'), compiled('2', true), compiled('3'))
    await content.refresh()
    const { changed, outcome } = await content.refresh()
    expect(changed).toEqual([])
    expect(outcome).toMatchObject({ refused: true })
    expect(await content.robots()).toBe('1')
    expect((await content.refresh()).changed).toEqual(['latest'])
    expect(await content.robots()).toBe('3')
  })

  it('begins with what the other sources gave where one is refused from the start', async () => {
    const content = contentOf(compiled('1', true))
    expect((await content.refresh()).outcome).toMatchObject({ refused: true })
    expect(await content.robots()).toBe('1')
  })

  it('keeps the last good content where the seeds cannot be read at all', async () => {
    const content = contentOf(compiled('1'), new BuildFault('no folder'))
    await content.refresh()
    expect((await content.refresh()).outcome).toBeInstanceOf(BuildFault)
    expect(await content.robots()).toBe('1')
  })

  it('compiles once for changes that come together, and once more for one that comes while it compiles', async () => {
    const content = contentOf(compiled('1'), compiled('2'), compiled('3'))
    await Promise.all([content.refresh(), content.refresh(), content.refresh()])
    expect(content.times()).toBe(1)
    const running = content.refresh()
    await Promise.resolve()
    await Promise.resolve()
    await Promise.all([running, content.refresh(), content.refresh()])
    expect(content.times()).toBeLessThanOrEqual(3)
    expect(await content.robots()).toBe(String(content.times()))
  })

  it('goes on after a fault of the program, which it does not hide', async () => {
    const content = contentOf(new Error('broken'), compiled('1'))
    await expect(content.refresh()).rejects.toThrow('broken')
    await content.refresh()
    expect(await content.robots()).toBe('1')
  })
})
