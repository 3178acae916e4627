// What was searched for lately on this device, each a way to search for it again.
import { useId } from 'react'
import { searchAddress } from '#model/search/request.ts'
import { Link } from '#app/components/link.tsx'
import { useSearchWords } from './use-search-words.ts'

interface RecentSearchesProps {
  queries: readonly string[]
  level: 1 | 2
  onClear: () => void
}

/** Lists queries, the newest first, and a way to forget them. */
export function RecentSearches({ queries, level, onClear }: RecentSearchesProps) {
  const words = useSearchWords()
  const Heading = level === 1 ? 'h2' : 'h3'
  const id = useId() // the page and the dialog above it may both have one
  if (queries.length === 0) return null
  return (
    <section className="s-recent" aria-labelledby={id}>
      <Heading id={id}>{words.recent}</Heading>
      <ul>
        {queries.map((query) => (
          <li key={query}>
            <Link to={searchAddress({ query, categories: [], from: null, to: null, exact: false })} data-hit="">
              {query}
            </Link>
          </li>
        ))}
      </ul>
      <button type="button" onClick={onClear}>
        {words.clearRecent}
      </button>
    </section>
  )
}
