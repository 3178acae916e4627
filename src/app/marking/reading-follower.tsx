// The reading log of the issue that is open: kept while it is read, and its last place offered, never jumped to.
import { useEffect, useRef } from 'react'
import { useToast } from '#app/components/toast.tsx'
import { readingLog, readingOf } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { followReading } from './follow-reading.ts'
import { useMarkWords } from './use-mark-words.ts'

/** Follows the reading of an issue. A reader who comes to its beginning is told where reading stopped. */
export function ReadingFollower({ issueId }: { issueId: string }) {
  const words = useMarkWords()
  const toast = useToast()
  const { value, known } = useShelved(readingLog)
  const offered = useRef(false)
  const { place } = readingOf(value, issueId)
  useEffect(() => {
    if (!known) return
    return followReading(issueId)
  }, [known, issueId])
  useEffect(() => {
    if (!known || offered.current) return
    offered.current = true
    const item = place === null ? null : document.getElementById(place)?.closest('.i-items > li')
    const number = item?.querySelector('a')?.textContent
    if (!item || !number || scrollY > 0 || location.hash !== '') return
    toast(words.stoppedAt(number), {
      name: words.goOn,
      act() {
        item.scrollIntoView()
        item.querySelector('a')?.focus({ preventScroll: true })
      },
    })
  }, [known, place, toast, words])
  return null
}
