// An item in a list of issues: its number in its issue, and a link to its place there.
import { itemPath } from '#model/address.ts'
import { Link } from './link.tsx'
import { SetText } from './set-text.tsx'

interface IssueRowItemProps {
  issueId: string
  number: number
  item: { id: string; text: string; setting?: string | undefined }
}

/** Links to an item. */
export const IssueRowItem = ({ issueId, number, item: { id, text, setting } }: IssueRowItemProps) => (
  <Link to={itemPath(issueId, id)}>
    <small>{`${number} `}</small>
    <SetText text={text} setting={setting} />
  </Link>
)
