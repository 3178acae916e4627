// The loaders of a page, run as the router's own handler runs them, but without the request, the signals and the records it makes for each page.
import type { DataRouteObject, StaticHandlerContext } from 'react-router'
import { loadView } from './routes.tsx'

/** Gives what the router's static handler would give for a path of the site, or null where the router has to be asked. */
export type LoadPage = (path: string) => Promise<StaticHandlerContext | null>

/** A route that has an address, below those it stands in. */
interface Leaf {
  trail: readonly DataRouteObject[]
  pattern: RegExp
  names: readonly string[]
}

/**
 * Gives the function that loads the pages of a static handler's routes. It has the router asked where there is more to say than that
 * one route leads to the address and all loaders went well: which of two routes comes first, what an escaped address means,
 * and what follows from a fault or a redirect.
 */
export function openLoader(routes: readonly DataRouteObject[], basename: string): LoadPage {
  const leaves = leavesOf(routes, [])
  return async (path) => {
    const [leaf, other] = leaves.filter(({ pattern }) => pattern.test(path))
    if (leaf === undefined || other !== undefined) return null
    const { trail, pattern, names } = leaf
    for (const route of trail) {
      await loadView(route)
      // The router would have said so of a view it fetched itself.
      route.hasErrorBoundary ??= route.ErrorBoundary != null
    }
    const values = pattern.exec(path)?.slice(1) ?? []
    const params = Object.fromEntries(names.map((name, at) => [name, values[at]]))
    const pathname = basename + path.slice(1)
    const loaded = await Promise.all(trail.map((route) => runLoader(route, params, pathname))).catch(() => [false])
    if (loaded.some((given) => given !== null)) return null
    return {
      basename,
      location: { pathname, search: '', hash: '', state: null, key: 'default' },
      matches: trail.map((route) => {
        const own = route.path === undefined ? '/' : path
        return { params, pathname: own, pathnameBase: own.replace(/(?!^)\/$/, ''), route }
      }),
      loaderData: Object.fromEntries(trail.flatMap(({ id, loader }) => (loader ? [[id, null]] : []))),
      actionData: null,
      errors: null,
      statusCode: 200,
      loaderHeaders: {},
      actionHeaders: {},
    }
  }
}

/** Gives the routes with an address of plain letters; the one that takes all others has none. */
function leavesOf(routes: readonly DataRouteObject[], above: readonly DataRouteObject[]): Leaf[] {
  return routes.flatMap((route) => {
    const trail = [...above, route]
    if (route.children !== undefined) return leavesOf(route.children, trail)
    if (route.path === undefined || !/^\/[\w/:-]*$/.test(route.path)) return []
    const names = Array.from(route.path.matchAll(/:(\w+)/g), ([, name = '']) => name)
    return [{ trail, names, pattern: new RegExp(`^${route.path.replace(/:\w+/g, '([\\w-]+)')}$`) }]
  })
}

/** Runs the loader of a route; null is what views load, and what a route without a loader counts as. */
async function runLoader(
  { loader, path }: DataRouteObject,
  params: Record<string, string | undefined>,
  pathname: string,
) {
  if (typeof loader !== 'function') return null
  const url = new URL(pathname, 'http://kandu.invalid')
  return loader({
    url,
    pattern: path ?? '',
    params,
    context: {},
    // Few ask for it, and it takes longer than all the rest.
    get request() {
      return new Request(url)
    },
  })
}
