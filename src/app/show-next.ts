// Has an issue that is approached made ready, and shows it at a click before the router is asked for anything. Comes with prefetching.
import { startTransition } from 'react'
import { issuePath } from '#model/address.ts'
import { nextPage } from './components/next-page.ts'

/** What a click showed, until the router says whether the reader stays there. */
let shown: { path: string; left: Element; takeBack: () => void } | undefined

/** The issue that was approached last; it may be half made. */
let asked: string | undefined

/** Makes an issue ready whose content is here, where a view can. */
export function prepareNext(to: string): void {
  const { view, isShown } = nextPage
  if (isShown) return
  asked = to
  // Made in slices: whatever the reader does comes first.
  startTransition(() => view?.change({ id: view.id, to }))
}

/** In ms. */
const aFrame = 16

/** Shows the page of a path from its beginning if it is ready, and says whether it did; once it is painted, `follow` is called, unless the reader went elsewhere. */
export function showNext(path: string, follow: () => void): boolean {
  const { view } = nextPage
  const next = document.querySelector('.i-ahead')
  const left = next?.previousElementSibling
  if (view === undefined || view.to === view.id || path !== issuePath(view.to) || !left) return false
  // Another that is being made is not to come in place of what is shown.
  if (asked !== view.to) view.change({ id: view.id, to: view.to })
  const mine = (shown = { path, left, takeBack: changePlaces(left, next) })
  nextPage.isShown = true
  scrollTo({ top: 0, behavior: 'instant' })
  requestAnimationFrame(() => setTimeout(() => shown === mine && follow(), aFrame))
  return true
}

/** Takes back what a click showed if the router has come to another path: rendering the issue that was left anew would not. */
export function settleNext(path: string): void {
  if (shown === undefined || (shown.left.isConnected && path.endsWith(shown.path))) return
  if (shown.left.isConnected) shown.takeBack()
  shown = undefined
}

/** Gives two issues the classes that rendering gives them once the address has followed, which takes half the time; gives what takes that back. */
function changePlaces(left: Element, next: Element): () => void {
  const toggle = () => [left, next].forEach((each) => each.classList.toggle('i-ahead'))
  toggle()
  // Whoever asks the document for its main heading is to get that of what is shown; what it was in goes as a whole, soon.
  const heading = left.querySelector('h1')
  const gap = new Comment()
  heading?.replaceWith(gap)
  return () => {
    toggle()
    if (heading) gap.replaceWith(heading)
  }
}
