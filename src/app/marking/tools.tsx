// What a reader can do with an item, a page or a row. All of it comes in one script, when there is a reader.
import { lazy, Suspense } from 'react'
import { issuePath, itemPath } from '#model/address.ts'
import type { Item, IssueWithTeasers } from '#model/issue.ts'
import type { IssueCard } from '#model/shard.ts'
import { CopyLink, useCopyLink } from '#app/components/copy-link.tsx'
import { Icon } from '#app/components/icons.tsx'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { PrintPage } from '#app/components/print-page.tsx'
import type { Marked } from '#app/storage/bookmarks.ts'
import { useWords } from '#app/words/words-context.tsx'
import { BookmarkButton } from './bookmark-button.tsx'
import { Cite } from './cite.tsx'
import { EarlierEntry } from './earlier-entry.tsx'
import { Menu } from './menu.tsx'
import { NoticeLine } from './notice-line.tsx'
import { ReadAround } from './read-around.tsx'
import { ReadButton, ReadSign } from './read-button.tsx'
import { AnalysisFollower, ReadingFollower } from './reading-follower.tsx'
import { useMarkWords } from './use-mark-words.ts'

interface ItemToolsProps {
  issue: Pick<IssueWithTeasers, 'id' | 'publishedOn' | 'series'>
  category: { slug: string; name: string }
  item: Item
  /** Its number in the issue. */
  number: number
  formerIds: readonly string[]
}

/** Copies the address of an item, bookmarks it, and cites it. */
export function ItemTools({ issue, category: { slug, name }, item, number, formerIds }: ItemToolsProps) {
  const words = useWords()
  const markWords = useMarkWords()
  const copy = useCopyLink(issuePath(issue.id))
  const { id: issueId, publishedOn, series: source } = issue
  const { id: part, text } = item
  const marked: Marked = { kind: 'item', issueId, part, text, category: { slug, name }, publishedOn, source }
  return (
    <span className="i-act">
      <button
        type="button"
        data-action="copy"
        aria-label={words.issue.copyItem(number)}
        title={words.actions.copyLink}
        onClick={() => copy(part)}
      >
        <Icon name="copy" />
      </button>
      <BookmarkButton
        marked={marked}
        name={markWords.bookmarkItem(number)}
        former={formerIds.map((id) => itemPath(issueId, id))}
      />
      <Menu name={markWords.citeItem(number)} title={markWords.citing} action="cite">
        {() => (
          <>
            <EarlierEntry issueId={issueId} itemId={part} />
            <Cite marked={marked} />
          </>
        )}
      </Menu>
    </span>
  )
}

interface PageToolsProps {
  path: string
  marked: Marked
  /** Whether the page waits out of sight: nobody reads it, whatever is done with the one before it. */
  ahead?: boolean
}

/** Copies the address of a page, prints it, and bookmarks and cites what it shows; an issue is read, and its reading followed, as that of an analysis is. */
export function PageTools({ path, marked, ahead = false }: PageToolsProps) {
  const words = useMarkWords()
  const name = marked.kind === 'issue' ? words.bookmarkIssue : words.bookmark
  return (
    <>
      <CopyLink path={path} />
      <PrintPage />
      <BookmarkButton marked={marked} name={name}>
        {name}
      </BookmarkButton>
      {marked.kind === 'issue' && (
        <>
          <ReadButton issueId={marked.issueId} name={words.read}>
            {words.read}
          </ReadButton>
          {!ahead && <ReadingFollower key={marked.issueId} issueId={marked.issueId} />}
        </>
      )}
      {marked.kind === 'analysis' && <AnalysisFollower key={path} address={path} />}
      <Menu
        name={words.citing}
        title={words.citing}
        action="cite"
        shows={
          <>
            <Icon name="leave" />
            {words.citing}
          </>
        }
      >
        {() => <Cite marked={marked} />}
      </Menu>
    </>
  )
}

export { BookmarkSign } from './bookmark-button.tsx'

/** What a row tells of its issue. */
type RowIssue = Pick<IssueCard, 'id' | 'headline' | 'publishedOn'>

/** Bookmarks the issue of a row, and says of those around it that they were read. */
export function RowTool({ card, source }: { card: RowIssue; source: string }) {
  const { id: issueId, headline: text, publishedOn } = card
  return (
    <>
      <BookmarkButton
        marked={{ kind: 'issue', issueId, part: '', text, category: null, publishedOn, source }}
        name={useMarkWords().bookmarkIssueOf(publishedOn)}
      />
      <ReadAround issueId={issueId} publishedOn={publishedOn} />
    </>
  )
}

/** Says whether the issue of a row was read. */
export function RowRead({ card: { id, publishedOn } }: { card: RowIssue }) {
  return <ReadSign issueId={id} name={useMarkWords().readIssueOf(publishedOn)} />
}

const OfflineFollower = lazy(() =>
  import('#app/offline/offline-follower.tsx').then((module) => ({ default: module.OfflineFollower })),
)

/** Stands once in every page: says what there is to say, and lets what is read be kept for reading offline. */
export const Standing = () => (
  <>
    <NoticeLine />
    <PartBoundary>
      <Suspense>
        <OfflineFollower />
      </Suspense>
    </PartBoundary>
  </>
)
