// How a bookmark stands to what the archive says today.
import type { IssueWithTeasers } from '#model/issue.ts'
import type { Marked, Place } from '#app/storage/bookmarks.ts'

/** A printed text, and how it is set. */
interface TextAsSet {
  text: string
  setting: string | undefined
}

/** `kept`: it is where it was, and its text may be shown as the page there sets it; `reworded`: another text stands for it under another id; `gone`: its issue lacks it; `withdrawn`: there is no such issue. */
export type Standing =
  | { is: 'kept'; texts: readonly TextAsSet[] }
  | { is: 'gone' }
  | { is: 'withdrawn' }
  | ({ is: 'reworded'; place: Place } & TextAsSet)

/** Compares a bookmark with its issue; null stands for an issue the archive does not hold. */
export function standingOf(place: Place & Pick<Marked, 'text'>, issue: IssueWithTeasers | null): Standing {
  if (issue === null) return { is: 'withdrawn' }
  /** What was saved is shown, also where a title has changed since. */
  const kept = (printed: string, texts: readonly TextAsSet[]): Standing => ({
    is: 'kept',
    texts: printed === place.text ? texts : [{ text: place.text, setting: undefined }],
  })
  if (place.kind === 'issue') {
    const { headline, topics, topicSettings } = issue
    return kept(
      headline,
      topics.map((text, at) => ({ text, setting: topicSettings?.[at] })),
    )
  }
  if (place.kind === 'analysis') {
    const analyses = issue.sections.flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))
    const analysis = analyses.find(({ slug }) => slug === place.part)
    if (analysis === undefined) return { is: 'gone' }
    return kept(analysis.title, [{ text: analysis.title, setting: analysis.setting }])
  }
  const items = issue.sections.flatMap((section) =>
    section.kind === 'digest' ? section.categories.flatMap((block) => block.items) : [],
  )
  const item = items.find(({ id }) => id === place.part)
  if (item !== undefined) return kept(item.text, [{ text: item.text, setting: item.setting }])
  const to = new Map(Object.entries(issue.redirects ?? {})).get(place.part)
  const now = items.find(({ id }) => id === to)
  if (now === undefined) return { is: 'gone' }
  return { is: 'reworded', place: { ...place, part: now.id }, text: now.text, setting: now.setting }
}
