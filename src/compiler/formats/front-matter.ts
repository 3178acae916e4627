// Front matter: the yaml between two lines of --- at the top of a Markdown source. Every value stays the text it is: no dates, no numbers, no code.
import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { quote, type Report } from '#compiler/diagnostic.ts'
import type { Fact } from '#compiler/syntax-tree.ts'
import { factNameOf } from './front-matter-keys.ts'

/** Front matter and the lines it covers, its fences included. */
export interface FrontMatter {
  start: number
  end: number
  facts: Fact[]
}

/** The most lines and characters front matter has; what is longer is text. */
const lineLimit = 200
const characterLimit = 20_000

/** Finds the front matter of a source by its lines: where it starts and ends, counted from 0; null where there is none. */
export function findFrontMatter(lines: readonly string[]): { start: number; end: number } | null {
  const start = lines.slice(0, lineLimit).findIndex((line) => line.trim() !== '')
  if (start < 0 || lines[start]?.trimEnd() !== '---') return null
  const length = lines.slice(start + 1, start + lineLimit).findIndex((line) => /^(?:---|\.\.\.)\s*$/.test(line))
  if (length < 1) return null
  const inside = lines.slice(start + 1, start + 1 + length)
  const first = inside.find((line) => line.trim() !== '' && !line.trimStart().startsWith('#'))
  const size = inside.reduce((sum, line) => sum + line.length, 0)
  if (first === undefined || size > characterLimit || !keyed.test(first)) return null
  return { start, end: start + 1 + length }
}

const keyed = /^["']?[\p{L}][\p{L}\p{N} _.-]{0,40}["']?\s{0,4}[:：](?:\s|$)/u

/** Reads front matter. Malformed yaml is said with its line, and its simple lines are read one by one; unknown keys are named and left out. */
export function readFrontMatter(
  { file, lines }: { file: string; lines: readonly string[] },
  { start, end }: { start: number; end: number },
  report: Report,
): FrontMatter {
  const text = lines.slice(start + 1, end).join('\n')
  const say = (said: { code: string; line: number; message: string }) => report({ severity: 'warning', file, ...said })
  const counter = new LineCounter()
  const document = parseDocument(text, {
    schema: 'failsafe',
    lineCounter: counter,
    logLevel: 'silent',
    prettyErrors: false,
  })
  const lineAt = (offset: number): number => start + 1 + Math.max(1, counter.linePos(offset).line)
  const [fault] = document.errors
  const pairs = fault === undefined && isMap(document.contents) ? document.contents.items : null
  if (pairs === null) {
    const line = fault === undefined ? start + 2 : lineAt(fault.pos[0])
    const found = lines[line - 1] ?? ''
    say({
      code: 'front-matter-unreadable',
      line,
      message: `${quote(found.trim())} is no yaml that can be read; the lines of the front matter were read one by one. A line such as title: "A/B" is expected, in quotation marks where it holds a colon or a bracket.`,
    })
  }
  const entries =
    pairs === null
      ? looseEntries(lines, start, end)
      : pairs.map(({ key, value }) => {
          const line = isScalar(key) && key.range ? lineAt(key.range[0]) : start + 2
          return { key: isScalar(key) ? String(key.value) : '', values: textsOf(value), line }
        })
  const facts = entries.flatMap(({ key, values, line }) => {
    const name = factNameOf(key)
    if (name === 'ignored') return []
    if (name !== null && values !== null) return values.map((value) => ({ name, value, line }))
    const message =
      name === null
        ? `${quote(key)} is no key of front matter that Kandu knows; it was left out. Keys such as title, date, number, summary are expected.`
        : `${quote(key)} holds more than a text or a list of texts; it was left out. A text is expected.`
    say({ code: 'front-matter-key', line, message })
    return []
  })
  return { start, end, facts: facts.filter(({ value }) => value !== '') }
}

/** Gives a value as texts, or null where it is more than a list of them. */
function textsOf(value: unknown): string[] | null {
  if (value === null || value === undefined) return []
  if (isScalar(value)) return [(typeof value.value === 'string' ? value.value : '').replace(/\s+/g, ' ').trim()]
  if (isAlias(value)) return null
  if (isSeq(value)) {
    const texts = value.items.map(textsOf)
    return texts.every((text) => text !== null) ? texts.flat() : null
  }
  if (!isMap(value)) return null
  const name = value.items.find(({ key }) => isScalar(key) && /^(?:name|姓名)$/i.test(String(key.value)))
  return name === undefined ? null : textsOf(name.value)
}

function looseEntries(lines: readonly string[], start: number, end: number) {
  return lines.slice(start + 1, end).flatMap((line, at) => {
    if (!keyed.test(line)) return []
    const colon = line.search(/[:：]/)
    const value = line.slice(colon + 1).trim()
    const bare = /^(["']).*\1$/.test(value) && value.length > 1 ? value.slice(1, -1) : value
    return [{ key: line.slice(0, colon).replace(/["']/g, '').trim(), values: [bare], line: start + 2 + at }]
  })
}
