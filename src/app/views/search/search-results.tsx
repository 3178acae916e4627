// What was found, grouped by issue, newest first: each a link to its place in its issue.
import type { ReactNode } from 'react'
import { issuePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { SearchHit } from '#model/search/hit.ts'
import { setString } from '#model/setting.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { groupBy } from '#app/components/group-by.ts'
import { Link } from '#app/components/link.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { MarkedText } from './marked-text.tsx'
import { useSearchWords } from './use-search-words.ts'

interface SearchResultsProps {
  hits: readonly SearchHit[]
  publication: Publication
  /** Level of the heading above. */
  level: 1 | 2
}

/** Lists hits by issue. */
export function SearchResults({ hits, publication, level }: SearchResultsProps): ReactNode {
  const { dates, timeline } = useWords()
  const language = useContentLanguage(publication.language)
  const Heading = level === 1 ? 'h2' : 'h3'
  return (
    <ol className="s-issues">
      {groupBy(hits, ({ issue }) => issue.id).map(([id, [first, ...others]]) => {
        if (first === undefined) return null
        const { publishedOn, number, topics, topicSettings } = first.issue
        return (
          <li key={id}>
            <Heading className="s-issue">
              <Link to={issuePath(id)}>
                <time dateTime={publishedOn}>{dates.date(publishedOn)}</time>
                {number !== null && <span>{timeline.number(number)}</span>}
                <span className="s-topic" lang={language}>
                  {topics.map((topic, at) => setString(topic, topicSettings?.[at])).join('／')}
                </span>
              </Link>
            </Heading>
            <ol>
              {[first, ...others].map((hit) => (
                <li key={`${hit.part} ${hit.id ?? ''}`}>
                  <Hit hit={hit} publication={publication} language={language} />
                </li>
              ))}
            </ol>
          </li>
        )
      })}
    </ol>
  )
}

function Hit({
  hit,
  publication,
  language,
}: {
  hit: SearchHit
  publication: Publication
  language?: string | undefined
}) {
  const words = useSearchWords()
  const category = publication.categories.find(({ slug }) => slug === hit.category)
  return (
    <Link className={`s-hit ${colourOf(hit, publication)}`} to={hit.address} data-hit="">
      <b lang={category && language}>{category?.name ?? words.parts[hit.part]}</b>
      <span lang={language}>
        <MarkedText {...hit} />
      </span>
      <small>{words.rules[hit.rule]}</small>
    </Link>
  )
}

const colourOf = ({ category, part }: SearchHit, publication: Publication): string => {
  if (category !== null) return categoryColour(publication, category)
  return part === 'analysis' ? 'c-deep' : 'c-all'
}
