// The foot of every page: whose the texts are, the feed, and on paper the address.
import { useHref } from 'react-router'
import type { Publication } from '#model/publication.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useWords } from '#app/words/words-context.tsx'
import laterStyle from '#app/styles/later.css?url'

/** The foot; an archive of invented issues says so here on every page. */
export function Foot({ publication, pathname }: { publication: Publication; pathname: string }) {
  const { site, nav } = useWords()
  const feed = useHref('/feed.xml')
  const here = useHref(pathname)
  const hydrated = useHydrated()
  const { siteUrl } = publication
  const address =
    siteUrl === null ? (hydrated ? new URL(here, location.origin).href : null) : `${siteUrl}${pathname.slice(1)}`
  const owner = publication.publisher === '' ? publication.name : publication.publisher
  return (
    <footer className="page foot">
      <p>
        <span>{publication.fictional ? site.fictionalNote : site.rights(owner)}</span>
        <a href={feed}>{nav.feed}</a>
        {address !== null && <span className="foot-address">{address}</span>}
      </p>
      {/* Here it holds up nothing: all that is painted stands before it. */}
      <link rel="stylesheet" href={laterStyle} />
    </footer>
  )
}
