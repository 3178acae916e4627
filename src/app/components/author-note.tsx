// Who wrote an issue or an analysis, with what the source says of them.
import type { ReactNode } from 'react'
import type { Issue } from '#model/issue.ts'
import { useWords } from '#app/words/words-context.tsx'
import { SetText } from './set-text.tsx'

interface AuthorNoteProps {
  authors: Issue['authors']
  language: string | undefined
}

/** Shows each author's name and biography. */
export function AuthorNote({ authors, language }: AuthorNoteProps): ReactNode {
  const words = useWords().issue
  return authors.map(({ name, bio, bioSetting }, at) => (
    <p key={at} className="note" lang={language}>
      {`${words.author} `}
      <b>{name}</b>{' '}
      {bio !== null && (
        <span>
          <SetText text={bio} setting={bioSetting} />
        </span>
      )}
    </p>
  ))
}
