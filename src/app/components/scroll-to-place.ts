// Scrolling to where a reader was, also on a page that has not its full height yet.
import { layOutWhole } from './lay-out-whole.ts'

const patience = 3000

/** By which a reader moves on. */
export const gestures = ['wheel', 'touchstart', 'keydown', 'pointerdown']

/**
 * Scrolls to an offset at once; on a page too short for it, again whenever the page grows, until it is reached or the reader scrolls.
 * A link that stood so far `below` the top of the window stands there again, if it moves with the page: months above it may have been guesses then.
 */
export function scrollToPlace(offset: number, link: Element | null, below = 0): (() => void) | undefined {
  layOutWhole()
  // The rectangle first: asking for it lays the page out, and that may move the window.
  const top = link === null || staysPut(link) ? offset : Math.max(0, link.getBoundingClientRect().top - below + scrollY)
  scrollTo({ top, behavior: 'instant' })
  if (Math.abs(scrollY - top) < 2) return undefined
  const observer = new ResizeObserver(() => {
    scrollTo({ top, behavior: 'instant' })
    if (Math.abs(scrollY - top) < 2) stop()
  })
  const stop = () => {
    observer.disconnect()
    clearTimeout(timer)
    for (const gesture of gestures) removeEventListener(gesture, stop)
  }
  const timer = setTimeout(stop, patience)
  for (const gesture of gestures) addEventListener(gesture, stop, { passive: true })
  observer.observe(document.body)
  return stop
}

/** Says whether an element stays in its place in the window while the page is scrolled, as what is sticky does: it cannot tell where a page was. */
const staysPut = (element: Element | null): boolean =>
  element !== null && (/sticky|fixed/.test(getComputedStyle(element).position) || staysPut(element.parentElement))
