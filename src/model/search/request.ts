// What a reader asks of search, and the address that says so: `/search/?q=…&category=…&from=…&to=…&match=exact`.
import { searchPath } from '#model/address.ts'

export interface SearchRequest {
  /** As typed. */
  query: string
  /** Category slugs; none means all, and headlines, summaries and analyses with them. */
  categories: readonly string[]
  /** A year, `2024`, a month, `2024-05`, or a day: the first that counts; null for the beginning. */
  from: string | null
  /** The last that counts, whole. */
  to: string | null
  /** 精确: as printed only, no variants, no pinyin. */
  exact: boolean
}

/** Reads a request from an address; what cannot be meant is left out. Any parameters are a request. */
export function readSearchRequest(parameters: URLSearchParams): SearchRequest {
  const categories = (parameters.get('category') ?? '').split(',').filter((slug) => slug !== '')
  return {
    query: shortened(parameters.get('q') ?? ''),
    categories: [...new Set(categories)],
    from: dateOf(parameters.get('from')),
    to: dateOf(parameters.get('to')),
    exact: parameters.get('match') === 'exact',
  }
}

/** Gives the address of a request, without the base path; the same request gives the same address. */
export function searchAddress({ query, categories, from, to, exact }: SearchRequest): string {
  const parts: string[] = []
  const add = (name: string, value: string) => parts.push(`${name}=${value}`)
  const asked = encode(shortened(query))
  if (asked !== '') add('q', asked)
  if (categories.length > 0) add('category', categories.map(encode).join(','))
  if (from !== null) add('from', from)
  if (to !== null) add('to', to)
  if (exact) add('match', 'exact')
  return parts.length === 0 ? searchPath : `${searchPath}?${parts.join('&')}`
}

/** The most UTF-16 units of a query: Han take nine bytes each in an address, and hosts refuse one of more than 8 kB. */
export const longestQuery = 600

const shortened = (query: string): string => query.slice(0, longestQuery)

/** A lone surrogate has no place in an address, nor in any text that is found. */
const encode = (text: string): string => encodeURIComponent(text.replace(/\p{Cs}/gu, ''))

const dateOf = (text: string | null): string | null =>
  text !== null && /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/.test(text) ? text : null

/** Says whether a day lies between the two ends of a request. */
export function isWithin(day: string, { from, to }: Pick<SearchRequest, 'from' | 'to'>): boolean {
  // `2024-05` comes before each of its days, and each of them begins with it.
  return (from === null || day >= from) && (to === null || day.slice(0, to.length) <= to)
}
