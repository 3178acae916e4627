// What is kept may be thrown away by a browser that needs room, unless it was asked not to.

/** Asks the browser to keep what is kept; it may say no, and then the page of bookmarks says what that means. */
export function askToPersist(): void {
  navigator.storage?.persist?.().catch(() => false)
}
