// /issues/latest/ - leads to the newest issue; has a page of its own only while there is none.
import type { QueryClient } from '@tanstack/react-query'
import { redirect } from 'react-router'
import { issuePath, latestIssuePath, timelinePath } from '#model/address.ts'
import { Head } from '#app/components/head.tsx'
import { Link } from '#app/components/link.tsx'
import { latestQuery } from '#app/queries/latest-query.ts'
import { useWords } from '#app/words/words-context.tsx'

/** Finds the newest issue and leads there, in place of this address. */
export async function loader(client: QueryClient): Promise<Response | null> {
  const { id } = await client.ensureQueryData(latestQuery())
  return id === null ? null : redirect(issuePath(id))
}

/** Says that the archive is empty. */
export function Component() {
  const { timeline, notFound } = useWords()
  return (
    <div className="page fault">
      <Head title={timeline.newest} description={timeline.empty} path={latestIssuePath} noindex />
      <h1>{timeline.empty}</h1>
      <p>{timeline.emptyHelp}</p>
      <p>
        <Link to={timelinePath}>{notFound.timeline}</Link>
      </p>
    </div>
  )
}
