// The marks by which the lines of a digest are told from the rest of a page, whatever house it is of.
import { matchingForm } from '#compiler/structure/matching-form.ts'
import type { PageLine } from './html-lines.ts'
import { markerKind } from './markers.ts'

/** What a line of a digest can be told by. */
export type Mark = 'headline' | 'section' | 'category' | 'wall' | 'credits' | 'item'

/** What digests of any house print, in matching form; the first that fits names the line. */
const marksOfHouses: readonly { mark: Mark; pattern: RegExp }[] = [
  { mark: 'section', pattern: /^[一二三四五六七八九十]{1,3}\s?[、.]\s?\S{2,20}$/ },
  { mark: 'category', pattern: /^[【〖[]\s?[^【】〖〗[\]]{1,12}\s?[】〗\]]$/ },
  { mark: 'wall', pattern: /(?:[([【〔]\s?|[…⋯]\s?)(?:全文|原文|未完)\s?(?:共|约|长|计)?\s?\d{0,8}/ },
  { mark: 'credits', pattern: /^(?:责任|版面|本文)?(?:编辑|责编|作者)\s?[:/]\s?\S{1,60}/ },
  { mark: 'headline', pattern: /^[【〖[][^【】〖〗[\]]{2,40}[】〗\]]\s?\S{4}/ },
]

/** Gives the mark of a line, if it has one. */
export function markOf({ text, marker }: PageLine): Mark | null {
  if (marker !== null) return markerKind(marker) === 'picture' && marker !== '•' ? 'item' : null
  const form = matchingForm(text.length > 400 ? text.slice(-400) : text)
  return marksOfHouses.find(({ pattern }) => pattern.test(form))?.mark ?? null
}

/** Says whether a mark is one that hardly anything but a digest has. */
export const isCertain = (mark: Mark | null | undefined): boolean =>
  mark === 'section' || mark === 'category' || mark === 'wall' || mark === 'credits'
