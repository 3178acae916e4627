// `seeds/redirects.json`: old addresses of items, written by `npm run add`, reviewed by people, read by every build.
import * as v from 'valibot'
import { itemIdPattern } from '#model/identity.ts'
import { quote, type Report } from './diagnostic.ts'
import { isClean } from './source-text.ts'

const itemId = v.pipe(v.string(), v.regex(itemIdPattern, 'an item id such as i-k3f9q2 is expected'))
const wording = v.pipe(v.string(), v.check(isClean, 'printable text is expected'))
const redirectSchema = v.strictObject({
  from: itemId,
  to: itemId,
  was: v.exactOptional(wording),
  is: v.exactOptional(wording),
})
const issueId = v.pipe(v.string(), v.minLength(1))
const fileSchema = v.record(issueId, v.array(redirectSchema))

/** One old item id and the id of the item that says the same now; `was` and `is` are their wordings, for whoever reviews them. */
export type Redirect = v.InferOutput<typeof redirectSchema>

/** The redirects of an archive, by the id of their issue. */
export type Redirects = ReadonlyMap<string, readonly Redirect[]>

/** The name of the file, in the seeds folder. */
export const redirectsFileName = 'redirects.json'

/** Reads a redirects file. Null means that it was refused; then one error was reported. */
export function parseRedirects(json: string, report: Report): Redirects | null {
  const fail = (message: string): null => {
    report({ severity: 'error', code: 'redirects-invalid', file: redirectsFileName, line: 0, message })
    return null
  }
  const expected = 'Expected is {"2024-05-28": [{"from": "i-k3f9q2", "to": "i-x7m2ab"}]}, as npm run add writes it.'
  let value: unknown
  try {
    value = JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json)
  } catch {
    return fail(`The file is not JSON. ${expected}`)
  }
  const read = v.safeParse(fileSchema, Array.isArray(value) ? null : value)
  if (!read.success) {
    const [fault] = read.issues
    return fail(`${v.getDotPath(fault) ?? 'The file'}: ${quote(String(fault.received))} was found. ${expected}`)
  }
  const redirects = new Map(Object.entries(read.output))
  for (const [id, list] of redirects) {
    const seen = new Set<string>()
    const twice = list.find(({ from }) => seen.size === seen.add(from).size)
    if (twice !== undefined)
      return fail(`${id}: ${quote(twice.from)} is redirected twice. Each old id is expected once.`)
  }
  return redirects
}

/** Writes a redirects file: issues in the order of their ids, one line a key, so that a change reads well in a comparison. */
export function writeRedirects(redirects: Redirects): string {
  const issues = [...redirects].filter(([, list]) => list.length > 0).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `${JSON.stringify(Object.fromEntries(issues), null, 2)}\n`
}
