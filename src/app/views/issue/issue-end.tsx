// What follows the last section of an issue: its notes, its authors, the publisher's own lines, and the issues before and after it.
import type { ReactNode } from 'react'
import { issuePath, timelinePath } from '#model/address.ts'
import type { Notice } from '#model/issue.ts'
import type { IssuePage, IssueRef } from '#model/shard.ts'
import { AuthorNote } from '#app/components/author-note.tsx'
import { Link } from '#app/components/link.tsx'
import { standsAlone } from '#app/components/stands-alone.ts'
import { IssueTitle } from '#app/components/issue-title.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'

/** Shows notices, each as printed. */
export function Notices({
  notices,
  language,
}: {
  notices: readonly Notice[]
  language: string | undefined
}): ReactNode {
  return notices.map((notice, at) => (
    <p key={at} className="i-notice" lang={language}>
      <SetText text={notice.text} setting={notice.setting} />
    </p>
  ))
}

/** Says whether a notice belongs before the first item: what a reader has to know before reading on. */
export const leadsIssue = ({ kind }: Notice): boolean => kind === 'editor-note' || kind === 'correction'

interface IssueEndProps {
  page: IssuePage
  language: string | undefined
}

/** Shows the end of an issue. */
export function IssueEnd({ page: { issue, older, newer }, language }: IssueEndProps): ReactNode {
  const words = useWords().issue
  const notes = issue.notices.filter((notice) => !leadsIssue(notice))
  const parts = [
    { title: words.notices, notices: notes.filter(({ kind }) => kind !== 'unplaced') },
    { title: words.unplaced, notices: notes.filter(({ kind }) => kind === 'unplaced') },
  ]
  const hasAnalysis = issue.sections.some((section) => section.kind === 'analysis' && section.analyses.length > 0)
  const lines = issue.actions.filter((action) => action.href !== null || (!hasAnalysis && standsAlone(action)))
  return (
    <>
      {parts.map(
        ({ title, notices }) =>
          notices.length > 0 && (
            <section key={title} className="i-end">
              <h2>{title}</h2>
              <Notices {...{ notices, language }} />
            </section>
          ),
      )}
      <AuthorNote authors={issue.authors} language={language} />
      {lines.map(({ text, setting, href }, at) => (
        <p key={at} className="note" lang={language}>
          {href === null ? (
            <SetText text={text} setting={setting} />
          ) : (
            <a href={href}>
              <SetText text={text} setting={setting} />
            </a>
          )}
        </p>
      ))}
      <nav className="i-next" aria-label={words.neighbours}>
        {older === null ? (
          <p>
            <small className="note">{words.older}</small>
            {words.noOlder}
          </p>
        ) : (
          <Neighbour issue={older} rel="prev" name={words.older} language={language} />
        )}
        {newer === null ? (
          <Link to={timelinePath}>
            <small className="note">{words.back}</small>
            {words.allIssues}
          </Link>
        ) : (
          <Neighbour issue={newer} rel="next" name={words.newer} language={language} />
        )}
      </nav>
    </>
  )
}

interface NeighbourProps extends Pick<IssueEndProps, 'language'> {
  issue: IssueRef
  name: string
  rel: 'prev' | 'next'
}

function Neighbour({ issue, name, rel, language }: NeighbourProps): ReactNode {
  return (
    <Link to={issuePath(issue.id)} rel={rel}>
      <small className="note">{`${name} ${issue.publishedOn}`}</small>
      <span lang={language}>
        <IssueTitle topics={issue.topics} topicSettings={issue.topicSettings} />
      </span>
    </Link>
  )
}
