// The place in an issue its address points at: opened, freed of the filter, and scrolled to.
import { useEffect, useLayoutEffect, useRef } from 'react'
import { NavigationType, useLocation, useNavigate, useNavigationType } from 'react-router'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import type { FilteredOutline } from './issue-filter.ts'
import { blockOfAnchor, type Outline } from './issue-outline.ts'
import type { Folds } from './folds.ts'

/** Gives the anchor the address points at, null for none; an item's old one becomes its own, a folded block opens for it once, a filter that hides it is dropped. A page that waits `ahead` is pointed at by none. */
export function useTarget(outline: Outline, filtered: FilteredOutline, folds: Folds, ahead: boolean): string | null {
  const { hash, key, search } = useLocation()
  const hydrated = useHydrated()
  const navigate = useNavigate()
  const cause = useNavigationType()
  const reached = useRef('')
  const opened = useRef(false)
  const asked = hydrated && !ahead && hash.length > 1 ? readAnchor(hash) : null
  const redirected = asked === null ? undefined : outline.redirects.get(asked)
  const target = redirected ?? asked
  const block = target === null ? undefined : blockOfAnchor(outline, target)
  const hidden =
    filtered.selected.length > 0 &&
    (block === undefined ? outline.analyses.some(({ id }) => id === target) : !filtered.shows(block))
  const folded = block !== undefined && folds.folded.has(block.id)

  useLayoutEffect(() => {
    if (target === null || reached.current === key + hash) return
    opened.current ||= hidden || folded || redirected !== undefined
    if (redirected !== undefined) return void navigate({ search, hash: redirected }, { replace: true })
    if (hidden) return void navigate({ search: '', hash }, { replace: true })
    if (block !== undefined && folded) return folds.unfold([block.id])
    reached.current = key + hash
    if (!opened.current) return
    // The shell went to the hash when its place could not be seen or focused yet.
    opened.current = false
    const place = document.getElementById(target)
    place?.scrollIntoView()
    if (cause === NavigationType.Push) place?.querySelector('a')?.focus({ preventScroll: true })
  }, [target, key, hash, search, redirected, hidden, block, folded, folds, navigate, cause])

  const anchors = outline.blocks.map(({ id }) => id)
  useOpenForSearch(() => folds.unfold(anchors))
  return target
}

function readAnchor(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1) // a stray % means itself
  }
}

/** Opens all for what the browser searches itself: a text fragment of the address, and Ctrl+F where folded text is not found. */
function useOpenForSearch(openAll: () => void): void {
  const hydrated = useHydrated()
  const open = useRef(openAll)
  useLayoutEffect(() => {
    open.current = openAll
  })
  const arrived = useRef(!hydrated)
  useLayoutEffect(() => {
    // Script cannot see the text directive in location.hash.
    const [entry] = performance.getEntriesByType('navigation')
    if (arrived.current && entry?.name.includes(':~:text=')) open.current()
  }, [])
  useEffect(() => {
    if ('onbeforematch' in document.documentElement) return
    const onKey = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.code === 'KeyF') open.current()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}
