// Read or unread: a dot beside what is not read, and one press that says otherwise.
import type { ReactNode } from 'react'
import { useToast } from '#app/components/toast.tsx'
import { readingLog, readingOf, withRead, withReadings } from '#app/storage/reading-log.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useMarkWords } from './use-mark-words.ts'

interface ReadButtonProps {
  issueId: string
  /** What the button is called; it does not change with its state. */
  name: string
  /** What stands beside the dot. */
  children?: ReactNode
}

/** Says that an issue was read, or takes that back. Until it is known which, nothing is seen there; among the tools its place is kept. */
export function ReadButton({ issueId, name, children }: ReadButtonProps) {
  const words = useMarkWords()
  const toast = useToast()
  const { value, known } = useShelved(readingLog)
  if (!known && children === undefined) return null
  const { readAt } = readingOf(value, issueId)
  const pressed = readAt !== null
  const say = (at: number | null, button: HTMLElement) => {
    void readingLog.change((log) => withRead(log, [issueId], at))
    const before = { [issueId]: readingOf(value, issueId) }
    toast(at === null ? words.nowUnread : words.nowRead, {
      name: words.undo,
      act() {
        void readingLog.change((log) => withReadings(log, before))
        button.focus()
        toast(at === null ? words.nowRead : words.nowUnread)
      },
    })
  }
  return (
    <button
      type="button"
      data-action="read"
      data-issue={issueId}
      aria-pressed={pressed}
      disabled={!known}
      aria-label={children === undefined ? name : undefined}
      title={children === undefined ? words.read : undefined}
      onClick={(event) => say(pressed ? null : Date.now(), event.currentTarget)}
    >
      <i aria-hidden="true" />
      {children}
    </button>
  )
}

/** The same beside the date of a row, with a word for those who do not see the dot. */
export function ReadSign({ issueId, name }: Omit<ReadButtonProps, 'children'>) {
  const words = useMarkWords()
  const { value, known } = useShelved(readingLog)
  return (
    <>
      <ReadButton issueId={issueId} name={name} />
      {known && readingOf(value, issueId).readAt === null && <span className="sr">{words.unread}</span>}
    </>
  )
}
