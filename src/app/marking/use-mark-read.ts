// Many issues are read at one press, and each is as it was at another.
import { useToast } from '#app/components/toast.tsx'
import { readingLog, readingOf, withRead, withReadings } from '#app/storage/reading-log.ts'
import { useMarkWords } from './use-mark-words.ts'

/** Gives what marks issues as read. The toast takes that back, and gives the focus back to what was pressed. */
export function useMarkRead(): (issueIds: readonly string[], button: HTMLElement | null) => void {
  const words = useMarkWords()
  const toast = useToast()
  return (issueIds, button) => {
    const log = readingLog.read().value
    const before = Object.fromEntries(issueIds.map((id) => [id, readingOf(log, id)]))
    const now = Date.now()
    void readingLog.change((current) => withRead(current, issueIds, now))
    toast(words.nowReadMany(issueIds.length), {
      name: words.undo,
      act() {
        void readingLog.change((current) => withReadings(current, before))
        button?.focus()
        toast(words.undone)
      },
    })
  }
}
