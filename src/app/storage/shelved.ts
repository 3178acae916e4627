// A value on the shelf as views see it: there at once, changed at once, and kept as soon as the device lets it be.
import { decodeKept, encodeKept } from './decode-kept.ts'
import { giveNotice } from './notices.ts'
import { changeOnShelf } from './shelf.ts'
import { storedName, type Stored } from './stored.ts'

/** What is known of a value now. */
export interface Snapshot<Value> {
  value: Value
  /** Whether the shelf was looked at; before, the value is the initial one. */
  known: boolean
}

/** One value on the shelf. */
export interface Shelved<Value> {
  /** What is known before the shelf was looked at: nothing. */
  initial: Snapshot<Value>
  read: () => Snapshot<Value>
  subscribe: (listener: () => void) => () => void
  /** Changes the value. It is shown at once, and made again from the newest value when that is written: it must depend on nothing else. */
  change: (change: (current: Value) => Value) => Promise<void>
}

/** Makes a value live on the shelf: no tab loses what another changed, and all see it. */
export function putOnShelf<Value>(stored: Stored<Value>): Shelved<Value> {
  const name = storedName(stored)
  const listeners = new Set<() => void>()
  let kept = stored.initial
  const initial: Snapshot<Value> = { value: kept, known: false }
  let snapshot = initial
  /** Changes the shelf has not taken yet: where it takes none, they last as long as the page. */
  let unkept: ((current: Value) => Value)[] = []
  let work: Promise<void> | null = null
  let channel: BroadcastChannel | null = null

  const show = (known: boolean) => {
    snapshot = { value: unkept.reduce((value, change) => change(value), kept), known }
    for (const listener of listeners) listener()
  }
  const sync = async () => {
    const changes = [...unkept]
    let next: Value | null = null
    try {
      await changeOnShelf(name, (raw, put) => {
        const { value, fault } = raw === undefined ? { value: stored.initial, fault: null } : decodeKept(stored, raw)
        kept = value
        if (fault !== null) giveNotice(fault)
        if (fault === 'newer' || (fault === null && changes.length === 0)) return
        if (fault === 'damaged') put(`${name}.backup-${new Date().toISOString()}`, raw)
        next = changes.reduce((current, change) => change(current), value)
        put(name, encodeKept(stored, next))
      })
      if (next !== null) {
        kept = next
        unkept = unkept.slice(changes.length)
        // A channel has no other origin than its own.
        // eslint-disable-next-line unicorn/require-post-message-target-origin
        channel?.postMessage(name)
      }
    } catch {
      if (changes.length > 0) giveNotice('memory')
    }
    show(true)
  }
  const settle = () => (work = (work ?? Promise.resolve()).then(sync))
  const follow = () => {
    channel = new BroadcastChannel(name)
    channel.addEventListener('message', () => void settle())
    addEventListener('pageshow', ({ persisted }) => persisted && void settle())
  }
  return {
    initial,
    read: () => snapshot,
    subscribe(listener) {
      listeners.add(listener)
      if (channel === null) follow()
      if (work === null) void settle()
      return () => listeners.delete(listener)
    },
    change(change) {
      unkept = [...unkept, change]
      show(snapshot.known)
      return settle()
    },
  }
}
