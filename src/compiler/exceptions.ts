// The `exceptions` of publication.json: corrections to single lines of single sources, as data with a reason. `exceptions-apply.ts` makes them count.
import * as v from 'valibot'
import { isClean } from './source-text.ts'

/** The roles an exception may give a line. Any other part is recognised by how it is written, so a `replacement` writes it so. */
export const givenRoles = [
  'dropped',
  'item',
  'category',
  'headline',
  'line',
  'editor note',
  'correction',
  'footnote',
  'notice',
] as const
export type GivenRole = (typeof givenRoles)[number]

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('a text that is not empty is expected'), v.maxLength(200))
const written = v.pipe(
  v.string(),
  v.maxLength(10_000),
  v.check((text) => text.trim() !== '', 'a text that is not empty is expected; the role "dropped" leaves a line out'),
  v.check((text) => isClean(text) && !/[\r\n]/.test(text), 'one line of printable text is expected'),
)

/** Decodes one exception. */
export const exceptionSchema = v.pipe(
  v.strictObject({
    source: words,
    line: v.pipe(v.number(), v.integer(), v.minValue(1)),
    expected: v.exactOptional(written),
    role: v.exactOptional(v.picklist(givenRoles)),
    replacement: v.exactOptional(written),
    reason: words,
  }),
  v.check(
    ({ role, replacement }) => role !== undefined || replacement !== undefined,
    'a role or a replacement is expected',
  ),
)

/**
 * A correction to one line of one source, with its reason. `source` is the path below the seeds folder; `expected` is what the line says,
 * or the part of it that `replacement` stands for: where it no longer says so the exception is not applied.
 */
export type PublicationException = v.InferOutput<typeof exceptionSchema>

/** Says whether no two exceptions are meant for the same place. */
export function areDistinct(exceptions: readonly PublicationException[]): boolean {
  const places = exceptions.map(({ source, line, expected }) => JSON.stringify([source, line, expected ?? null]))
  return new Set(places).size === places.length
}
