// A value on the shelf as views see it: there at once, changed at once, and kept as soon as the device lets it be.
import { giveNotice } from './notices.ts'
import { renewKept, type Renewed } from './renew-kept.ts'
import { changeOnShelf } from './shelf.ts'
import { storedName, type Stored } from './stored.ts'

/** How long the shelf may take to answer before the page goes on without it, in ms. */
const patience = 5000

/** What is known of a value now. */
export interface Snapshot<Value> {
  value: Value
  /** Whether the shelf was looked at; before, the value is the initial one. */
  known: boolean
  /** Whether it answered, and could be read whole: only then is nothing but what the value holds. */
  whole: boolean
}

/** One value on the shelf. */
export interface Shelved<Value> {
  /** What is known before the shelf was looked at: nothing. */
  initial: Snapshot<Value>
  read: () => Snapshot<Value>
  subscribe: (listener: () => void) => () => void
  /** Changes the value. It is shown at once, and made again from the newest value when that is written: it must depend on nothing else. */
  change: (change: (current: Value) => Value) => Promise<void>
  /** Looks again at what lies there, which was changed past it, and has other tabs do so. */
  renewed: () => Promise<void>
  stored: Stored<Value>
}

/** Makes a value live on the shelf: no tab loses what another changed, and all see it. */
export function putOnShelf<Value>(stored: Stored<Value>): Shelved<Value> {
  const name = storedName(stored)
  const listeners = new Set<() => void>()
  let kept = stored.initial
  /** What `kept` was read from: the same text is not read again. */
  let text: unknown
  let whole = false
  const initial: Snapshot<Value> = { value: kept, known: false, whole: false }
  let snapshot = initial
  /** Changes the shelf has not taken yet: where it takes none, they last as long as the page. */
  let unkept: ((current: Value) => Value)[] = []
  let work = Promise.resolve()
  let queued: Promise<void> | null = null
  let follows = false
  let channel: BroadcastChannel | null = null

  const show = (known: boolean) => {
    const value = unkept.reduce((current, change) => change(current), kept)
    if (known === snapshot.known && whole === snapshot.whole && value === snapshot.value) return
    snapshot = { value, known, whole }
    for (const listener of listeners) listener()
  }
  const sync = async () => {
    const changes = [...unkept]
    let found: Renewed<Value>['fault'] = null
    // What is made meanwhile waits with the rest: when an answer comes after all, it finds its place.
    const waiting = setTimeout(() => {
      giveNotice('memory')
      show(true)
    }, patience)
    try {
      const { fault, next } = await changeOnShelf([name], ([raw], put) => {
        whole = true
        if (changes.length === 0 && raw !== undefined && raw === text) return { fault: null, next: null }
        const renewed = renewKept(stored, raw, changes, put)
        kept = renewed.value
        text = renewed.fault === null ? raw : undefined
        found = renewed.fault
        whole = found === null
        return renewed
      })
      if (fault !== null) giveNotice(fault)
      if (next !== null) {
        kept = next.value
        text = next.text
        unkept = unkept.slice(changes.length)
        tell()
      }
    } catch (error) {
      if (error instanceof DOMException && error.name === 'VersionError') giveNotice('newer')
      else if (changes.length > 0 || found === 'damaged') giveNotice('memory')
    }
    clearTimeout(waiting)
    show(true)
  }
  const settle = () =>
    (queued ??= work =
      work.then(() => {
        queued = null
        return sync()
      }))
  const tell = () => {
    try {
      // A channel has no other origin than its own.
      // eslint-disable-next-line unicorn/require-post-message-target-origin
      channel?.postMessage(name)
    } catch {
      // Other tabs look when they are turned to.
    }
  }
  const follow = () => {
    follows = true
    try {
      channel = new BroadcastChannel(name)
      channel.addEventListener('message', () => void settle())
    } catch {
      // There is none: this tab looks when it is turned to.
    }
    for (const turn of ['focus', 'visibilitychange', 'pageshow']) addEventListener(turn, () => void settle())
  }
  return {
    stored,
    initial,
    read: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      if (!follows) follow()
      if (!snapshot.known) void settle()
      return () => listeners.delete(listener)
    },
    change(change) {
      unkept = [...unkept, change]
      show(snapshot.known)
      return settle()
    },
    async renewed() {
      await settle()
      tell()
    },
  }
}
