// Where a reader stays: what only passes by was not read.

/** How long a place has to hold, in ms. */
const settles = 600

/** Calls `stay` whenever the page has come to rest, until the function it gives is called. */
export function followScroll(stay: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const onScroll = () => {
    clearTimeout(timer)
    timer = setTimeout(stay, settles)
  }
  addEventListener('scroll', onScroll, { passive: true })
  return () => {
    clearTimeout(timer)
    removeEventListener('scroll', onScroll)
  }
}

/** Gives the place of the first of some elements of which more than half is below the top of the window, and which is not folded; -1 for none. */
export const firstInSight = (elements: readonly Element[]): number =>
  elements.findIndex((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top + bottom > 0 && element.checkVisibility()
  })
