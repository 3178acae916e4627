// The heights of months out of sight: guesses until they have been laid out once.

/** Gives the months of a long list their true heights, which they remember once they have been painted: an offset means nothing among guesses. */
export function layOutWhole(): void {
  const { dataset } = document.documentElement
  dataset['whole'] = ''
  requestAnimationFrame(() => requestAnimationFrame(() => delete dataset['whole']))
}
