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
      'categories.1.slug:',
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

  it('says in words and with the line what was found and what is expected', () => {
    const json = `{
  "name": "",
  "publisher": 3,
  "categories": [{ "slug": "a", "name": "甲" }, 7],
  "weekday": 9,
  "links": {
    "subscribe": "javascript:alert(1)"
  },
  "wall": { "previewCharacters": "x" },
  "exceptions": [
    { "source": "a.txt", "line": 6.5,
      "reason": "" },
    { "source": "a.txt", "line": 2 }
  ],
  "surprise": "}"
}`
    const diagnostics: Diagnostic[] = []
    parsePublicationFile(json, 'publication.json', (diagnostic) => diagnostics.push(diagnostic))
    expect(diagnostics.map(({ line, message }) => `${line} ${message}`)).toEqual([
      '2 name: an empty text was found, but a text that is not empty is expected.',
      '3 publisher: 「3」 was found, but a text is expected.',
      '4 categories.2: 「7」 was found, but an object is expected.',
      '5 weekday: 「9」 was found, but at most 7 is expected.',
      '7 links.subscribe: 「javascript:alert(1)」 was found, but an address such as https://example.org/ is expected.',
      '9 wall.previewCharacters: 「x」 was found, but a number is expected.',
      '11 exceptions.1.line: 「6.5」 was found, but a whole number is expected.',
      '11 exceptions.1: an object was found, but a role or a replacement is expected.',
      '12 exceptions.1.reason: an empty text was found, but a text that is not empty is expected.',
      '13 exceptions.2.reason: nothing was found, but this key is expected.',
      '15 surprise: no such key is expected.',
    ])
  })

  it('refuses a category named twice', () => {
    const { said } = parse(
      '{"name":"甲","publisher":"乙","categories":[{"slug":"a","name":"丙"},{"slug":"b","name":"丙"}]}',
    )
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/categories.*once/)
  })
})
