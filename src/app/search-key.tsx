// The key / opens search from anywhere. Search itself is fetched when the key is first pressed.
import { lazy, Suspense, useEffect, useState } from 'react'
import { PartBoundary } from './components/part-boundary.tsx'

const SearchDialog = lazy(() =>
  import('./views/search/search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
)

/** Opens search at /, by the place of the key: an input method turns its character into another. */
export function SearchKey({ navigate }: { navigate: (to: string) => unknown }) {
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.isComposing || (event.target as Element).closest('input,dialog')) return
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
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
