// What storage, and newer builds, have to tell the reader: the one channel. Each thing is told once a page; what shows it comes later than it may be said.

/** `damaged`: a value could not be read and lies aside; `newer`: a later Kandu wrote it; `memory`: this device keeps nothing, or no more;
 * `issue`, `version`: a newer build has one. */
export type Notice = 'damaged' | 'newer' | 'memory' | 'issue' | 'version'

const said = new Set<Notice>()
const listeners = new Set<() => void>()
let waiting: readonly Notice[] = []

/** Tells the reader something, unless it was told before. */
export function giveNotice(notice: Notice): void {
  if (said.has(notice)) return
  said.add(notice)
  show([...waiting, notice])
}

/** The notice to be shown; null for none. */
export const readNotice = (): Notice | null => waiting[0] ?? null

/** Takes the notice away: the reader has read it. The next one comes. */
export const dismissNotice = (): void => show(waiting.slice(1))

/** Calls the listener when the notice changes, until the returned function is called. */
export function subscribeNotice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function show(notices: readonly Notice[]): void {
  waiting = notices
  for (const listener of listeners) listener()
}
