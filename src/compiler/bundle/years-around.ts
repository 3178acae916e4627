// The few years a page can link to without growing with the archive.

const most = 10

/** Gives at most ten of a list of years, the one at `place` among them and near the middle where it can be. */
export function yearsAround<Year>(years: readonly Year[], place: number): Year[] {
  const start = Math.max(0, Math.min(place - most / 2, years.length - most))
  return years.slice(start, start + most)
}
