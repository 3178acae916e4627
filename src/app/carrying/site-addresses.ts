// By which addresses this site is known: the one it was built for, and the one it is read at.
import type { Publication } from '#model/publication.ts'

/** Gives the whole addresses of the site, each with its closing slash; the first is the one to give to others. */
export function siteAddresses({ siteUrl }: Pick<Publication, 'siteUrl'>): [string, ...string[]] {
  const here = new URL(import.meta.env.BASE_URL, location.href).href
  return siteUrl === null ? [here] : [siteUrl, here]
}
