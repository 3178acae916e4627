// Joins an item with what was reported before. It is fetched for the item the address points at: who asks for one item reads its story.
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { earlierQuery } from '#app/queries/earlier-query.ts'
import { EarlierItems } from './earlier-items.tsx'

interface EarlierProps {
  issueId: string
  itemId: string
  language: string | undefined
}

/** Shows earlier items of an item's story once they are there; nothing where there are none, or where they could not be read. */
export function Earlier({ issueId, itemId, language }: EarlierProps): ReactNode {
  const { data: earlier } = useQuery(earlierQuery(issueId))
  const items = earlier !== undefined && Object.hasOwn(earlier, itemId) ? earlier[itemId] : undefined
  return items === undefined ? null : <EarlierItems items={items} language={language} />
}
