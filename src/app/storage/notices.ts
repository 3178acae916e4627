// What storage has to tell the reader: the one channel. Each thing is told once a page; what shows it comes later than it may be said.

/** `damaged`: a value could not be read and lies aside; `newer`: a later Kandu wrote it; `memory`: this device keeps nothing, or no more. */
export type Notice = 'damaged' | 'newer' | 'memory'

const said = new Set<Notice>()
const listeners = new Set<() => void>()
let current: Notice | null = null

/** Tells the reader something, unless it was told before. */
export function giveNotice(notice: Notice): void {
  if (said.has(notice)) return
  said.add(notice)
  show(notice)
}

/** The notice to be shown; null for none. */
export const readNotice = (): Notice | null => current

/** Takes the notice away: the reader has read it. */
export const dismissNotice = (): void => show(null)

/** Calls the listener when the notice changes, until the returned function is called. */
export function subscribeNotice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(notice: Notice | null): void {
  current = notice
  for (const listener of listeners) listener()
}
