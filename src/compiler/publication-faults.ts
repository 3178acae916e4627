// What is wrong with a settings file, in words of JSON and with its line: the checker's own words are a programmer's.
import type { BaseIssue } from 'valibot'
import { quote } from './diagnostic.ts'
import { jsonLines, placeOf } from './json-lines.ts'

/** A fault of a settings file. */
export interface SettingFault {
  line: number
  message: string
}

/** Gives the faults a check of a JSON text found, in their order, each with its line, what was found there and what is expected. */
export function settingFaults(json: string, issues: readonly BaseIssue<unknown>[]): SettingFault[] {
  const lines = jsonLines(json)
  const faults = issues.map((issue) => {
    const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)))
    // What is missing stands nowhere: the line of what it is missing from says most.
    const place = path.findLastIndex((_, at) => lines.has(placeOf(path.slice(0, at + 1)))) + 1
    const line = path.length === 0 ? 0 : (lines.get(placeOf(path.slice(0, place))) ?? 0)
    return { line, message: `${nameOf(path)}: ${faultOf(issue)}` }
  })
  return faults.toSorted((one, other) => one.line - other.line)
}

/** categories.2.slug counts as people do: the second. */
const nameOf = (path: readonly (string | number)[]): string =>
  path.length === 0 ? 'The file' : path.map((key) => (typeof key === 'number' ? key + 1 : key)).join('.')

function foundOf({ input }: BaseIssue<unknown>): string {
  if (input === null) return 'null'
  if (Array.isArray(input)) return 'a list'
  if (typeof input === 'object') return 'an object'
  if (typeof input !== 'string') return quote(JSON.stringify(input))
  return input.trim() === '' ? 'an empty text' : quote(input)
}

const kinds: Readonly<Record<string, string>> = {
  Object: 'an object',
  Array: 'a list',
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  null: 'null',
}

/** Checks of our own say what is expected in whole clauses. */
const isOwn = (message: string): boolean => / expected\b/.test(message) && !message.startsWith('Invalid')

function faultOf(issue: BaseIssue<unknown>): string {
  const { type, expected, message, input } = issue
  if (type === 'strict_object' && expected === 'never') return 'no such key is expected.'
  if (input === undefined) return 'nothing was found, but this key is expected.'
  return `${foundOf(issue)} was found, but ${isOwn(message) ? message : `${expectedOf(issue)} expected`}.`
}

function expectedOf({ type, expected }: BaseIssue<unknown>): string {
  if (type === 'integer') return 'a whole number is'
  if (type === 'regex') return 'an address such as https://example.org/ is'
  const limit = typeof expected === 'string' ? /^([<>])=(\d+)$/.exec(expected) : null
  if (limit !== null) {
    const words = limit[1] === '<' ? `at most ${limit[2]}` : `at least ${limit[2]}`
    return type.endsWith('length') ? `${words} characters are` : `${words} is`
  }
  const each = (expected ?? 'another value').replace(/[()]/g, '').split(' | ')
  return `${each.map((name) => kinds[name] ?? name).join(' or ')} is`
}
