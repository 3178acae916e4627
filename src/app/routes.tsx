// Every address and the view it shows. One line a view; each view's code is fetched when it is first asked for.
import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import { data, type LoaderFunctionArgs, type RouteObject } from 'react-router'
import { MissingShard } from './queries/shard-faults.ts'
import { publicationQuery } from './queries/publication-query.ts'
import { RouteFault } from './route-fault.tsx'
import { Shell, ShellError } from './shell.tsx'

/** The route of every address that no view has. */
export const unknownAddress = '*'

/** Addresses whose content was fetched ahead. They are shown at once, without a render before that says what is being waited for. */
export const fetchedAhead = new Set<string>()

/** What `views/<name>/route.tsx` exports. The loader makes sure of the shards, and the component reads them. */
interface View {
  loader?: (client: QueryClient, args: LoaderFunctionArgs) => Promise<Response | null>
  Component: ComponentType
  ErrorBoundary?: ComponentType
}

/**
 * Gives the routes of the site, their loaders bound to a query client. `missing` is an address that is known to lead nowhere,
 * whatever view it looks like: its page is there at once, and nothing is fetched to find out.
 */
export function createRoutes(client: QueryClient, missing?: string): RouteObject[] {
  const view = (path: string, folder: string, load: () => Promise<View>): RouteObject => ({
    id: path,
    path,
    handle: folder, // the prerenderer asks which view's scripts a page needs
    // A page is asked to load again at its own address because its content has changed.
    shouldRevalidate: ({ currentUrl, nextUrl }) => currentUrl.href === nextUrl.href || !fetchedAhead.has(nextUrl.href),
    lazy: async () => {
      const { loader, Component, ErrorBoundary } = await load()
      return {
        Component,
        ...(loader && { loader: (args: LoaderFunctionArgs) => found(loader(client, args)) }),
        ...(ErrorBoundary && { ErrorBoundary }),
      }
    },
  })
  return [
    {
      id: 'shell',
      Component: Shell,
      ErrorBoundary: ShellError,
      HydrateFallback: () => null,
      loader: async () => {
        await client.ensureQueryData(publicationQuery())
        return null
      },
      children: [
        {
          id: 'page',
          ErrorBoundary: RouteFault, // also for a view whose code did not arrive
          children: [
            view('/', 'timeline', () => import('./views/timeline/route.tsx')),
            view('/archive/', 'archive', () => import('./views/archive/route.tsx')),
            view('/archive/:year/', 'year', () => import('./views/year/route.tsx')),
            view('/issues/latest/', 'latest', () => import('./views/latest/route.tsx')),
            view('/issues/:id/', 'issue', () => import('./views/issue/route.tsx')),
            view('/issues/:id/analysis/', 'analysis', () => import('./views/analysis/route.tsx')),
            view('/issues/:id/analysis/:slug/', 'analysis', () => import('./views/analysis/route.tsx')),
            view('/categories/:slug/', 'category', () => import('./views/category/route.tsx')),
            view('/categories/:slug/:year/', 'category', () => import('./views/category/route.tsx')),
            view('/search/', 'search', () => import('./views/search/route.tsx')),
            view('/bookmarks/', 'bookmarks', () => import('./views/bookmarks/route.tsx')),
            view('/catch-up/', 'catch-up', () => import('./views/catch-up/route.tsx')),
            view('/offline/', 'offline', () => import('./views/offline/route.tsx')),
            view('/about/', 'about', () => import('./views/about/route.tsx')),
            ...[unknownAddress, ...(missing === undefined ? [] : [missing])].map((path) =>
              view(path, 'not-found', () => import('./views/not-found/route.tsx')),
            ),
          ],
        },
      ],
    },
  ]
}

/** Fetches the code of a route's view, if it is not there yet. */
export async function loadView(route: Pick<RouteObject, 'lazy'>): Promise<void> {
  if (typeof route.lazy === 'function') Object.assign(route, await route.lazy(), { lazy: undefined })
}

/** A shard the archive does not hold makes an address that leads nowhere: 404, not a fault. */
async function found<Result>(loading: Promise<Result>): Promise<Result> {
  try {
    return await loading
  } catch (error) {
    // The router takes its own kind of response from a throw.
    // eslint-disable-next-line only-throw-error
    if (error instanceof MissingShard) throw data(null, { status: 404 })
    throw error
  }
}
