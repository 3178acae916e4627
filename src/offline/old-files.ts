// Files of programs before this one: a page that is still open may need them, and so may a page that was kept with them.
import { cacheNames } from './scope.ts'

/** How many programs before this one keep their files, for pages that are still open. */
const open = 2

const programOf = (name: string): string => name.slice(name.lastIndexOf(' '))

/** Forgets the files of programs that no page needs any more. */
export async function forgetOldFiles(): Promise<void> {
  const withPages = new Set((await cacheNames('pages')).map(programOf))
  const [, ...others] = await cacheNames('app')
  const unused = others.slice(open).filter((name) => !withPages.has(programOf(name)))
  await Promise.all(unused.map((name) => caches.delete(name)))
}
