// The way to what was reported before, from any item: it stands below the item an address points at.
import { useQuery } from '@tanstack/react-query'
import { use } from 'react'
import { NavigateContext } from '#app/components/link.tsx'
import { earlierQuery } from '#app/queries/earlier-query.ts'
import { useMarkWords } from './use-mark-words.ts'

/** Leads to an item with what was reported before of its story; nothing where there is nothing, or where that could not be read. */
export function EarlierEntry({ issueId, itemId }: { issueId: string; itemId: string }) {
  const words = useMarkWords()
  const navigate = use(NavigateContext)
  const { data: earlier } = useQuery(earlierQuery(issueId))
  const items = earlier !== undefined && Object.hasOwn(earlier, itemId) ? earlier[itemId] : undefined
  if (items === undefined) return null
  const hash = `#${itemId}`
  return (
    <button type="button" onClick={() => void navigate?.(hash, { replace: location.hash === hash })}>
      {words.earlier(items.length)}
    </button>
  )
}
