// /search/ - joins what the address asks for with the archive, and with what was searched for lately on this device.
import { useSuspenseQuery, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router'
import { searchPath } from '#model/address.ts'
import { readSearchRequest, searchAddress } from '#model/search/request.ts'
import { Head } from '#app/components/head.tsx'
import { useListShown } from '#app/components/use-list-shown.ts'
import { useToast } from '#app/components/toast.tsx'
import { categoriesQuery } from '#app/queries/categories-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { keepListedSteps, listedSteps } from './listed-steps.ts'
import { shorten } from './search-account.ts'
import { SearchView } from './search-view.tsx'
import { useRecentSearches } from './use-recent-searches.ts'
import { useSearch } from './use-search.ts'
import { useSearchWords } from './use-search-words.ts'

/** Makes sure of which categories have a page: what is offered where nothing is searched. */
export async function loader(client: QueryClient): Promise<null> {
  await client.ensureQueryData(categoriesQuery())
  return null
}

/** The state of a history entry that typing made. */
const typed = { typed: true }

/** The page of search. */
export function Component() {
  const { data: publication } = useSuspenseQuery(publicationQuery())
  const { data: held } = useSuspenseQuery(categoriesQuery())
  const words = useSearchWords()
  const hydrated = useHydrated()
  const navigate = useNavigate()
  const toast = useToast()
  const { search: parameters, key, state } = useLocation()
  const cause = useNavigationType()
  const request = readSearchRequest(new URLSearchParams(hydrated ? parameters : ''))
  const setBy = cause !== NavigationType.Pop && isTyped(state) ? null : `${key}${hydrated}`
  const recent = useRecentSearches()
  // A run of typing is one entry of the history, however many queries it goes through: Back leads to what was asked for before.
  const isTyping = useRef(false)
  useEffect(() => {
    if (setBy !== null) isTyping.current = false
  }, [setBy])
  const ask = (query: string) => {
    const next = searchAddress({ ...request, query })
    if (next === searchAddress(request)) return
    void navigate(next, { replace: isTyping.current, state: typed })
    isTyping.current = true
  }
  const settle = () => {
    isTyping.current = false
  }
  const query = shorten(request.query)
  const address = searchAddress(request)
  const search = useSearch(request, hydrated ? listedSteps(address) : 1)
  const made = search.settled ? (search.shown?.steps ?? 1) : 1
  useEffect(() => {
    if (made > 1) keepListedSteps(address, made)
  }, [address, made])
  useListShown(hydrated && (request.query.trim() === '' || search.settled))
  return (
    <>
      <Head
        title={`${query === '' ? words.title : words.titleOf(query)} · ${publication.name}`}
        description={words.description(publication.name)}
        path={searchPath}
        noindex
      />
      <SearchView
        publication={publication}
        categories={publication.categories.filter(({ slug }) => Object.hasOwn(held, slug))}
        works={hydrated}
        request={request}
        setBy={setBy}
        search={search}
        recent={recent.queries}
        onClearRecent={() => {
          recent.clear()
          toast(words.cleared)
        }}
        onQuery={ask}
        onSubmit={(query) => {
          ask(query)
          settle()
          recent.keep(query)
        }}
        onSettle={settle}
        onOpen={() => recent.keep(request.query)}
      />
    </>
  )
}

const isTyped = (state: unknown): boolean => typeof state === 'object' && state !== null && 'typed' in state
