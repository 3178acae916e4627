// Any other address - says that nothing is there, and where to go.
import type { QueryClient } from '@tanstack/react-query'
import { archiveQuery } from '#app/queries/archive-query.ts'
import { MissingPage } from '#app/missing-page.tsx'

/** Makes sure of what the page offers instead; without it the page is shown all the same. */
export async function loader(client: QueryClient): Promise<null> {
  await client.prefetchQuery(archiveQuery())
  return null
}

/** The page of an address no view has. */
export const Component = () => <MissingPage />
