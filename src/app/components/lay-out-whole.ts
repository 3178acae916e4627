// The heights of months out of sight: guesses until they have been laid out once.

/**
 * Gives the months of a long list their true heights, which they remember once they have been painted: an offset means nothing among guesses.
 * Those in sight stay as they are afterwards: skipped for even a frame, they would move the page.
 */
export function layOutWhole(): void {
  const months = [...document.querySelectorAll<HTMLElement>('.months section')]
  for (const { dataset } of months) dataset['whole'] = ''
  const letGo = () => {
    for (const month of months) {
      const { top, bottom } = month.getBoundingClientRect()
      if (bottom < 0 || top > innerHeight) delete month.dataset['whole']
    }
  }
  requestAnimationFrame(() => requestAnimationFrame(letGo))
}
