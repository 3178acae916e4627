// What reading an issue leaves behind: that its end was on screen, and where it stopped before.
import { readingLog, readingOf, withRead, withStop } from '#app/storage/reading-log.ts'
import { firstInSight, followScroll } from './follow-scroll.ts'

const ofIssue = '.page:not(.i-ahead)'
/** So long after a press that folds, in ms, what comes in sight is its doing. */
const settles = 500

/** Follows how an issue is read, until the function it gives is called. What the reader says of it stands until they come to its end anew. */
export function followReading(issueId: string): () => void {
  const reading = () => readingOf(readingLog.read().value, issueId)
  const end = document.querySelector(`${ofIssue} .i-next`)
  // Of an issue something is known of, an end that is there when the page is says nothing: it may have been left so, and called unread.
  let isAwaited = !Object.hasOwn(readingLog.read().value, issueId)
  let inSight = false
  let ended = false
  let foldedAt = -Infinity
  const fits = () => end !== null && end.getBoundingClientRect().top + scrollY < innerHeight
  /** Who folds what they have not read has not come to the end. */
  const isOfFolding = () =>
    performance.now() - foldedAt < settles ||
    (fits() && document.querySelector(`${ofIssue} .i-bar [aria-expanded=false]`) !== null)
  const takeEnd = () => {
    // The end of a selection is not the end of the issue.
    if (location.search.includes('category=') || isOfFolding()) return
    isAwaited = false
    ended = true
    const { readAt, place } = reading()
    if (readAt !== null && place === null) return
    void readingLog.change((log) =>
      readingOf(log, issueId).readAt === null ? withRead(log, [issueId], Date.now()) : withStop(log, issueId, null),
    )
  }
  const observer = new IntersectionObserver((entries) => {
    for (const { isIntersecting } of entries) {
      inSight = isIntersecting
      if (!inSight) isAwaited = true
      else if (isAwaited) takeEnd()
    }
  })
  if (end !== null) observer.observe(end)
  const unfollow = followScroll(() => {
    const place = itemInSight()
    // Who goes back to the top, or up from the end, to leave has not begun anew.
    if (place === null || (ended && reading().readAt !== null)) return
    void readingLog.change((log) => withStop(log, issueId, place))
  })
  // An end that no scrolling takes out of sight is come to by trying to.
  const unhear = hearMoves(() => {
    if (inSight && fits()) takeEnd()
  })
  const onClick = ({ target }: MouseEvent) => {
    if (target instanceof Element && target.closest('.i-bar, [data-action=fold-all]')) foldedAt = performance.now()
  }
  addEventListener('click', onClick, { capture: true })
  return () => {
    removeEventListener('click', onClick, { capture: true })
    observer.disconnect()
    unfollow()
    unhear()
  }
}

const moving = new Set(['ArrowDown', 'End', 'KeyJ', 'PageDown', 'Space', 'Tab'])

/** Calls `move` whenever the reader moves on in the page, whether or not it scrolls. */
function hearMoves(move: () => void): () => void {
  const onKey = ({ code }: KeyboardEvent) => void (moving.has(code) && move())
  addEventListener('wheel', move, { passive: true })
  addEventListener('touchmove', move, { passive: true })
  addEventListener('keydown', onKey)
  return () => {
    removeEventListener('wheel', move)
    removeEventListener('touchmove', move)
    removeEventListener('keydown', onKey)
  }
}

/** The item at the top of the window; null at the beginning of the issue. */
function itemInSight(): string | null {
  const items = [...document.querySelectorAll(`${ofIssue} .i-items > li`)]
  const at = firstInSight(items)
  return at > 0 && scrollY > 0 ? (items[at]?.id ?? null) : null
}
