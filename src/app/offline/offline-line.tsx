// A line under the masthead while the site is away: that what is shown is a copy, and of which day.
import { useEffect, useState, useSyncExternalStore } from 'react'
import { createPortal } from 'react-dom'
import { useLocation } from 'react-router'
import { dayOf } from '#app/components/day-of.ts'
import { askWorker } from './ask-worker.ts'
import { useOfflineWords } from './use-offline-words.ts'

/** Set by the worker in a page it kept: the site did not answer when this one was opened. */
const { kept } = document.documentElement.dataset
const opened = location.pathname

/** Says, while the device is offline or the page is a kept one, of which day it is. */
export function OfflineLine() {
  const { pathname } = useLocation()
  const online = useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  )
  const words = useOfflineWords()
  const away = !online || (kept !== undefined && location.pathname === opened)
  const day = useKeptDay(away ? pathname : null)
  const header = away && day !== undefined ? document.querySelector('header') : null
  return header && createPortal(<output className="away">{day ? words.showing(day) : words.away}</output>, header)
}

/** The day the page at a path was kept; null where it is not, undefined until that is known. */
function useKeptDay(pathname: string | null): string | null | undefined {
  const [found, setFound] = useState<{ pathname: string; day: string | null } | null>(null)
  useEffect(() => {
    if (pathname === null) return
    let wanted = true
    const here = location.pathname
    const look = async () => {
      const kept = (await askWorker('kept'))?.find(({ page }) => page === here)
      if (wanted) setFound({ pathname, day: kept === undefined ? null : dayOf(kept.keptAt) })
    }
    void look()
    return () => {
      wanted = false
    }
  }, [pathname])
  return found?.pathname === pathname ? found?.day : undefined
}

function subscribeOnline(listener: () => void): () => void {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}
