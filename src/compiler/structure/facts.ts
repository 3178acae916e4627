// What front matter says of an issue: it wins over what the text says, since it was written for that.
import { quote } from '#compiler/diagnostic.ts'
import type { Fact } from '#compiler/syntax-tree.ts'
import type { Issue } from '#model/issue.ts'
import { addAuthor } from './author-note.ts'
import { countCharacters } from './characters.ts'
import type { Draft } from './draft.ts'
import { textLimit } from './limits.ts'
import { matchingForm } from './matching-form.ts'
import { readNumeral } from './numeral.ts'
import { findWallMark } from './wall-mark.ts'

/** Gives all values of a fact, in the order of the source, each as far as a wall mark in it. */
export const factsOf = ({ root }: Draft, name: Fact['name']): Fact[] =>
  (root.facts ?? []).filter((fact) => fact.name === name).map(publicFact)

function publicFact(fact: Fact): Fact {
  const mark = findWallMark(matchingForm(fact.value))
  return mark === null ? fact : { ...fact, value: fact.value.slice(0, mark.publicEnd) }
}

/** Names the lines of facts that hold more than is public. */
function reportWithheldFacts({ root, report }: Draft): void {
  for (const fact of root.facts ?? []) {
    const withheld = countCharacters(fact.value) - countCharacters(publicFact(fact).value)
    if (withheld === 0) continue
    const message = `${withheld} characters stand behind a wall mark in the front matter and were withheld. Only public text is expected there.`
    report({ severity: 'warning', code: 'withheld', file: root.file, line: fact.line, message })
  }
}

/** Gives the first value of a fact, or null. */
export const factOf = (draft: Draft, name: Fact['name']): Fact | null => factsOf(draft, name)[0] ?? null

/** Puts what is said of an issue beside its text into its draft, before the text is read. */
export function applyFacts(draft: Draft): void {
  reportWithheldFacts(draft)
  reportRepeatedFacts(draft)
  const summary = factOf(draft, 'summary')
  if (summary !== null && summary.value.length <= textLimit) draft.summary = summary.value
  else if (summary !== null)
    reject(draft, summary, `has more than ${textLimit} characters. A sentence or two are expected.`)
  const number = factOf(draft, 'number')
  if (number !== null) {
    const digits = /^(?:#|no\.?|vol\.?|第)?\s?(\d{1,6}|[零一二三四五六七八九十百千]{1,9})\s?期?$/i.exec(
      matchingForm(number.value),
    )?.[1]
    draft.number = digits === undefined ? null : readNumeral(digits)
    if (draft.number === null)
      reject(draft, number, 'is no number of an issue. A whole number such as 301 is expected.')
  }
  addAuthors(draft)
  draft.highlights.push(...factsOf(draft, 'highlight').map(({ value }) => value))
  addNotices(draft)
  addActions(draft)
  const [editor, ...others] = factsOf(draft, 'editor')
  draft.colophon.editor = editor?.value ?? null
  draft.colophon.layoutEditor = factOf(draft, 'layout-editor')?.value ?? null
  for (const { value } of others) draft.colophon.others.push({ role: '编辑', name: value })
}

/** What an issue has one of. */
const single = ['id', 'title', 'date', 'number', 'series', 'edition', 'summary', 'layout-editor'] as const

function reportRepeatedFacts(draft: Draft): void {
  for (const name of single) {
    const [first, ...others] = factsOf(draft, name)
    for (const other of others) {
      if (other.value !== first?.value)
        reject(draft, other, `is a second ${name.replace('-', ' ')}; the first one counts. One is expected.`)
    }
  }
}

/** A biography is of the author above it; one above all authors is of the first. */
function addAuthors(draft: Draft): void {
  let waiting: Fact | null = null
  for (const fact of (draft.root.facts ?? []).map(publicFact)) {
    if (fact.name === 'author') {
      addAuthor(draft, fact.value)
      if (waiting !== null && draft.lastAuthor !== null) draft.lastAuthor.bio = waiting.value
      waiting = null
    } else if (fact.name === 'biography') {
      const author = draft.lastAuthor
      if (author === null && waiting === null) waiting = fact
      else if (author !== null && author.bio === null) author.bio = fact.value
      else reject(draft, fact, 'is a second biography of one author; the first one counts. One is expected.')
    }
  }
  if (waiting !== null) reject(draft, waiting, 'is a biography without an author. An author is expected beside it.')
}

const noticeFacts = ['editor-note', 'correction', 'notice'] as const

function addNotices(draft: Draft): void {
  const line = draft.lines.find(({ node }) => node.kind === 'front-matter')
  if (line === undefined) return
  for (const kind of noticeFacts) {
    for (const { value } of factsOf(draft, kind)) draft.notices.push({ line, kind, text: value, sealed: false })
  }
}

const actionFacts = ['subscribe', 'full-report', 'database'] as const

/** A call to action is named by its address where it has no words of its own. */
function addActions(draft: Draft): void {
  for (const kind of actionFacts) {
    for (const { value } of factsOf(draft, kind)) {
      const href = /^https?:\/\/\S+$/i.test(value) ? value : null
      draft.actions.set(value, { kind, text: value, href })
    }
  }
}

/** Gives the id an issue claims for itself, if it can be an address; else its day. */
export function issueIdOf(draft: Draft, publishedOn: string): string {
  const id = factOf(draft, 'id')
  if (id === null) return publishedOn
  if (/^[\p{L}\p{N}][\p{L}\p{N}._-]{0,79}$/u.test(id.value) && !['latest', 'index.html'].includes(id.value))
    return id.value
  reject(draft, id, 'can be no address. Letters, digits, - and _ are expected; the date was taken instead.')
  return publishedOn
}

/** Gives what front matter says of the headline over what the text says. */
export function withFacts(draft: Draft, issue: Issue): Issue {
  const topics = factsOf(draft, 'topic').map(({ value }) => value)
  return {
    ...issue,
    series: factOf(draft, 'series')?.value ?? issue.series,
    edition: factOf(draft, 'edition')?.value ?? issue.edition,
    topics: topics.length > 0 ? topics : issue.topics,
  }
}

/** Says that a fact cannot be used. */
export function reject(draft: Draft, fact: Fact, why: string): void {
  const message = `${quote(fact.value)} ${why}`
  draft.report({ severity: 'warning', code: 'front-matter-value', file: draft.root.file, line: fact.line, message })
}
