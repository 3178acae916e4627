// How a bookmark stands to what the archive says today.
import type { IssueWithTeasers } from '#model/issue.ts'
import type { Place } from '#app/storage/bookmarks.ts'

/** `kept`: it is where it was; `reworded`: another text stands for it under another id; `gone`: its issue lacks it; `withdrawn`: there is no such issue. */
export type Standing =
  { is: 'kept' } | { is: 'gone' } | { is: 'withdrawn' } | { is: 'reworded'; place: Place; text: string }

/** Compares a bookmark's place with its issue; null stands for an issue the archive does not hold. */
export function standingOf(place: Place, issue: IssueWithTeasers | null): Standing {
  if (issue === null) return { is: 'withdrawn' }
  if (place.kind === 'issue') return { is: 'kept' }
  if (place.kind === 'analysis') {
    const slugs = issue.sections.flatMap((section) =>
      section.kind === 'analysis' ? section.analyses.map(({ slug }) => slug) : [],
    )
    return { is: slugs.includes(place.part) ? 'kept' : 'gone' }
  }
  const items = issue.sections.flatMap((section) =>
    section.kind === 'digest' ? section.categories.flatMap((block) => block.items) : [],
  )
  if (items.some(({ id }) => id === place.part)) return { is: 'kept' }
  const to = new Map(Object.entries(issue.redirects ?? {})).get(place.part)
  const now = items.find(({ id }) => id === to)
  return now === undefined ? { is: 'gone' } : { is: 'reworded', place: { ...place, part: now.id }, text: now.text }
}
