// Says of many issues at once that they were read: of those above one in its list, of those below it, or of all the list shows.
import { useState } from 'react'
import type { Day } from '#model/calendar.ts'
import { readingLog, readingOf } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { Menu } from './menu.tsx'
import { useMarkRead } from './use-mark-read.ts'
import { useMarkWords } from './use-mark-words.ts'

interface ReadAroundProps {
  issueId: string
  publishedOn: Day
}

/** A menu; what it offers goes by what is listed, and so by the filter, when it is opened. */
export function ReadAround({ issueId, publishedOn }: ReadAroundProps) {
  const words = useMarkWords()
  const [ids, setIds] = useState<readonly string[]>([])
  const { value, known } = useShelved(readingLog)
  const mark = useMarkRead()
  if (!known) return null
  const at = ids.indexOf(issueId)
  const ranges = { above: ids.slice(0, Math.max(at, 0)), below: ids.slice(at + 1), all: ids } as const
  const offered = (['above', 'below', 'all'] as const)
    .map((name) => ({ name, unread: ranges[name].filter((id) => readingOf(value, id).readAt === null) }))
    .filter(({ unread }) => unread.length > 0)
  return (
    <Menu
      name={words.readAround(publishedOn)}
      title={words.readMany}
      action="read-around"
      onOpen={() => setIds(listedIssues())}
    >
      {(button) => (
        <>
          {offered.length === 0 && <p>{words.allRead}</p>}
          {offered.map(({ name, unread }) => (
            <button key={name} type="button" onClick={() => mark(unread, button)}>
              {words.readRange[name](unread.length)}
            </button>
          ))}
        </>
      )}
    </Menu>
  )
}

/** The issues whose state the page shows, in its order. */
const listedIssues = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('main [data-issue]'), ({ dataset }) => dataset['issue'] ?? '')
