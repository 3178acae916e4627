// An item in a list of issues: its number in its issue, a link to its place there, and whether it is bookmarked.
import { itemPath } from '#model/address.ts'
import { useTools } from '#app/marking/tools-context.tsx'
import { Link } from './link.tsx'
import { SetText } from './set-text.tsx'

interface IssueRowItemProps {
  issueId: string
  number: number
  item: { id: string; text: string; setting?: string | undefined }
}

/** Links to an item. */
export function IssueRowItem({ issueId, number, item: { id, text, setting } }: IssueRowItemProps) {
  const tools = useTools()
  return (
    <Link to={itemPath(issueId, id)}>
      <small>{`${number} `}</small>
      <SetText text={text} setting={setting} />
      {tools !== null && <tools.BookmarkSign address={itemPath(issueId, id)} />}
    </Link>
  )
}
