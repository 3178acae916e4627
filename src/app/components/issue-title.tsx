// The title of an issue: its topics, joined by a thin slash or each on its own line.
import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { SetText } from './set-text.tsx'

interface IssueTitleProps {
  topics: readonly string[]
  topicSettings?: readonly string[] | undefined
  /** Each topic on a line of its own; otherwise only on narrow screens. */
  lines?: boolean
}

/** Shows the topics of an issue; heard or copied, they are always joined by ／. */
export function IssueTitle({ topics, topicSettings, lines = false }: IssueTitleProps): ReactNode {
  return topics.map((topic, at) => (
    <Fragment key={at}>
      {at > 0 && <span className={lines ? 'sr' : 'ti-slash'}>／</span>}
      <span className={lines ? 'ti-line' : 'ti-part'}>
        <SetText text={topic} setting={topicSettings?.[at]} />
      </span>
    </Fragment>
  ))
}
