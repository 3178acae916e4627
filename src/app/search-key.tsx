// The key / and the field of the masthead open search from anywhere. Search itself is fetched when it is first opened.
import { lazy, Suspense, useEffect, useState } from 'react'
import { isPlainClick } from './components/link.tsx'
import { PartBoundary } from './components/part-boundary.tsx'
import { preferencesStored } from './storage/preferences.ts'
import { useStored } from './storage/use-stored.ts'

const SearchDialog = lazy(() =>
  import('./views/search/search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
)

/** Opens search at a click, and at / unless the reader wants no single keys; by the place of the key: an input method turns its character into another. */
export function SearchKey({ navigate }: { navigate: (to: string) => unknown }) {
  const [{ keys }] = useStored(preferencesStored)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const open = (event: Event) => {
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    // Before the link's own handler, which finds that somebody saw to it. On the page of search it leads to its beginning.
    const onClick = (event: MouseEvent) => {
      if (isIn(event, '.find:not([aria-current])') && isPlainClick(event)) open(event)
    }
    const onKey = (event: KeyboardEvent) => {
      if (keys === 'off' || event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)
        return
      if (!event.isComposing && !isIn(event, 'input,dialog')) open(event)
    }
    addEventListener('click', onClick, true)
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('click', onClick, true)
      removeEventListener('keydown', onKey)
    }
  }, [keys])
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

const isIn = ({ target }: Event, selector: string) => target instanceof Element && target.closest(selector)
