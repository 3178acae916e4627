// What reading an issue leaves behind: that its end was on screen, and where it stopped before.
import { readingLog, readingOf, withRead, withStop } from '#app/storage/reading-log.ts'

/** How long a place has to hold, in ms: what only passes by was not read. */
const settles = 600
const ofIssue = '.page:not([inert])'

/** Follows how an issue is read, until the function it gives is called. */
export function followReading(issueId: string): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const observer = new IntersectionObserver((entries) => {
    // The end of a selection is not the end of the issue.
    if (!entries.some(({ isIntersecting }) => isIntersecting) || location.search.includes('category=')) return
    observer.disconnect()
    removeEventListener('scroll', onScroll)
    clearTimeout(timer)
    void readingLog.change((log) =>
      readingOf(log, issueId).readAt === null ? withRead(log, [issueId], Date.now()) : log,
    )
  })
  const onScroll = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const place = itemInSight()
      void readingLog.change((log) => (readingOf(log, issueId).readAt === null ? withStop(log, issueId, place) : log))
    }, settles)
  }
  const end = document.querySelector(`${ofIssue} .i-next`)
  if (end !== null) observer.observe(end)
  addEventListener('scroll', onScroll, { passive: true })
  return () => {
    observer.disconnect()
    removeEventListener('scroll', onScroll)
    clearTimeout(timer)
  }
}

/** The first item of which more than half is below the top of the window; null at the beginning of the issue. */
function itemInSight(): string | null {
  const items = [...document.querySelectorAll(`${ofIssue} .i-items > li`)]
  const at = items.findIndex((item) => {
    const { top, bottom } = item.getBoundingClientRect()
    return top + bottom > 0
  })
  return at > 0 && scrollY > 0 ? (items[at]?.id ?? null) : null
}
