// The heights of months out of sight: guesses until they have been laid out once.

/**
 * Gives the months of a long list their true heights, which they remember once they have been painted: an offset means nothing among guesses.
 * Those in sight stay as they are afterwards: skipped for even a frame, they would move the page.
 */
export const layOutWhole = (): void => layOut(monthsOfPage())

/** Does so soon, one month after the other, each when the browser has nothing else to do; the function it gives ends it. */
export function layOutInTurn(): () => void {
  const idle = 'requestIdleCallback' in globalThis ? requestIdleCallback : setTimeout
  let stopped = false
  const turn = (months: readonly HTMLElement[]) => {
    const [month, ...others] = months
    if (stopped || month === undefined) return
    layOut([month])
    idle(() => turn(others))
  }
  // Once the page has been seen: what is out of sight must not stand in its way.
  const timer = setTimeout(() => turn(monthsOfPage()), 300)
  return () => {
    stopped = true
    clearTimeout(timer)
  }
}

const monthsOfPage = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('.months section')]

function layOut(months: readonly HTMLElement[]): void {
  for (const { dataset } of months) dataset['whole'] = ''
  const letGo = () => {
    for (const month of months) {
      const { top, bottom } = month.getBoundingClientRect()
      if (bottom < 0 || top > innerHeight) delete month.dataset['whole']
    }
  }
  requestAnimationFrame(() => requestAnimationFrame(letGo))
}
