// What stands in a page's place when it could not be shown: what happened, what still works, and a way to try again. The address stays.
import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { use } from 'react'
import { isRouteErrorResponse, useRevalidator, useRouteError } from 'react-router'
import { timelinePath } from '#model/address.ts'
import { PublicationContext } from './components/publication-context.tsx'
import { MissingPage } from './missing-page.tsx'
import { DamagedShard, MissingShard, UnreachableShard } from './queries/shard-faults.ts'
import type { Words } from './words/words.ts'
import { useWords } from './words/words-context.tsx'
import { Link } from '#app/components/link.tsx'

/** Shows the fault of a route: an address that leads nowhere as such, any other with 重试. */
export function ErrorPanel() {
  const error = useRouteError()
  const framed = use(PublicationContext) !== null
  const missing = error instanceof MissingShard || (isRouteErrorResponse(error) && error.status === 404)
  return missing && framed ? <MissingPage /> : <FaultPanel error={error} />
}

/** Says what went wrong with a page, and offers to try again. */
function FaultPanel({ error }: { error: unknown }) {
  const words = useWords().error
  const revalidator = useRevalidator()
  const { reset } = useQueryErrorResetBoundary()
  return (
    <div className="page fault" role="alert">
      <h1>{words.title}</h1>
      <p>{`${cause(error, words)}${words.still}`}</p>
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
    </div>
  )
}

function cause(error: unknown, words: Words['error']): string {
  if (!navigator.onLine) return words.offline
  if (error instanceof UnreachableShard) return error.timedOut ? words.timeout : words.network
  if (error instanceof DamagedShard) return words.damaged
  // The browsers' own words for code that did not arrive; they have no name for it.
  if (error instanceof TypeError && /import|module/i.test(error.message)) return words.network
  return words.program
}
