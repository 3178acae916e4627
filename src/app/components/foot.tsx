// The foot of every page: whose the texts are, what this is, the feed, and on paper the address.
import { useMatches } from 'react-router'
import { aboutPath, bookmarksPath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useWords } from '#app/words/words-context.tsx'
import laterStyle from '#app/styles/later.css?url'
import { hrefOf, Link } from './link.tsx'

interface FootProps {
  publication: Publication
  pathname: string
  /** Whether a page is on its way: a foot that moved up and down again would be all that a reader sees of it. */
  hidden: boolean
}

/** The foot; an archive of invented issues says so here on every page. */
export function Foot({ publication, pathname, hidden }: FootProps) {
  const { site, nav } = useWords()
  const hydrated = useHydrated()
  const address = useOwnAddress(publication, pathname)
  const owner = publication.publisher === '' ? publication.name : publication.publisher
  return (
    <footer className="page foot" hidden={hidden}>
      <p>
        <span>{publication.fictional ? site.fictionalNote : site.rights(owner)}</span>
        <span className="meta">
          <Link to={bookmarksPath} aria-current={pathname === bookmarksPath ? 'page' : undefined}>
            {nav.bookmarks}
          </Link>
          <Link to={aboutPath} aria-current={pathname === aboutPath ? 'page' : undefined}>
            {nav.about}
          </Link>
          <a href={hrefOf('/feed.xml')}>{nav.feed}</a>
        </span>
        {address !== null && <span className="foot-address">{address}</span>}
      </p>
      {/* Fetched now, and taken for the screen by the script of the first paint once that is there: it holds up nothing. */}
      <link rel="stylesheet" href={laterStyle} media={hydrated ? 'all' : 'print,(scripting:none)'} />
    </footer>
  )
}

/** Gives the whole address of the page, once it is known; a page that leads nowhere has none. */
function useOwnAddress({ siteUrl }: Publication, pathname: string): string | null {
  const hydrated = useHydrated()
  const leadsNowhere = useMatches().some(({ handle }) => handle === 'not-found')
  if (leadsNowhere) return null
  if (siteUrl !== null) return `${siteUrl}${pathname.slice(1)}`
  return hydrated ? new URL(hrefOf(pathname), location.origin).href : null
}
