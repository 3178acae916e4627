// Has an issue that is approached made ready, and shows it at a click before the router is asked for anything. Comes with prefetching.
import { startTransition } from 'react'
import { issuePath } from '#model/address.ts'
import { nextPage } from './components/next-page.ts'

/** Makes an issue ready whose content is here, where a view can. */
export function prepareNext(to: string): void {
  const { view, isShown } = nextPage
  // Made in slices: whatever the reader does comes first.
  if (!isShown) startTransition(() => view?.change({ id: view.id, to }))
}

/** In ms. */
const aFrame = 16

/** Shows the page of a path from its beginning if it is ready, and says whether it did; once it is painted, `follow` is called. */
export function showNext(path: string, follow: () => void): boolean {
  const { view } = nextPage
  const next = document.querySelector('.i-ahead')
  const left = next?.previousElementSibling
  if (view === undefined || view.to === view.id || path !== issuePath(view.to) || !left) return false
  // The classes are what rendering gives the two once the address has followed: it would take twice as long to ask it first.
  next.classList.remove('i-ahead')
  left.classList.add('i-ahead')
  // Whoever asks the document for its main heading is to get that of what is shown; what it was in goes as a whole, soon.
  left.querySelector('h1')?.remove()
  nextPage.isShown = true
  scrollTo({ top: 0, behavior: 'instant' })
  requestAnimationFrame(() => setTimeout(follow, aFrame))
  return true
}
