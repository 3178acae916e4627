// The text of a bookmark as a link to what it marks; where that changed or went, a word about it. Joins a bookmark with its issue.
import { useQuery } from '@tanstack/react-query'
import { IssueTitle } from '#app/components/issue-title.tsx'
import { Link } from '#app/components/link.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { issueQuery } from '#app/queries/issue-query.ts'
import { MissingShard } from '#app/queries/shard-faults.ts'
import { placeAddress, type Bookmark } from '#app/storage/bookmarks.ts'
import { standingOf, type Standing as StandingOf } from './standing.ts'

/** Shows the text; an issue that cannot be read now is taken to be as it was. */
export function Standing({ bookmark }: { bookmark: Bookmark }) {
  const words = useMarkWords()
  const { data: page, error } = useQuery({ ...issueQuery(bookmark.issueId), throwOnError: false })
  const known = page !== undefined || error instanceof MissingShard
  const standing: StandingOf = known
    ? standingOf(bookmark, page?.issue ?? null)
    : { is: 'kept', texts: [{ text: bookmark.text, setting: undefined }] }
  if (standing.is === 'withdrawn' || standing.is === 'gone') {
    return (
      <>
        <span>{bookmark.text}</span>
        <small className="b-word">{words[standing.is]}</small>
      </>
    )
  }
  if (standing.is === 'kept') {
    const { texts } = standing
    const topics = texts.map(({ text }) => text)
    const settings = texts.map(({ setting }) => setting ?? '')
    return (
      <Link to={placeAddress(bookmark)}>
        <IssueTitle topics={topics} topicSettings={settings} />
      </Link>
    )
  }
  return (
    <>
      <Link to={placeAddress(standing.place)}>{bookmark.text}</Link>
      <small className="b-word">
        {words.reworded}
        <SetText text={standing.text} setting={standing.setting} />
      </small>
    </>
  )
}
