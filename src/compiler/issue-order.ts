// The order of issues in time, which nothing but the issues themselves decides.
import type { Issue } from '#model/issue.ts'

/** Sorts issues newest first: by day, then by time, number and id. */
export function newestFirst(a: Issue, b: Issue): number {
  return (
    descending(a.publishedOn, b.publishedOn) ||
    descending(a.publishedAt ?? '', b.publishedAt ?? '') ||
    (b.number ?? 0) - (a.number ?? 0) ||
    descending(a.id, b.id)
  )
}

/** Compares by UTF-16 units, which no locale changes. */
function descending(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? 1 : -1
}
