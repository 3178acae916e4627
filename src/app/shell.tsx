// What stands around every page: skip link, masthead, the page itself, foot, toast; and what happens when one page follows another.
import type { ReactNode } from 'react'
import { Outlet, useLocation, useNavigate, useNavigation } from 'react-router'
import { Foot } from './components/foot.tsx'
import { NavigateContext } from './components/link.tsx'
import { LoadingLines } from './components/loading-lines.tsx'
import { Masthead } from './components/masthead.tsx'
import { PublicationContext } from './components/publication-context.tsx'
import { ToastProvider } from './components/toast.tsx'
import { useDelayed } from './components/use-delayed.ts'
import { usePlaces } from './components/use-places.ts'
import { ToolsProvider } from './marking/tools-context.tsx'
import { Keys } from './keys/keys.tsx'
import { publicationQuery } from './queries/publication-query.ts'
import { useShard } from './queries/use-shard.ts'
import { RouteFault } from './route-fault.tsx'
import { SearchOpener } from './search-opener.tsx'
import { preferencesStored } from './storage/preferences.ts'
import { HydratedContext, useAfterHydration } from './storage/use-hydrated.ts'
import { useStored } from './storage/use-stored.ts'
import { useWords, WordsProvider } from './words/words-context.tsx'

const beforeLoadingShows = 300
const loadingShowsFor = 400

/** Frames every page of the site. */
export function Shell() {
  const [{ language }] = useStored(preferencesStored)
  return (
    <HydratedContext value={useAfterHydration()}>
      <WordsProvider language={language}>
        <ToastProvider>
          <Frame />
        </ToastProvider>
      </WordsProvider>
    </HydratedContext>
  )
}

function Frame() {
  const publication = useShard(publicationQuery())
  const { pathname } = useLocation()
  const { location: next } = useNavigation()
  const waiting = useDelayed(next !== undefined && next.pathname !== pathname, beforeLoadingShows, loadingShowsFor)
  const navigate = useNavigate()
  usePlaces(waiting)
  return (
    <NavigateContext value={navigate}>
      <PublicationContext value={publication}>
        <ToolsProvider>
          <SkipLink />
          <Masthead pathname={pathname} />
          <main id="main" tabIndex={-1}>
            {waiting && <LoadingLines />}
            <div hidden={waiting}>
              <Outlet />
            </div>
          </main>
          <Foot publication={publication} pathname={pathname} hidden={waiting} />
          <SearchOpener navigate={navigate} />
          <Keys />
        </ToolsProvider>
      </PublicationContext>
    </NavigateContext>
  )
}

function SkipLink(): ReactNode {
  return (
    <a className="skip" href="#main">
      {useWords().nav.skip}
    </a>
  )
}

/** Stands in where not even the publication could be read: what happened, and a way to try again. */
export function ShellError() {
  return (
    <main id="main" className="page">
      <RouteFault />
    </main>
  )
}
