// Where the focus goes in the page of bookmarks when what had it is gone.
/** Gives the focus to the title of the page: what was pressed is gone, and leaves it to what stays. */
export const focusTitle = (): void => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
