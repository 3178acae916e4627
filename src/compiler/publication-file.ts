// `seeds/publication.json` -> the publication: what the archive is of, checked where it enters.
import { publicationSchema, type Publication } from '#model/publication.ts'
import * as v from 'valibot'
import type { Report } from './diagnostic.ts'
import { areDistinct, exceptionSchema, type PublicationException } from './exceptions.ts'
import { settingFaults } from './publication-faults.ts'

/** What a publication file says. */
export interface PublicationFile {
  /** Its site address is the build's to know, so `siteUrl` is null. */
  publication: Publication
  previewCharacters: number
  exceptions: readonly PublicationException[]
}

/** The most characters of an analysis that are public where a publication does not say. */
const previewCharacters = 1600

/** The publication of an archive without a publication.json. */
export const defaultPublication: PublicationFile = {
  publication: {
    name: '新科技观察',
    publisher: '财新智库',
    description: '',
    language: 'zh-Hans',
    timeZone: 'Asia/Shanghai',
    weekday: null,
    categories: [
      { slug: 'policy', name: '政策' },
      { slug: 'frontier', name: '前沿' },
      { slug: 'market', name: '市场' },
    ],
    links: { subscribe: null, fullReport: null, database: null },
    siteUrl: null,
    fictional: false,
  },
  previewCharacters,
  exceptions: [],
}

const text = v.pipe(v.string(), v.trim(), v.nonEmpty('a text that is not empty is expected'), v.maxLength(200))

const slug = v.pipe(text, v.regex(/^[\p{L}\p{N}_-]+$/u, 'only letters, digits, - and _ are expected in an address'))
const { links, weekday } = publicationSchema.entries
const fileSchema = v.strictObject({
  name: text,
  publisher: text,
  description: v.optional(v.string(), ''),
  language: v.optional(
    v.pipe(v.string(), v.check(isLanguage, 'a language tag such as zh-Hans is expected')),
    'zh-Hans',
  ),
  timeZone: v.optional(
    v.pipe(v.string(), v.check(isTimeZone, 'a time zone such as Asia/Shanghai is expected')),
    'Asia/Shanghai',
  ),
  weekday: v.optional(weekday, null),
  categories: v.pipe(
    v.array(v.strictObject({ slug, name: text })),
    v.check((categories) => isDistinct(categories.map((category) => category.slug)), 'each slug is expected once'),
    v.check((categories) => isDistinct(categories.map((category) => category.name)), 'each name is expected once'),
  ),
  links: v.optional(v.partial(v.strictObject(links.entries)), {}),
  fictional: v.optional(v.boolean(), false),
  wall: v.optional(v.strictObject({ previewCharacters: v.pipe(v.number(), v.integer(), v.minValue(0)) }), {
    previewCharacters,
  }),
  exceptions: v.optional(
    v.pipe(
      v.array(exceptionSchema),
      v.check(
        (exceptions) => areDistinct(exceptions),
        'one exception for each source, line and expected text is expected',
      ),
    ),
    [],
  ),
})

/** Reads a publication file. Null means that it was refused; then an error was reported for each fault. */
export function parsePublicationFile(json: string, file: string, report: Report): PublicationFile | null {
  const fail = (code: string, line: number, message: string) => report({ severity: 'error', code, file, line, message })
  let value: unknown
  try {
    value = JSON.parse(json.startsWith('\ufeff') ? json.slice(1) : json)
  } catch (error) {
    fail(
      'publication-unreadable',
      lineOf(json, error),
      'The file is not JSON. An object with the name, publisher and categories of the publication is expected.',
    )
    return null
  }
  // To valibot a list is an object that lacks every key; one message says it better than one a key.
  const read = v.safeParse(fileSchema, Array.isArray(value) ? null : value)
  if (!read.success) {
    const issues = Array.isArray(value) ? read.issues.map((issue) => ({ ...issue, input: value })) : read.issues
    for (const { line, message } of settingFaults(json, issues)) fail('publication-invalid', line, message)
    return null
  }
  const { wall, exceptions, links: given, ...publication } = read.output
  const { subscribe = null, fullReport = null, database = null } = given
  return {
    publication: { ...publication, links: { subscribe, fullReport, database }, siteUrl: null },
    previewCharacters: wall.previewCharacters,
    exceptions,
  }
}

/** Where JSON.parse stopped, as far as its message says. */
function lineOf(json: string, error: unknown): number {
  const place = /position (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
  return place === undefined ? 0 : json.slice(0, Number(place)).split('\n').length
}

const isDistinct = (texts: readonly string[]): boolean => new Set(texts).size === texts.length

function isTimeZone(timeZone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

function isLanguage(language: string): boolean {
  try {
    return Intl.getCanonicalLocales(language).length === 1
  } catch {
    return false
  }
}
