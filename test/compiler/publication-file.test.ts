import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'

const real = readFileSync(new URL('../../seeds/publication.json', import.meta.url), 'utf8')

function parse(json: string) {
  const diagnostics: Diagnostic[] = []
  const file = parsePublicationFile(json, 'publication.json', (diagnostic) => diagnostics.push(diagnostic))
  return { file, said: diagnostics.map(({ code, message }) => `${code}: ${message}`) }
}

describe('parsePublicationFile', () => {
  it('reads the real one', () => {
    const { file, said } = parse(real)
    expect(said).toEqual([])
    expect(file?.publication).toMatchObject({ name: '新科技观察', weekday: 2, fictional: false, siteUrl: null })
    expect(file?.publication.categories.map(({ slug }) => slug)).toEqual(['policy', 'frontier', 'market'])
    expect(file?.previewCharacters).toBe(1600)
  })

  it('fills in what may be left out', () => {
    const { file } = parse(
      '\ufeff{"name":"甲刊","publisher":"乙社","categories":[],"links":{"subscribe":"https://example.com/"}}',
    )
    expect(file?.publication.links).toEqual({ subscribe: 'https://example.com/', fullReport: null, database: null })
    expect(file?.publication.timeZone).toBe('Asia/Shanghai')
    expect(file?.previewCharacters).toBe(defaultPublication.previewCharacters)
  })

  it('refuses what is not JSON, naming the line', () => {
    const { file, said } = parse('{\n "name": "甲",\n oops }')
    expect(file).toBeNull()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^publication-unreadable: /)
  })

  it('reports every fault with its key, what was found and what is expected', () => {
    const faulty = {
      name: '',
      publisher: 3,
      categories: [
        { slug: 'a b', name: '甲' },
        { slug: 'c', name: '甲' },
      ],
      timeZone: 'Mars/Olympus',
      links: { subscribe: 'javascript:alert(1)' },
      wall: { previewCharacters: -1 },
      surprise: true,
    }
    const { file, said } = parse(JSON.stringify(faulty))
    expect(file).toBeNull()
    for (const key of [
      'name:',
      'publisher:',
      'categories.0.slug:',
      'timeZone:',
      'links.subscribe:',
      'wall.previewCharacters:',
      'surprise:',
    ]) {
      expect(
        said.some((message) => message.startsWith(`publication-invalid: ${key}`)),
        key,
      ).toBe(true)
    }
    expect(said.every((message) => message.includes('expected'))).toBe(true)
    expect(parse('[]').said).toHaveLength(1)
    expect(parse('null').said).toHaveLength(1)
  })

  it('refuses a category named twice', () => {
    const { said } = parse(
      '{"name":"甲","publisher":"乙","categories":[{"slug":"a","name":"丙"},{"slug":"b","name":"丙"}]}',
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/categories.*once/)
  })
})
