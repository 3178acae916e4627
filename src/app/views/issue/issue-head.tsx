// The head of an issue: publication, date, topics, what it is about and how long it takes.
import type { ReactNode } from 'react'
import type { IssueWithTeasers } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { IssueTitle } from '#app/components/issue-title.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import type { Outline } from './issue-outline.ts'
import { countItemCharacters, minutesOf } from '#app/components/reading-time.ts'

interface IssueHeadProps {
  issue: IssueWithTeasers
  publication: Publication
  outline: Outline
}

/** Shows what an issue says of itself above its first section. */
export function IssueHead({ issue, publication, outline }: IssueHeadProps): ReactNode {
  const words = useWords()
  const language = useContentLanguage(publication.language)
  return (
    <header className="i-head">
      <p className="kick">
        <b lang={language}>{issue.edition === null ? issue.series : `${issue.series}·${issue.edition}`}</b>
        {publication.publisher !== '' && <span lang={language}>{publication.publisher}</span>}
        <time dateTime={issue.publishedOn}>{words.dates.dateAndWeekday(issue.publishedOn)}</time>
        {issue.number !== null && <span>{words.timeline.number(issue.number)}</span>}
      </p>
      <h1 tabIndex={-1} lang={language}>
        <IssueTitle topics={issue.topics} topicSettings={issue.topicSettings} lines />
      </h1>
      <div className="i-about">
        <Highlights issue={issue} language={language} />
        {issue.summary !== null && (
          <p className={issue.highlights.length === 0 ? 'i-dek' : 'i-sum'} lang={language}>
            <SetText text={issue.summary} setting={issue.summarySetting} />
          </p>
        )}
      </div>
      <IssueMeta issue={issue} outline={outline} language={language} />
    </header>
  )
}

function Highlights({ issue, language }: { issue: IssueWithTeasers; language: string | undefined }): ReactNode {
  const words = useWords().issue
  if (issue.highlights.length === 0) return null
  return (
    <p className="i-dek">
      {words.focus}
      {issue.highlights.map(({ text, setting, itemId }, at) => {
        const shown = <SetText text={text} setting={setting} />
        return (
          <span key={at}>
            {itemId === null ? (
              <span lang={language}>{shown}</span>
            ) : (
              <a href={`#${itemId}`} lang={language}>
                {shown}
              </a>
            )}
            {at < issue.highlights.length - 1 ? words.focusJoin : words.focusEnd}
          </span>
        )
      })}
    </p>
  )
}

interface IssueMetaProps {
  issue: IssueWithTeasers
  outline: Outline
  language: string | undefined
}

function IssueMeta({ issue, outline, language }: IssueMetaProps): ReactNode {
  const words = useWords().issue
  const { editor, layoutEditor, others } = issue.colophon
  const facts = [
    issue.publishedAt !== null && words.publishedAt(issue.publishedAt.slice(11, 16)),
    outline.itemCount > 0 && words.items(outline.itemCount),
    outline.analysisCount > 0 && words.analyses(outline.analysisCount),
    outline.itemCount > 0 &&
      words.minutes(minutesOf(countItemCharacters(outline.blocks.flatMap(({ items }) => items)))),
  ]
  const credits = [
    ...(editor === null ? [] : [{ role: words.editor, name: editor }]),
    ...(layoutEditor === null ? [] : [{ role: words.layoutEditor, name: layoutEditor }]),
    ...others,
  ]
  return (
    <p className="meta">
      {facts.map((fact, at) => fact !== false && <span key={at}>{fact}</span>)}
      {credits.map(({ role, name }, at) => (
        <span key={`credit-${at}`} lang={language}>{`${role} ${name}`}</span>
      ))}
    </p>
  )
}
