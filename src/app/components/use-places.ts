// What happens when one page follows another: where the window stands, and where the focus goes.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useLocation, type Location } from 'react-router'
import { placesStored, withPlace, type Place } from '#app/storage/places.ts'
import { readStored, writeStored } from '#app/storage/stored.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { entryOf, markEntry } from './history-entry.ts'
import { layOutInTurn } from './lay-out-whole.ts'
import { nextPage } from './next-page.ts'
import { gestures, scrollToPlace } from './scroll-to-place.ts'

/** Told the window by a view whose list came after its page, so that a place in it is found again. */
const listed = 'listed'

interface Here {
  /** Empty for a page that was left before it was shown. */
  entry: string
  location: Location
  place: Place
}

/** Keeps and restores scroll offset and focus by history entry. While `frozen`, the page is not itself and nothing is learned from it. */
export function usePlaces(frozen: boolean): void {
  const location = useLocation()
  const here = useRef<Here | null>(null)
  const still = useRef(frozen)
  /** Where this entry was left, until the reader moves on. */
  const left = useRef<Place>(undefined)
  /** Puts the window where it belongs, once there is a page to be seen. */
  const put = useRef<() => void>(undefined)
  useLayoutEffect(() => {
    still.current = frozen
    if (!frozen) put.current?.()
  }, [frozen])

  useLayoutEffect(() => {
    // React may run an effect twice for the same page.
    const before = here.current?.location === location ? null : here.current
    nextPage.isShown = false
    if (before) keep(before)
    // The history may be further than the page: whoever goes back at once would find the place of the page they went through.
    const known = location.key === (history.state?.key ?? 'default') ? entryOf(history.state) : ''
    const kept = readStored(placesStored).find(([entry]) => entry === known)?.[1]
    const stays = before?.location.pathname === location.pathname && !location.hash
    const place = kept ?? { top: stays ? scrollY : 0, opened: null }
    here.current = { entry: markEntry(known), location, place }
    left.current = kept
    const stopLayingOut = layOutInTurn()
    let stop: (() => void) | undefined
    put.current = () => {
      put.current = undefined
      stop = kept && restore(kept, !!before)
      if (kept && here.current) here.current.place = { ...kept, top: scrollY }
      else if (!before) arrive(location)
      // The same page in another selection: the list changes under the reader, who stays where they are.
      else if (!stays) follow(location)
    }
    if (!still.current) put.current()
    return () => {
      stopLayingOut()
      stop?.()
    }
  }, [location])

  const hydrated = useHydrated()
  useLayoutEffect(() => {
    // The same page loaded again: only now is it filtered and folded as it was, and can be focused, unless the reader was quicker.
    const place = left.current
    return hydrated && place?.opened && document.activeElement === document.body ? restore(place, true) : undefined
  }, [hydrated])

  useEffect(() => {
    history.scrollRestoration = 'manual'
    const onScroll = () => {
      if (here.current && !still.current && !nextPage.isShown) here.current.place = scrolled(here.current.place)
    }
    const onLink = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('main a[href]') : null
      if (here.current === null || link === null) return
      here.current.place = { top: scrollY, opened: nameLink(link) } // scrolled, perhaps, and not told of it yet
    }
    const onHide = () => {
      if (here.current) keep(here.current)
      history.scrollRestoration = 'auto' // the browser restores prerendered pages sooner than script can
    }
    const onShow = () => {
      history.scrollRestoration = 'manual'
    }
    const onGesture = () => (left.current = undefined)
    // A view that comes with its list tells of it before its page is the one here.
    const onListed = () => {
      const place = left.current
      if (place && here.current?.entry === entryOf(history.state)) restore(place, place.opened !== null)
    }
    const listening = new AbortController()
    const { signal } = listening
    for (const gesture of gestures) addEventListener(gesture, onGesture, { passive: true, signal })
    addEventListener('scroll', onScroll, { passive: true, signal })
    for (const sign of ['click', 'focusin']) document.addEventListener(sign, onLink, { capture: true, signal })
    addEventListener('pagehide', onHide, { signal })
    addEventListener('pageshow', onShow, { signal })
    addEventListener(listed, onListed, { signal })
    return () => listening.abort()
  }, [])
}

/** The place after the window was scrolled: what was opened moved with the page. */
const scrolled = ({ top, opened }: Place): Place => ({
  top: scrollY,
  opened: opened && { ...opened, below: opened.below + top - scrollY },
})

const keep = ({ entry, place }: Here) => entry && writeStored(placesStored, (places) => withPlace(places, entry, place))

/** Back, forward, or the same page loaded again. */
function restore(place: Place, focuses: boolean): (() => void) | undefined {
  const link = findLink(place.opened)
  if (focuses) (link ?? firstOf(targetOf(location.hash)))?.focus({ preventScroll: true })
  return scrollToPlace(place.top, link, place.opened?.below)
}

/** The first page of the visit: the browser has gone to the hash itself, unless the target was not there yet. */
function arrive({ hash }: Location): void {
  if (hash !== '' && scrollY === 0) targetOf(hash)?.scrollIntoView()
}

/** A new page: from the top, or at the hash. */
function follow({ hash }: Location): void {
  const target = targetOf(hash)
  if (target === null) scrollTo({ top: 0, behavior: 'instant' })
  else target.scrollIntoView()
  firstOf(target)?.focus({ preventScroll: true })
}

/** What gets the focus at a place an address points at, or in a whole page. */
const firstOf = (target: HTMLElement | null): HTMLElement | null =>
  target?.querySelector<HTMLElement>('a[href], button') ?? title()

function title(): HTMLElement | null {
  const heading = document.querySelector<HTMLElement>('main h1')
  heading?.setAttribute('tabindex', '-1')
  return heading
}

function targetOf(hash: string): HTMLElement | null {
  try {
    return hash === '' ? null : document.getElementById(decodeURIComponent(hash.slice(1)))
  } catch {
    return null // a hash that is no encoding names no element
  }
}

const linksTo = (href: string) =>
  [...document.querySelectorAll<HTMLElement>('main a[href]')].filter(
    (link) => link.getAttribute('href') === href && link.checkVisibility(), // what is hidden has no place
  )

function nameLink(link: Element): Place['opened'] {
  const href = link.getAttribute('href') ?? ''
  const nth = linksTo(href).findIndex((other) => other === link)
  return { href, nth, below: link.getBoundingClientRect().top }
}

const findLink = (opened: Place['opened']): HTMLElement | null =>
  opened === null ? null : (linksTo(opened.href)[opened.nth] ?? linksTo(opened.href)[0] ?? null)
