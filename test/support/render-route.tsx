// Shows any address of the app in a test, from shards given as an object: the real routes, queries and views.
import { configure, render } from '@testing-library/react'
import { QueryClientProvider } from '@tanstack/react-query'
import { createMemoryRouter, RouterProvider } from 'react-router'
import { MissingShard } from '#app/queries/shard-faults.ts'
import { createQueryClient } from '#app/queries/query-client.ts'
import { createRoutes } from '#app/routes.tsx'
import { shardPath, type ReadShard } from '#model/shard.ts'

configure({
  asyncUtilTimeout: 10_000, // busy machines are slow, not wrong
  // Here and not in the app: whoever writes under `npm run dev` waits for every render.
  reactStrictMode: true,
})

/** Shards by their path, `issue/2024-05-28`. */
export type Shards = Readonly<Record<string, unknown>>

/** Reads shards from an object; one that is absent is missing from the archive. */
export const readFrom =
  (shards: Shards): ReadShard =>
  (key) => {
    const path = shardPath(key)
    return Object.hasOwn(shards, path)
      ? Promise.resolve(shards[path])
      : Promise.reject(new MissingShard(`the archive holds no ${path}`))
  }

/** Renders the app at an address and waits until its page is there. */
export async function renderRoute(address: string, shards: Shards, readShard: ReadShard = readFrom(shards)) {
  const client = createQueryClient(readShard)
  client.setDefaultOptions({ queries: { ...client.getDefaultOptions().queries, retry: false } })
  const router = createMemoryRouter(createRoutes(client), { initialEntries: [address] })
  await new Promise<void>((resolve) => {
    if (router.state.initialized) return resolve()
    const stop = router.subscribe((state) => {
      if (!state.initialized) return
      stop()
      resolve()
    })
  })
  const page = render(
    <QueryClientProvider client={client}>
      <RouterProvider router={router} />
    </QueryClientProvider>,
  )
  return { ...page, router, client }
}
