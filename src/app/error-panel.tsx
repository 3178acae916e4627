// What stands in a page's place when it could not be shown: what happened, what still works, and a way to try again. The address stays.
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { use } from 'react'
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { timelinePath } from '#model/address.ts'
import { faultCause } from './fault-cause.ts'
import { PublicationContext } from './components/publication-context.tsx'
import { MissingPage } from './missing-page.tsx'
import { KeptList } from './offline/kept-list.tsx'
import { MissingShard, UnreachableShard } from './queries/shard-faults.ts'
import { useWords } from './words/words-context.tsx'
import { Link } from '#app/components/link.tsx'

/** Shows the fault of a route: an address that leads nowhere as such, any other with 重试. */
export function ErrorPanel() {
  const error = useRouteError()
  const framed = use(PublicationContext) !== null
  const missing = error instanceof MissingShard || (isRouteErrorResponse(error) && error.status === 404)
  return missing && framed ? <MissingPage /> : <FaultPanel error={error} framed={framed} />
}

/** Says what went wrong with a page, and offers to try again. */
function FaultPanel({ error, framed }: { error: unknown; framed: boolean }) {
  const publication = use(PublicationContext)
  const { error: words, language } = useWords()
  const revalidator = useRevalidator()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <div className="page fault" role="alert">
      <title>{publication === null ? words.title : `${words.title} · ${publication.name}`}</title>
      <h1>{words.title}</h1>
      <p>{faultCause(error, language)}</p>
      <p className="fault-ways">
        <button
          className="btn"
          type="button"
          disabled={revalidator.state === 'loading'}
          onClick={() => {
            reset()
            void revalidator.revalidate()
          }}
        >
          {words.retry}
        </button>
        <Link to={timelinePath}>{words.timeline}</Link>
      </p>
      {framed && error instanceof UnreachableShard && <KeptList instead />}
    </div>
  )
}
