// Paths as messages name them.
import { isAbsolute, relative, sep } from 'node:path'

/** Gives a path as a person at this prompt would type it: relative where it lies below, absolute elsewhere. */
export function shownPath(path: string): string {
  const way = relative(process.cwd(), path)
  return way === '' || way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? path : way
}
