// How an issue waits out of sight: laid out once, then left alone, so that to show it is only to paint it.
import { useEffect, useState } from 'react'

/** Some frames: it is in the page already, though without any height. */
const untilLaidOut = 100

/** Gives the class of a page that may wait `ahead`, where neither reader nor browser has anything to do with it. */
export function useWaiting(ahead: boolean): string {
  const [laidOut, setLaidOut] = useState(false)
  useEffect(() => {
    if (ahead) setTimeout(() => setLaidOut(true), untilLaidOut)
  }, [ahead])
  return ahead ? (laidOut ? 'page i-ahead i-skipped' : 'page i-ahead') : 'page'
}
