// /archive/:year/ - the issues of one year.
import type { QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { archivePath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { timelineQuery } from '#app/queries/timeline-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useWords } from '#app/words/words-context.tsx'
import { YearView } from './year-view.tsx'

/** Makes sure of the year; one without issues is an address that leads nowhere. */
export async function loader(client: QueryClient, { params }: LoaderFunctionArgs): Promise<null> {
  await client.ensureQueryData(timelineQuery(spanOf(params['year'])))
  return null
}

/** The page of a year. */
export function Component() {
  const year = spanOf(useParams()['year'])
  const publication = useShard(publicationQuery())
  const timeline = useShard(timelineQuery(year))
  const words = useWords().archive
  return (
    <>
      <Head
        title={`${words.title(year)} · ${publication.name}`}
        description={publication.description}
        path={archivePath(year)}
      />
      <YearView publication={publication} timeline={timeline} />
    </>
  )
}

// `latest` is a span too, but no year: it has an address of its own.
const spanOf = (year: string | undefined): string => (year === undefined || year === 'latest' ? 'none' : year)
