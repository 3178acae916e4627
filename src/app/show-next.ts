// Has an issue that is approached made ready, and shows it at a click before the router is asked for anything. Comes with prefetching.
import { startTransition } from 'react'
import { flushSync } from 'react-dom'
import { issuePath } from '#model/address.ts'
import { nextPage } from './components/next-page.ts'

/** Makes an issue ready whose content is here, where a view can. */
export function prepareNext(to: string): void {
  const { view, isShown } = nextPage
  // Made in slices: whatever the reader does comes first.
  if (!isShown) startTransition(() => view?.change({ id: view.id, to, shown: view.id }))
}

/** In ms. */
const aFrame = 16

/** Shows the page of a path from its beginning if it is ready, and says whether it did; once it is painted, `follow` is called. */
export function showNext(path: string, follow: () => void): boolean {
  const { view } = nextPage
  if (view === undefined || view.to === view.id || path !== issuePath(view.to)) return false
  // Otherwise React gives the focus back to the link, and has everything styled for it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
  flushSync(() => view.change({ id: view.id, to: view.to, shown: view.to }))
  nextPage.isShown = true
  scrollTo({ top: 0, behavior: 'instant' })
  requestAnimationFrame(() => setTimeout(follow, aFrame))
  return true
}
