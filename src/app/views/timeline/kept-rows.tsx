// A filter while the site is away: of what it asks for, what is at hand is listed, and what is lacking is said.
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useState } from 'react'
import { issuePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { CategoryYear, IssueCard } from '#model/shard.ts'
import { hrefOf } from '#app/components/link.tsx'
import { IssueMonths } from '#app/components/issue-months.tsx'
import { holdsAsked } from '#app/components/issue-row.tsx'
import type { Filter } from '#app/components/use-filter.ts'
import { faultCause } from '#app/fault-cause.ts'
import { KeptList } from '#app/offline/kept-list.tsx'
import { useKept } from '#app/offline/use-kept.ts'
import { useOfflineWords } from '#app/offline/use-offline-words.ts'
import { categoryQuery } from '#app/queries/category-query.ts'
import { useShards } from '#app/queries/use-shards.ts'
import { useWords } from '#app/words/words-context.tsx'
import { categoryYears, joinRowItems } from './filtered-items.ts'
import { itemsOfIssue } from './items-of-issue.ts'

interface KeptRowsProps {
  publication: Publication
  cards: readonly IssueCard[]
  filter: Filter
  /** The categories' years that could be read. */
  found: readonly CategoryYear[]
  fault: Error
}

/** Lists the issues whose items are at hand, of years that were read and of issues that are kept; the rest comes when the site does, or is asked for. */
export function KeptRows({ publication, cards, filter, found, fault }: KeptRowsProps) {
  const { error: words, language } = useWords()
  const offline = useOfflineWords()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const kept = new Set(useKept()?.map(({ page }) => page))
  const { selected, deep } = filter
  const asked = cards.filter((card) => selected.some(({ slug }) => (card.counts[slug] ?? 0) > 0))
  const isRead = ({ id }: IssueCard) => kept.has(new URL(hrefOf(issuePath(id)), location.href).pathname)
  const { found: pages } = useShards(
    'issue',
    asked.filter(isRead).map(({ id }) => [id]),
  )
  const items = joinRowItems(found, selected)
  for (const { issue } of pages) items.set(issue.id, itemsOfIssue(issue, selected))
  const filtered = { items, deep }
  const rows = cards.filter((card) => holdsAsked(card, filtered))
  const lacking = asked.filter(({ id }) => !items.has(id)).length

  const ask = () => {
    setAsking(true)
    const queries = categoryYears(cards, selected).map(([slug, year]) => categoryQuery(slug, year))
    const reading = queries.map((query) => client.fetchQuery(query))
    void Promise.allSettled(reading).then(() => setAsking(false))
  }
  const askAgain = useEffectEvent(ask)
  useEffect(() => {
    const onOnline = () => askAgain()
    addEventListener('online', onOnline)
    return () => removeEventListener('online', onOnline)
  }, [])
  return (
    <>
      <div className="fault" role="alert">
        <p>{faultCause(fault, language)}</p>
        {rows.length > 0 && <p>{offline.listed(rows.length, lacking)}</p>}
        <p className="fault-ways">
          <button className="btn" type="button" aria-disabled={asking} onClick={() => asking || ask()}>
            {words.retry}
          </button>
        </p>
        {rows.length === 0 && <KeptList instead />}
      </div>
      {rows.length > 0 && <IssueMonths cards={rows} publication={publication} filtered={filtered} />}
    </>
  )
}
