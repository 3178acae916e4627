// What reading an issue leaves behind: that its end was on screen, and where it stopped before.
import { readingLog, readingOf, withRead, withStop } from '#app/storage/reading-log.ts'
import { firstInSight, followScroll } from './follow-scroll.ts'

const ofIssue = '.page:not([inert])'

/** Follows how an issue is read, until the function it gives is called. */
export function followReading(issueId: string): () => void {
  const observer = new IntersectionObserver((entries) => {
    // The end of a selection is not the end of the issue.
    if (!entries.some(({ isIntersecting }) => isIntersecting) || location.search.includes('category=')) return
    stop()
    void readingLog.change((log) =>
      readingOf(log, issueId).readAt === null ? withRead(log, [issueId], Date.now()) : log,
    )
  })
  const unfollow = followScroll(() => {
    const place = itemInSight()
    // Who goes back to the top to leave has not begun anew.
    if (place === null) return
    void readingLog.change((log) => (readingOf(log, issueId).readAt === null ? withStop(log, issueId, place) : log))
  })
  const stop = () => {
    observer.disconnect()
    unfollow()
  }
  const end = document.querySelector(`${ofIssue} .i-next`)
  if (end !== null) observer.observe(end)
  return stop
}

/** The item at the top of the window; null at the beginning of the issue. */
function itemInSight(): string | null {
  const items = [...document.querySelectorAll(`${ofIssue} .i-items > li`)]
  const at = firstInSight(items)
  return at > 0 && scrollY > 0 ? (items[at]?.id ?? null) : null
}
