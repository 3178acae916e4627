// Scrolling to where a reader was, also on a page that has not its full height yet.

const patience = 3000

/** Scrolls to an offset at once; on a page too short for it, again whenever the page grows, until it is reached or the reader scrolls. */
export function scrollToPlace(top: number): (() => void) | undefined {
  layOutWhole()
  scrollTo({ top, behavior: 'instant' })
  if (Math.abs(scrollY - top) < 2) return undefined
  const observer = new ResizeObserver(() => {
    scrollTo({ top, behavior: 'instant' })
    if (Math.abs(scrollY - top) < 2) stop()
  })
  const gestures = ['wheel', 'touchstart', 'keydown', 'pointerdown']
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

/** Gives the months of a long list their true heights, which they remember once they have been painted: an offset means nothing among guesses. */
function layOutWhole(): void {
  const { dataset } = document.documentElement
  dataset['whole'] = ''
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset['whole']))
}
