// What search says in English.
import type { SearchWords } from './search-zh.ts'
import type { Words } from './words.ts'

const results = (count: number) => `${count} ${count === 1 ? 'result' : 'results'}`

/** Gives the words of search in English; dates are said as elsewhere. */
export function searchEn(dates: Words['dates']): SearchWords {
  const stretch = (text: string) => (text.length === 4 ? dates.year(text) : dates.month(text))
  const day = (text: string) => (text.length === 10 ? dates.date(text) : stretch(text))
  return {
    title: 'Search',
    titleOf: (query) => `“${query}” · Search`,
    description: (publication) => `Search headlines, items and the public part of analyses of ${publication}.`,
    label: 'Search titles and items',
    submit: 'Search',
    close: 'Close search',
    hint: 'All words between spaces must occur; quotes mean exactly this, a minus means without. Pinyin and its initials work too.',
    keyHint: 'Press / on any page to search.',
    needsScript: 'Search runs in the browser and needs script. Without it, browse by category:',
    browse: 'Browse by category',
    recent: 'Recent searches',
    clearRecent: 'Clear recent searches',
    cleared: 'Recent searches cleared',
    searching: 'Searching',
    found: results,
    listed: (shown) => `${shown} shown`,
    foundSoFar: (shown, possible) => `${shown} shown of about ${possible}`,
    foundUntil: (shown, reached) => `${results(shown)} back to ${day(reached)}`,
    nothing: (query) => `Nothing for “${query}”; try another word`,
    nothingWanted: 'Here is only what to leave out; type a word to look for as well',
    nothingSign: 'There is nothing here to look for; type letters, Han or digits',
    nothingYet: (reached) => `Nothing yet, back to ${day(reached)}`,
    newestYearOnly: 'Single characters alone are looked for in the newest year only.',
    widen: 'Search without filters',
    loosen: 'Search loosely',
    nextPage: '20 more',
    further: 'Search further back',
    allResults: 'All results and filters',
    parts: { headline: 'Headline', summary: 'Summary', item: 'Item', analysis: 'Analysis' },
    rules: { printed: 'as printed', variant: 'variant', pinyin: 'pinyin' },
    match: 'Matching',
    loose: 'Loose',
    looseHelp: 'variants and pinyin count',
    exact: 'Exact',
    exactHelp: 'as printed only',
    years: 'Filter by year',
    allYears: 'All years',
    dated: (from, to) => {
      if (from === null || to === null) return from === null ? `up to ${day(to ?? '')}` : `from ${day(from)}`
      return from === to ? day(from) : `${day(from)} to ${day(to)}`
    },
    olderYears: 'Earlier years',
    months: 'Results by month',
    monthsAbout: 'Results by month, about so many where not all was searched',
    monthsTable: 'As a table',
    month: 'Time',
    hits: 'Results',
    hitsIn: (span, hits) => `${stretch(span)}, ${results(hits)}`,
    about: (hits) => `about ${hits}`,
    aboutHitsIn: (span, hits) => `${stretch(span)}, about ${results(hits)}`,
    span: stretch,
    failed: 'The search did not finish',
  }
}
