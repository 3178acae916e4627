// The boundary of every route. What a fault needs to be told is fetched when there is one: most visits have none.
import { lazy, Suspense } from 'react'
import { createPath, useLocation } from 'react-router'
import { hrefOf } from './components/link.tsx'
import { PartBoundary } from './components/part-boundary.tsx'
import { useWords } from './words/words-context.tsx'

const ErrorPanel = lazy(() => import('./error-panel.tsx').then((module) => ({ default: module.ErrorPanel })))

/** Tells the fault of a route in its place; where even that did not arrive, in the fewest words. */
export function RouteFault() {
  return (
    <PartBoundary instead={<LastWords />}>
      <Suspense>
        <ErrorPanel />
      </Suspense>
    </PartBoundary>
  )
}

function LastWords() {
  const words = useWords().error
  const here = hrefOf(createPath(useLocation()))
  return (
    <div className="page fault" role="alert">
      <h1>{words.title}</h1>
      <p>
        <a href={here}>{words.retry}</a>
      </p>
    </div>
  )
}
