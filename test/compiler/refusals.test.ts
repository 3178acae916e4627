// Every refusal there is: it names file and line, says what was found and what is expected, and publishes nothing.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { compile } from '#compiler/compile.ts'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { defaultPublication, parsePublicationFile } from '#compiler/publication-file.ts'
import { parseRedirects } from '#compiler/redirects-file.ts'
import type { Site } from '#compiler/site.ts'

const site: Site = { ...defaultPublication, base: '/', today: '2026-11-23' }
const seed = readFileSync('seeds/2024-05-28.txt', 'utf8')
const bytesOf = (text: string) => new TextEncoder().encode(text)
const lines = seed.split('\n')
const lineWith = (text: string) => lines.findIndex((line) => line.includes(text)) + 1
const without = (...words: string[]) => lines.filter((line) => !words.some((word) => line.includes(word))).join('\n')
const itemLine = lineWith('♢')
const manyItems = (count: number) =>
  lines.toSpliced(itemLine, 0, ...Array.from({ length: count }, (_, at) => `♢ 第${at}条`)).join('\n')

async function saidOf(file: string, ...sources: Uint8Array[]): Promise<Diagnostic[]> {
  const named = sources.map((bytes, at) => ({ file: at === 0 ? file : `${at}-${file}`, bytes }))
  const { issues, diagnostics } = await compile(named, site)
  expect(issues).toEqual([])
  return diagnostics.filter((diagnostic) => diagnostic.file === file)
}

const text = (source: string) => saidOf('a.txt', bytesOf(source))

function collect(read: (report: (diagnostic: Diagnostic) => void) => unknown): Diagnostic[] {
  const said: Diagnostic[] = []
  expect(read((diagnostic) => said.push(diagnostic))).toBeNull()
  return said
}

/** A letter whose parts hold parts, many times over. */
const nestedLetter = () => {
  const depth = 400
  const open = Array.from(
    { length: depth },
    (_, at) => `Content-Type: multipart/mixed; boundary="b${at}"\n\n--b${at}\n`,
  )
  return `From: a@example.org\nSubject: x\nDate: Tue, 28 May 2024 18:31:00 +0800\nMIME-Version: 1.0\n${open.join('')}Content-Type: text/plain\n\n内容\n`
}

const refusals: Readonly<Record<string, { line: number; said: () => Promise<Diagnostic[]> | Diagnostic[] }>> = {
  'source-too-large': { line: 0, said: () => saidOf('a.txt', new Uint8Array(10_000_000)) },
  'too-many-lines': { line: 0, said: () => text('行\n'.repeat(50_001)) },
  'too-many-elements': { line: 0, said: () => saidOf('a.html', bytesOf(`<!doctype html>${'<p>a'.repeat(200_001)}`)) },
  'empty-source': { line: 0, said: () => text(' \n\u3000') },
  'not-a-text': { line: 0, said: () => text('%PDF-1.7') },
  'undecodable-bytes': {
    line: 2,
    said: () => saidOf('a.txt', Uint8Array.from([...bytesOf('汉字一行\n汉字又一行'), 0xff, 0xff, 0x0a])),
  },
  'replacement-character': { line: itemLine, said: () => text(seed.replace('♢ ', '♢ \ufffd')) },
  'missing-headline': { line: 0, said: () => text('没有标题的一行\n又一行') },
  'missing-date': { line: lineWith('【新科技观察】'), said: () => text(without('2024年05月28日')) },
  'impossible-date': { line: lineWith('2024年05月28日'), said: () => text(seed.replace('05月28日', '02月30日')) },
  'empty-issue': { line: 0, said: () => text(lines.slice(0, lineWith('2024年05月28日')).join('\n')) },
  'too-many-items': { line: 0, said: () => text(manyItems(5001)) },
  'text-too-long': { line: itemLine, said: () => text(seed.replace('♢ ', `♢ ${'长'.repeat(2001)}`)) },
  'duplicate-id': { line: 0, said: () => saidOf('a.txt', bytesOf(seed), bytesOf(seed)) },
  'publication-unreadable': {
    line: 2,
    said: () => collect((report) => parsePublicationFile('{\n"name" "x"}', 'publication.json', report)),
  },
  'publication-invalid': {
    line: 0,
    said: () => collect((report) => parsePublicationFile('{"name": 1}', 'publication.json', report)),
  },
  'redirects-invalid': { line: 0, said: () => collect((report) => parseRedirects('{"a": 1}', report)) },
  'unreadable-letter': { line: 0, said: () => saidOf('a.eml', bytesOf(nestedLetter())) },
}

const table = readFileSync(new URL('../../src/compiler/README.md', import.meta.url), 'utf8')
const listed = Array.from(table.matchAll(/^\| `([a-z0-9-]+)` +\| error /gm), ([, code]) => code ?? '')

describe('a refusal', () => {
  it('is tried here for every code the README lists as an error', () => {
    expect(Object.keys(refusals).toSorted()).toEqual(listed.toSorted())
  })

  it.each(Object.keys(refusals))('names place, find and expectation, and publishes nothing: %s', async (code) => {
    const { line, said } = refusals[code] ?? { line: 0, said: () => [] }
    const found = (await said()).find((diagnostic) => diagnostic.code === code)
    expect(found?.severity).toBe('error')
    expect(found?.file).toMatch(/^(?:a\.(?:txt|eml|html)|publication\.json|redirects\.json)$/)
    if (line > 0) expect(found?.line).toBe(line)
    const sentences = found?.message.split(/[.:,;!] |(?<=」)/) ?? []
    expect(sentences.length).toBeGreaterThan(1)
    expect(found?.message).toMatch(/[Ee]xpected/)
  })
})
