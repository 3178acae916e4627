// The ribbon: one press bookmarks, another takes it back, and the toast undoes either.
import type { ReactNode } from 'react'
import { useToast } from '#app/components/toast.tsx'
import {
  bookmarks,
  placeAddress,
  withBookmark,
  withoutBookmarks,
  type Bookmark,
  type Marked,
} from '#app/storage/bookmarks.ts'
import { askToPersist } from '#app/storage/ask-to-persist.ts'
import { useShelved } from '#app/storage/use-shelved.ts'
import { useMarkWords } from './use-mark-words.ts'

interface BookmarkButtonProps {
  marked: Marked
  /** What the button is called; it does not change with its state. */
  name: string
  /** Addresses the same had before its wording was corrected. */
  former?: readonly string[]
  /** What stands beside the ribbon. */
  children?: ReactNode
}

const none: readonly string[] = []

/** What was taken away since the page was opened, by address: a second press brings it back whole, note and tags included. */
const takenAway = new Map<string, readonly Bookmark[]>()

/** Bookmarks something, or takes its bookmark away. */
export function BookmarkButton({ marked, name, former = none, children }: BookmarkButtonProps) {
  const words = useMarkWords()
  const toast = useToast()
  const { value } = useShelved(bookmarks)
  const address = placeAddress(marked)
  const held = [address, ...former].filter((each) => Object.hasOwn(value, each))
  const pressed = held.length > 0
  const toggle = (button: HTMLElement) => {
    const before = held.flatMap((each): Bookmark[] => (value[each] ? [value[each]] : []))
    const added: Bookmark = { ...marked, savedAt: Date.now(), note: '', tags: [] }
    const again = takenAway.get(address) ?? [added]
    if (pressed) {
      takenAway.set(address, before)
      void bookmarks.change((current) => withoutBookmarks(current, held))
    } else
      void bookmarks.change((current) =>
        again.reduce((all, each) => withBookmark(all, all[placeAddress(each)] ?? each), current),
      )
    if (!pressed) askToPersist()
    toast(pressed ? words.removed : words.added, {
      name: words.undo,
      act() {
        void bookmarks.change((current) =>
          pressed ? before.reduce(withBookmark, current) : withoutBookmarks(current, again.map(placeAddress)),
        )
        button.focus()
        toast(pressed ? words.added : words.removed)
      },
    })
  }
  return (
    <button
      type="button"
      data-action="bookmark"
      aria-pressed={pressed}
      aria-label={name}
      title={children === undefined ? words.bookmark : undefined}
      onClick={(event) => toggle(event.currentTarget)}
    >
      <Ribbon />
      {children}
    </button>
  )
}

/** Shows the ribbon at what is bookmarked, where there is no room for more. */
export function BookmarkSign({ address }: { address: string }) {
  const words = useMarkWords()
  const { value } = useShelved(bookmarks)
  if (!Object.hasOwn(value, address)) return null
  return (
    <span className="m-sign">
      <Ribbon />
      <span className="sr">{words.added}</span>
    </span>
  )
}

function Ribbon() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M7 4h10v16l-5-4-5 4z" />
    </svg>
  )
}
