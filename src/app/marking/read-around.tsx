// Says of many issues at once that they were read: of those above one in its list, of those below it, or of all the list shows.
import { useId, useRef, useState, type ToggleEvent } from 'react'
import type { Day } from '#model/calendar.ts'
import { readingLog, readingOf } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useMarkRead } from './use-mark-read.ts'
import { useMarkWords } from './use-mark-words.ts'

interface ReadAroundProps {
  issueId: string
  publishedOn: Day
}

/** A button with a menu; what it offers goes by what is listed, and so by the filter, when it is opened. */
export function ReadAround({ issueId, publishedOn }: ReadAroundProps) {
  const words = useMarkWords()
  const menuId = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [ids, setIds] = useState<readonly string[]>([])
  const { value, known } = useShelved(readingLog)
  const mark = useMarkRead()
  if (!known) return null
  const at = ids.indexOf(issueId)
  const ranges = { above: ids.slice(0, Math.max(at, 0)), below: ids.slice(at + 1), all: ids } as const
  const offered = (['above', 'below', 'all'] as const)
    .map((name) => ({ name, unread: ranges[name].filter((id) => readingOf(value, id).readAt === null) }))
    .filter(({ unread }) => unread.length > 0)
  const onToggle = ({ newState }: ToggleEvent) => {
    if (newState === 'closed' || button.current === null || menu.current === null) return
    const { bottom, right } = button.current.getBoundingClientRect()
    menu.current.style.insetBlockStart = `${bottom + scrollY}px`
    menu.current.style.insetInlineEnd = `${document.documentElement.clientWidth - right}px`
    setIds(listedIssues())
  }
  return (
    <>
      <button
        type="button"
        data-action="read-around"
        aria-label={words.readAround(publishedOn)}
        title={words.readMany}
        popoverTarget={menuId}
        ref={button}
      >
        <Dots />
      </button>
      <div className="m-menu" id={menuId} popover="auto" onBeforeToggle={onToggle} ref={menu}>
        {offered.length === 0 && <p>{words.allRead}</p>}
        {offered.map(({ name, unread }) => (
          <button
            key={name}
            type="button"
            onClick={() => {
              menu.current?.hidePopover()
              mark(unread, button.current)
            }}
          >
            {words.readRange[name](unread.length)}
          </button>
        ))}
      </div>
    </>
  )
}

/** The issues whose state the page shows, in its order. */
const listedIssues = (): string[] =>
  Array.from(document.querySelectorAll<HTMLElement>('main [data-issue]'), ({ dataset }) => dataset['issue'] ?? '')

function Dots() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 12h.01M12 12h.01M19 12h.01" />
    </svg>
  )
}
