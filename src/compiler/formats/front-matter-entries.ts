// The keys of front matter with their values: all of them as one yaml document, or, where that cannot be read, each by itself. TOML is read key by key.
import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import { factNameOf } from './front-matter-keys.ts'

/** A key, the line it stands on, and its value: a node of yaml, or the text it is. */
export interface Entry {
  key: string
  line: number
  value: unknown
}

/** A line that is no key with a value: `text` is what was made of it, null where it was left out. */
export interface EntryFault {
  line: number
  text: string | null
}

/** The lines between two fences, the first of them counted from 1. */
export interface Fenced {
  lines: readonly string[]
  first: number
  sign: ':' | '='
}

const keyed = /^["']?(\p{L}[\p{L}\p{N} _.-]{0,40})["']?\s{0,4}(?::(?=\s|$)|[:：](?!\/\/))/u
const assigned = /^["']?[\p{L}_][\p{L}\p{N}_.-]{0,40}["']?\s{0,4}=/u

/** Says whether a line begins a key with its value. Only a key that is known may lack the space yaml asks for. */
export function isKeyed(line: string, sign: Fenced['sign']): boolean {
  if (sign === '=') return assigned.test(line)
  const found = keyed.exec(line)
  if (found === null) return false
  return /:(?:\s|$)/.test(line.slice(found[0].length - 1, found[0].length + 1)) || factNameOf(found[1] ?? '') !== null
}

/** Reads the keys of front matter, in order. What is no yaml is taken as it is printed, and named among the faults. */
export function readEntries(fenced: Fenced): { entries: Entry[]; faults: EntryFault[] } {
  const whole = fenced.sign === ':' ? readWhole(fenced) : null
  if (whole !== null) return { entries: whole, faults: [] }
  const entries: Entry[] = []
  const faults: EntryFault[] = []
  for (const { key, line, parts } of splitEntries(fenced)) {
    if (key === null) {
      faults.push({ line, text: null })
      continue
    }
    const { value, isPrinted } = fenced.sign === ':' ? readAlone(parts) : readAssigned(parts)
    if (isPrinted && factNameOf(key) !== 'ignored') faults.push({ line, text: String(value) })
    entries.push({ key, line, value })
  }
  return { entries, faults }
}

const options = { schema: 'failsafe', logLevel: 'silent', prettyErrors: false } as const

function readWhole({ lines, first }: Fenced): Entry[] | null {
  const lineCounter = new LineCounter()
  const { errors, contents } = parseDocument(lines.join('\n'), { ...options, lineCounter })
  if (errors.length > 0 || !isMap(contents)) return null
  return contents.items.map(({ key, value }) => ({
    key: isScalar(key) ? String(key.value) : '',
    line: isScalar(key) && key.range ? first - 1 + Math.max(1, lineCounter.linePos(key.range[0]).line) : first,
    value,
  }))
}

interface Split {
  /** Null where the line belongs to no key. */
  key: string | null
  line: number
  /** What stands behind the sign, and the lines below it. */
  parts: string[]
}

/** Parts front matter into keys with the lines that hang under them. */
function splitEntries({ lines, first, sign }: Fenced): Split[] {
  const entries: Split[] = []
  // A text in """ goes on, keys or not, to the line that closes it.
  let close: string | null = null
  lines.forEach((line, at) => {
    const last = entries.at(-1)
    if (close === null && isKeyed(line, sign)) {
      const place = sign === '=' ? line.indexOf('=') : line.search(/[:：]/)
      const value = line.slice(place + 1).trim()
      entries.push({ key: line.slice(0, place).replace(/["']/g, '').trim(), line: first + at, parts: [value] })
      const quotes = sign === '=' ? /^(?:"""|''')/.exec(value)?.[0] : undefined
      close = quotes !== undefined && !value.slice(3).includes(quotes) ? quotes : null
    } else if (last?.key != null && (close !== null || hangs(line, last))) {
      last.parts.push(line)
      if (close !== null && line.includes(close)) close = null
    } else if (line.trim() !== '' && !/^(?:#|\[{1,2}[\w.-]+\]{1,2}$)/.test(line.trim()))
      entries.push({ key: null, line: first + at, parts: [line] })
  })
  return entries
}

/** Indented lines, lists and closing brackets belong to the key above; below | and > everything does. */
const hangs = (line: string, { parts: [value = ''] }: Split): boolean =>
  /^[\s\-\]}]/.test(line) || line.trim() === '' || (/^[|>][+-]?\d?$/.test(value) && !line.startsWith('#'))

/** Reads one value by itself; `isPrinted` says that it is no yaml, and is the text it is printed as. */
function readAlone([head = '', ...below]: readonly string[]): { value: unknown; isPrinted: boolean } {
  const isBlock = /^[|>][+-]?\d?$/.test(head)
  const hanging = below.map((line) => line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))
  const indented = isBlock && hanging.some((line) => /^\S/.test(line)) ? hanging.map((line) => `  ${line}`) : hanging
  const { errors, contents } = parseDocument([`_: ${head}`, ...indented].join('\n'), options)
  const value = isMap(contents) ? contents.items[0]?.value : undefined
  if (errors.length === 0 && isMap(contents) && contents.items.length === 1) return { value, isPrinted: false }
  const text = [isBlock ? '' : head, ...below.map((line) => line.trim())].join(' ').trim()
  const isQuoted = /^(["']).*\1$/.test(text) && text.length > 1
  return { value: isQuoted ? text.slice(1, -1) : text, isPrinted: true }
}

/** A value of TOML is one of yaml's flow style, but for texts in three quotation marks and the = of a table. */
function readAssigned(parts: readonly string[]): { value: unknown; isPrinted: boolean } {
  const whole = parts.join('\n')
  const long = /^("""|''')\n?([^]*?)\1/.exec(whole)
  if (long !== null) return { value: long[2] ?? '', isPrinted: false }
  const flow = whole.startsWith('{') ? whole.replace(/([{,]\s{0,9}[\w-]{1,40})\s{0,9}=/g, '$1: ') : whole
  return readAlone(flow.split('\n').map((line, at) => (at === 0 ? line : ` ${line}`)))
}

/** A value as texts, and what in it is no text: keys of a person other than the name, or all of it. */
export interface Told {
  texts: string[]
  /** Keys beside a name, with their values. */
  beside: { key: string; value: unknown }[]
  isOdd: boolean
}

/** Gives a value as texts: a text, a list of them, people by their names. */
export function textsOf(value: unknown): Told {
  const told: Told = { texts: [], beside: [], isOdd: false }
  if (value === null || value === undefined) return told
  if (typeof value === 'string') return { ...told, texts: [joined(value)] }
  if (isScalar(value)) {
    const isNothing = typeof value.value !== 'string' || (value.type === 'PLAIN' && /^(?:null|~)$/i.test(value.value))
    if (isNothing) return told
    // Yaml folds line ends to spaces, which Han text does without.
    const text = String(value.value)
    return { ...told, texts: [joined(value.type === 'BLOCK_FOLDED' ? text.replace(/ /g, '\n') : text)] }
  }
  if (isSeq(value)) {
    const each = value.items.map(textsOf)
    return {
      texts: each.flatMap(({ texts }) => texts),
      beside: each.flatMap(({ beside }) => beside),
      isOdd: each.some(({ isOdd }) => isOdd),
    }
  }
  if (!isMap(value)) return { ...told, isOdd: true }
  const pairs = value.items.map((pair) => ({
    key: isScalar(pair.key) ? String(pair.key.value) : '',
    value: pair.value,
  }))
  const name = pairs.find(({ key }) => /^(?:name|姓名)$/i.test(key))
  if (name === undefined) return { ...told, isOdd: true }
  const inner = textsOf(name.value)
  return { ...inner, beside: pairs.filter((pair) => pair !== name) }
}

/** Lines of a text are one line; between Han no space stands for their end. */
const joined = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .reduce((whole, line) => whole + (isHan(whole.slice(-1)) && isHan(line.slice(0, 1)) ? '' : ' ') + line, '')
    .replace(/\s+/g, ' ')
    .trim()
const isHan = (character: string): boolean => /[\u2e80-\uffef]/.test(character)
