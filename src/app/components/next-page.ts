// What lies between those who notice that an issue will be left for another, and the view that has the other ready.

interface Issues {
  /** The issue of the address. */
  id: string
  /** The one that may be next, and waits; the same where none does. */
  to: string
}

interface NextPage {
  /** The view that can have an issue wait; none where none can. */
  view?: (Issues & { change: (to: Issues) => void }) | undefined
  /** Shows the page of a path if it is ready, and says whether it did; `follow`, which brings its address and all else, is called once it is painted. */
  show?: ((path: string, follow: () => void) => boolean) | undefined
  /** Whether the next page is what the reader sees, though the address is still that of the last. */
  isShown?: boolean
}

/** What can be done ahead of a navigation from the page on screen. */
export const nextPage: NextPage = {}
