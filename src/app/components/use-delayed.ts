// Keeps what is quick from flashing: a state is shown only after a while, and then not for a blink.
import { useEffect, useRef, useState } from 'react'

/** Follows `active`, but turns true only after it has held for `delay` ms, and then stays true for at least `least` ms. */
export function useDelayed(active: boolean, delay: number, least: number): boolean {
  const [shown, setShown] = useState(false)
  const since = useRef(0)
  useEffect(() => {
    if (active === shown) return
    const wait = active ? delay : Math.max(0, since.current + least - performance.now())
    const timer = setTimeout(() => {
      since.current = performance.now()
      setShown(active)
    }, wait)
    return () => clearTimeout(timer)
  }, [active, shown, delay, least])
  return shown
}
