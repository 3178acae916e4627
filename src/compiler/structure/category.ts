// Category headings: 【政策】 alone on a line opens a category block.
import { quote } from '#compiler/diagnostic.ts'
import { markerKind } from '#compiler/formats/markers.ts'
import { lineBehind, openDigest, take, warn, type Draft, type DraftCategory, type Part } from './draft.ts'
import { nameStretch } from './heading.ts'
import type { Line } from './line.ts'
import { matchingForm } from './matching-form.ts'
import { isRelatedLabel } from './related.ts'
import { isNoticeLabel } from './notice.ts'
import { openMissingSection } from './open-section.ts'

/** A line that looks like a category heading. */
export interface SeenCategory {
  slug: string
  name: string
  /** The publication has this category. */
  known: boolean
  isBracketed: boolean
}

/** Sees a category heading: a bracketed name alone on a line, or the bare name of a category the publication has. */
export function seeCategory(draft: Draft, line: Line): SeenCategory | null {
  if (line.form.length > (line.node.kind === 'item' ? 20 : 80)) return null
  // 【政策】（6条）: the count behind a name is not part of it; （政策） is as good as the bare name.
  const stretch = nameStretch(
    line.form.replace(/\s?\(?\s?\d{1,4}\s?[条则]\s?\)?$/, '').replace(/^\(([^()\s]*[^()\s\d])\)$/, ' $1'),
  )
  if (stretch === null) return null
  const { start, end, isBracketed } = stretch
  const form = line.form.slice(start, end)
  const { categories } = draft.style
  const category = categories.get(form) ?? categories.get(form.replace(/\s/g, '')) ?? categories.get(withoutGloss(form))
  if (category !== undefined) return { slug: category.slug, name: category.name, known: true, isBracketed }
  const name = line.text.slice(start, end).trim()
  if (
    !isBracketed ||
    line.node.kind === 'item' ||
    form.length > 20 ||
    /[。;!:]/.test(form) ||
    !/[\p{L}\p{N}]/u.test(form)
  )
    return null
  if (matchingForm(draft.series).startsWith(form) || isNoticeLabel(form) || isRelatedLabel(form)) return null
  return { slug: ownSlug(name), name, known: false, isBracketed }
}

/** Gives a name without what says the same in another script: 政策 POLICY, 政策 / Policy, 政策(Policy). */
export const withoutGloss = (form: string): string =>
  !/[a-z)]$/i.test(form) ? form : form.replace(/(?<=\p{Script=Han})[\s/|·(]{1,3}[a-z][a-z &]{1,20}\)?$/iu, '')

/** The slug of an unknown category is its own name; signs that file systems, hosts or addresses read as something else take their full width. */
const ownSlug = (name: string): string =>
  name.replace(/[\\/:*?"<>|%#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + fullWidth))
const fullWidth = 0xfee0

/** Takes a category heading and opens its block. */
export const readCategory: Part = (draft, line) => {
  const seen = seeCategory(draft, line)
  if (seen === null) return false
  const next = lineBehind(draft, line)
  const leadsItems = next?.node.kind === 'item'
  const leadsPictures = leadsItems && markerKind(next.node.marker ?? '') === 'picture'
  // ■ 政策 above ♢ items is a heading, and so is one with a list of its own; ♢ 政策 among them is an item.
  const isDeeper = leadsItems && (next.node.depth ?? 1) > (line.node.depth ?? 1)
  const isHeading = line.node.kind !== 'item' || (leadsItems && (next.node.marker !== line.node.marker || isDeeper))
  const opens = {
    head: (leadsItems || (seen.known && isOneOfSeveral(draft, line, seen))) && isHeading,
    digest: (seen.known || (leadsItems && openDigest(draft)?.behindWall !== true)) && isHeading,
    analysis: seen.known && leadsPictures && (!draft.sealed || leadsDigest(draft, line)),
    walled: seen.known && seen.isBracketed && leadsPictures && leadsDigest(draft, line),
    tail: false,
    beside: isHeading && leadsItems && isOfBoxedDigest(draft, seen, next),
  }
  if (!opens[draft.region]) return false
  if (draft.region === 'beside') draft.region = 'digest'
  if (openDigest(draft) === null) openMissingSection(draft, 'digest', line)
  if (!seen.known) {
    const names = draft.site.publication.categories.map(({ name }) => name).join('、')
    warn(
      draft,
      line,
      'unknown-category',
      `${quote(line.text)} is no category of publication.json (${names}); it was kept under its own name.`,
    )
  }
  openCategory(draft, seen, line)
  return take(draft, line, 'category', seen.slug)
}

/** How far a digest without bullets is looked through for its next category. */
const nextCategory = 60

/** 政策 above lines without bullets opens a digest where another category stands below them; in the navigation of a page they stand in a row. */
function isOneOfSeveral(draft: Draft, line: Line, { slug }: SeenCategory): boolean {
  const [next, ...below] = draft.lines.slice(line.at + 1, line.at + nextCategory)
  if (next?.node.kind !== 'line' || seeCategory(draft, next) !== null) return false
  const other = below.find((each) => seeCategory(draft, each)?.known === true)
  return other !== undefined && seeCategory(draft, other)?.slug !== slug
}

/** Below a box of recommendations the digest goes on with a category it has not had, set as those above. */
function isOfBoxedDigest(
  { boxed, sealed, sections, itemMarkers }: Draft,
  { known, slug }: SeenCategory,
  { node }: Line,
): boolean {
  const digest = sections.at(-1)
  if (!boxed || sealed || !known || digest?.kind !== 'digest') return false
  return itemMarkers.has(node.marker ?? '') && !digest.categories.some((category) => category.slug === slug)
}

/** Behind a wall one category may be a sub-heading of the paid text; two, each with items of its own, are a digest. */
function leadsDigest(draft: Draft, line: Line): boolean {
  let at = line.at + 1
  while (draft.lines[at]?.node.kind === 'item') at++
  const next = draft.lines[at]
  const seen = next === undefined ? null : seeCategory(draft, next)
  const isOther = seen?.known === true && seen.isBracketed && seen.slug !== seeCategory(draft, line)?.slug
  return isOther && next !== undefined && lineBehind(draft, next)?.node.kind === 'item'
}

/** Opens a category block in the open digest; a heading that is printed twice in a row opens one block. */
export function openCategory(draft: Draft, { slug, name }: { slug: string; name: string }, line: Line): void {
  const digest = openDigest(draft)
  if (digest !== null && digest.categories.at(-1)?.slug !== slug)
    digest.categories.push({ slug, name, line, items: [] })
}

/** Gives the open category block; items without a heading go to a block named for their section, and that is said. */
export function categoryFor(draft: Draft, line: Line): DraftCategory | null {
  if (openDigest(draft) === null) openMissingSection(draft, 'digest', line)
  const digest = openDigest(draft)
  if (digest !== null && digest.categories.length === 0) {
    warn(
      draft,
      line,
      'missing-category',
      `${quote(line.printed)} stands under no category heading; it was put under ${digest.title}. A heading such as 【政策】 is expected above it.`,
    )
    openCategory(draft, { slug: ownSlug(digest.title), name: digest.title }, line)
  }
  return digest?.categories.at(-1) ?? null
}
