// What storage, and newer builds, have to tell the reader: the one channel. Each thing is told once a page; what shows it comes later than it may be said.

/** `damaged`: a value could not be read and lies aside; `newer`: a later Kandu wrote it; `memory`: this device keeps nothing, or no more;
 * `issue`, `version`: a newer build has one. */
export type Notice = 'damaged' | 'newer' | 'memory' | 'issue' | 'version'

/** All there was to say, in order; those before `at` were read. */
const said: Notice[] = []
let at = 0
const listeners = new Set<() => void>()

/** Tells the reader something, unless it was told before; with `anew`, unless they have not read it yet. */
export function giveNotice(notice: Notice, anew = false): void {
  if (said.includes(notice, anew ? at : 0)) return
  said.push(notice)
  hear()
}

/** The notice to be shown; null for none. */
export const readNotice = (): Notice | null => said[at] ?? null

/** Takes the notice away: the reader has read it. The next one comes. */
export function dismissNotice(): void {
  if (readNotice()) at++
  hear()
}

/** Calls the listener when the notice changes, until the returned function is called. */
export function subscribeNotice(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function hear(): void {
  for (const listener of listeners) listener()
}
