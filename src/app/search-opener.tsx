// The field of the masthead opens search above whatever is read. Search itself is fetched when it is first opened.
import { lazy, Suspense, useEffect, useState } from 'react'
import { isPlainClick } from './components/link.tsx'
import { PartBoundary } from './components/part-boundary.tsx'

const SearchDialog = lazy(() =>
  import('./views/search/search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
)

/** Opens search at a click, a reader's or that of a key. */
export function SearchOpener({ navigate }: { navigate: (to: string) => unknown }) {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    // Before the link's own handler, which finds that somebody saw to it. On the page of search it leads to its beginning.
    const onClick = (event: MouseEvent) => {
      const { target } = event
      if (!(target instanceof Element) || !target.closest('.find:not([aria-current])') || !isPlainClick(event)) return
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    addEventListener('click', onClick, true)
    return () => removeEventListener('click', onClick, true)
  }, [])
  return (
    asked > 0 && (
      <PartBoundary>
        <Suspense>
          <SearchDialog asked={asked} navigate={navigate} />
        </Suspense>
      </PartBoundary>
    )
  )
}
