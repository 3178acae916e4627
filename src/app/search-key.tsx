// The key / opens search from anywhere. Search itself is fetched when the key is first pressed.
import { lazy, Suspense, useEffect, useState } from 'react'
import { PartBoundary } from './components/part-boundary.tsx'
import { preferencesStored } from './storage/preferences.ts'
import { useStored } from './storage/use-stored.ts'

const SearchDialog = lazy(() =>
  import('./views/search/search-dialog.tsx').then((module) => ({ default: module.SearchDialog })),
)

/** Opens search at /, unless the reader wants no single keys; by the place of the key: an input method turns its character into another. */
export function SearchKey({ navigate }: { navigate: (to: string) => unknown }) {
  const [{ keys }] = useStored(preferencesStored)
  const [asked, setAsked] = useState(0)
  useEffect(() => {
    if (keys === 'off') return
    const onKey = (event: KeyboardEvent) => {
      if (event.code !== 'Slash' || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return
      if (event.isComposing || (event.target instanceof Element && event.target.closest('input,dialog'))) return
      event.preventDefault()
      setAsked((times) => times + 1)
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
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
