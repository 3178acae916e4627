// Front matter: yaml between two lines of --- at the top of a Markdown source, or TOML between two of +++. Every value stays the text it is: no dates, no numbers, no code.
import { quote, type Report } from '#compiler/diagnostic.ts'
import type { Fact } from '#compiler/syntax-tree.ts'
import { isKeyed, readEntries, textsOf, type Entry, type Fenced } from './front-matter-entries.ts'
import { factNameOf } from './front-matter-keys.ts'

/** Where front matter starts and ends, its fences included, counted from 0; and the sign between its keys and values. */
export interface FrontMatterPlace {
  start: number
  end: number
  sign: Fenced['sign']
}

/** What front matter says, and what became of each of its lines. */
export interface FrontMatter {
  facts: Fact[]
  details: (string | null)[]
}

/** The most lines and characters front matter has; what is longer is text. */
const lineLimit = 200
const characterLimit = 20_000
const fences = new Map<string, { sign: Fenced['sign']; close: RegExp }>([
  ['---', { sign: ':', close: /^(?:---|\.\.\.)\s*$/ }],
  ['+++', { sign: '=', close: /^\+\+\+\s*$/ }],
])

/** Finds the front matter of a source by its lines; null where there is none. */
export function findFrontMatter(lines: readonly string[]): FrontMatterPlace | null {
  const opening = openingOf(lines)
  if (opening === null) return null
  const { start, sign, close } = opening
  const length = lines.slice(start + 1, start + lineLimit).findIndex((line) => close.test(line))
  const inside = lines.slice(start + 1, start + 1 + Math.max(0, length))
  const size = inside.reduce((sum, line) => sum + line.length, 0)
  // Two rules may stand around text: a list of keys has few lines that are neither key nor value.
  const keys = inside.filter((line) => isKeyed(line, sign)).length
  const others = inside.filter((line) => /^[^\s#\-[\]{}"']/.test(line)).length - keys
  return length < 1 || size > characterLimit || others > keys ? null : { start, end: start + 1 + length, sign }
}

/** Gives the fence at the top of a source, if a key stands below it. */
function openingOf(lines: readonly string[]) {
  const start = lines.slice(0, lineLimit).findIndex((line) => line.trim() !== '')
  const fence = fences.get(lines[start]?.trimEnd() ?? '')
  if (fence === undefined) return null
  const first = lines.slice(start + 1, start + lineLimit).find((line) => !/^\s*(?:#|$)/.test(line))
  return first !== undefined && isKeyed(first, fence.sign) ? { start, ...fence } : null
}

/** Says that a source opens as front matter does and has none, because nothing closes it in time. */
export function reportOpenFrontMatter(file: string, lines: readonly string[], report: Report): void {
  const opening = openingOf(lines)
  const key = opening === null ? undefined : lines[opening.start + 1]?.split(/[:：=]/)[0]?.trim()
  if (opening === null || factNameOf(key ?? '') === null) return
  const fence = lines[opening.start]?.trim() ?? ''
  const message = `${quote(fence)} opens front matter, but no such line closes it within ${lineLimit} lines and ${characterLimit} characters; all of it was read as text. ${quote(fence)} is expected below the last key.`
  report({ severity: 'warning', code: 'front-matter-unreadable', file, line: opening.start + 1, message })
}

/** Reads front matter. What is no yaml is taken as it is printed, and said; unknown keys are named and left out. */
export function readFrontMatter(
  { file, lines }: { file: string; lines: readonly string[] },
  { start, end, sign }: FrontMatterPlace,
  report: Report,
): FrontMatter {
  const say: Say = (said) => report({ severity: 'warning', file, ...said })
  const { entries, faults } = readEntries({ lines: lines.slice(start + 1, end), first: start + 2, sign })
  const example = sign === ':' ? 'title: "A/B"' : 'title = "A/B"'
  for (const { line, text } of faults) {
    const found = quote((lines[line - 1] ?? '').trim())
    const fault =
      text === null
        ? 'belongs to no key and was left out'
        : 'cannot be read as it is written and was taken as it is printed'
    const message = `${found} ${fault}. A line such as ${example} is expected in front matter, in quotation marks where it holds a colon or a bracket.`
    say({ code: 'front-matter-unreadable', line, message })
  }
  const details = detailsOf(entries, { start, end })
  for (const { line, text } of faults) if (text === null) details[line - 1 - start] = 'left out'
  return { facts: entries.flatMap((entry) => factsIn(entry, say)), details }
}

/** Says whether a key and its value keep a site generator from publishing a page. */
const marksDraft = (entry: string): boolean =>
  /^\s*(?:draft\s*:\s*(?:true|yes|on|1)|publish(?:ed)?\s*:\s*(?:false|no|off|0)|status\s*:\s*draft|草稿\s*:\s*(?:true|是))\s*$/i.test(
    entry,
  )

type Say = (said: { code: string; line: number; message: string }) => void

/** Gives the facts of one key, and says what of it was left out. */
function factsIn({ key, line, value }: Entry, say: Say): Fact[] {
  const name = factNameOf(key)
  const { texts, beside, isOdd } = textsOf(value)
  if (marksDraft(`${key}:${texts[0] ?? ''}`)) {
    const message = `${quote(`${key}: ${texts[0]}`)} says that the source is a draft; it is published all the same. A draft is expected outside of the folder of sources.`
    say({ code: 'marked-as-draft', line, message })
    return []
  }
  if (name === 'ignored') return []
  const leaveOut = (found: string, why: string) =>
    say({ code: 'front-matter-key', line, message: `${quote(found)} ${why}` })
  if (name === null) {
    leaveOut(
      key,
      'is no key of front matter that Kandu knows; it was left out. Keys such as title, date, number, summary are expected.',
    )
    return []
  }
  if (isOdd)
    leaveOut(key, 'holds more than a text or a list of texts; what is no text was left out. A text is expected.')
  const biographies = beside.flatMap((pair) => {
    if (name === 'author' && factNameOf(pair.key) === 'biography') return textsOf(pair.value).texts
    leaveOut(pair.key, `stands beside a name below ${quote(key)} and was left out. A name is expected.`)
    return []
  })
  return [
    ...texts.map((text) => ({ name, value: text, line })),
    ...biographies.map((text) => ({ name: 'biography' as const, value: text, line })),
  ].filter((fact) => fact.value !== '')
}

/** Says of each line of front matter, its fences included, which fact it states. */
function detailsOf(entries: readonly Entry[], { start, end }: { start: number; end: number }): (string | null)[] {
  const details: (string | null)[] = Array.from({ length: end - start + 1 }, () => null)
  entries.forEach(({ key, line }, at) => {
    const name = factNameOf(key)
    const below = entries[at + 1]?.line ?? end + 1
    details.fill(
      name === null || name === 'ignored' ? 'left out' : name.replace('-', ' '),
      line - 1 - start,
      below - 1 - start,
    )
  })
  return details
}
