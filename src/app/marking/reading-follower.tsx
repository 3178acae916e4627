// What is read is followed: an issue by its items, an analysis by its paragraphs.
import { useEffect } from 'react'
import { analysisPlaceOf, analysisPlaces, withAnalysisPlace } from '#app/storage/analysis-places.ts'
import { readingLog, readingOf } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { followReading } from './follow-reading.ts'
import { firstInSight, followScroll } from './follow-scroll.ts'
import { listParagraphs } from './paragraphs.ts'
import { useMarkWords } from './use-mark-words.ts'
import { useOfferedPlace } from './use-offered-place.ts'

/** Follows the reading of an issue, and offers to go on from the item where it stopped. */
export function ReadingFollower({ issueId }: { issueId: string }) {
  const words = useMarkWords()
  const { value, known } = useShelved(readingLog)
  useEffect(() => {
    if (!known) return
    return followReading(issueId)
  }, [known, issueId])
  useOfferedPlace(known, () => {
    const { place } = readingOf(value, issueId)
    const element = place === null ? null : document.getElementById(place)?.closest('.i-items > li')
    const number = element?.querySelector('a')
    return element && number?.textContent
      ? { element, focused: number, said: words.stoppedAt(number.textContent) }
      : null
  })
  return null
}

/** Follows the reading of an analysis, and offers to go on from the paragraph where it stopped. */
export function AnalysisFollower({ address }: { address: string }) {
  const words = useMarkWords()
  const { value, known } = useShelved(analysisPlaces)
  useEffect(
    () =>
      followScroll(() => {
        const place = paragraphInSight()
        if (place === undefined) return
        void analysisPlaces.change((places) => withAnalysisPlace(places, address, place))
      }),
    [address],
  )
  useOfferedPlace(known, () => {
    const place = analysisPlaceOf(value, address)
    const paragraphs = listParagraphs()
    const at = paragraphs.findIndex(({ id }) => id === place)
    const element = paragraphs[at]?.element
    if (element === undefined) return null
    element.tabIndex = -1
    return { element, focused: element, said: words.stoppedAtParagraph(at + 1) }
  })
  return null
}

/** The paragraph at the top of the window; null once the end of the text was on screen, undefined at its beginning: who goes back to the top has not begun anew. */
function paragraphInSight(): string | null | undefined {
  const paragraphs = listParagraphs()
  const last = paragraphs.at(-1)?.element.getBoundingClientRect()
  if (last === undefined || last.bottom <= innerHeight) return null
  const at = firstInSight(paragraphs.map(({ element }) => element))
  return scrollY > 0 && at > 0 ? paragraphs[at]?.id : undefined
}
