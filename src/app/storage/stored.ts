// A reader's marks on this device: one described value each, decoded when read, never thrown away.

/** Describes one kept value. `local` outlives the visit, `session` lasts as long as the tab. */
export interface Stored<Value> {
  area: 'local' | 'session'
  /** Name within Kandu; the base path is put before it, so that two archives on one host keep apart. */
  key: string
  version: number
  initial: Value
  /** Gives the value, or throws where it is none. */
  decode: (value: unknown) => Value
  /** Brings a value of an older version to this one; without it an older value is decoded as it is. */
  migrate?: (value: unknown, from: number) => unknown
}

// What is kept where storage is denied, what was last read, and who listens: the one mutable state of the app.
const memory = new Map<string, string>()
const lastRead = new Map<string, { raw: string | null; value: unknown }>()
const listeners = new Map<string, Set<() => void>>()

/** Gives the name a value is kept under. */
export const storedName = (stored: { key: string }): string => `kandu${import.meta.env.BASE_URL}${stored.key}`

/** Reads a kept value; the same object as long as it has not changed. A value that cannot be read is set aside, and the initial one given. */
export function readStored<Value>(stored: Stored<Value>): Value {
  const name = storedName(stored)
  const id = `${stored.area}:${name}`
  const raw = readRaw(stored.area, name)
  const last = lastRead.get(id)
  // Only `decodeRaw` of the same description writes under this id, so the value has its type.
  if (last !== undefined && last.raw === raw) return last.value as Value
  const value = raw === null ? stored.initial : decodeRaw(stored, name, raw)
  lastRead.set(id, { raw, value })
  return value
}

/** Keeps the value that `change` makes of the newest one, whichever tab wrote it. */
export function writeStored<Value>(stored: Stored<Value>, change: (current: Value) => Value): void {
  const name = storedName(stored)
  const value = change(readStored(stored))
  const raw = JSON.stringify({ version: stored.version, value })
  writeRaw(stored.area, name, raw)
  lastRead.set(`${stored.area}:${name}`, { raw, value })
  for (const listener of listeners.get(name) ?? []) listener()
}

/** Calls the listener when the value may have changed, here or in another tab, until the returned function is called. */
export function subscribeStored(stored: { key: string }, listener: () => void): () => void {
  const name = storedName(stored)
  const onStorage = (event: StorageEvent) => {
    if (event.key === name || event.key === null) listener()
  }
  const own = listeners.get(name) ?? new Set()
  listeners.set(name, own.add(listener))
  addEventListener('storage', onStorage)
  return () => {
    own.delete(listener)
    removeEventListener('storage', onStorage)
  }
}

function decodeRaw<Value>(stored: Stored<Value>, name: string, raw: string): Value {
  try {
    const kept: unknown = JSON.parse(raw)
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('value' in kept))
      throw new Error('not a kept value')
    const from = Number(kept.version)
    if (!(from <= stored.version)) throw new Error('written by a newer Kandu')
    return stored.decode(from < stored.version && stored.migrate ? stored.migrate(kept.value, from) : kept.value)
  } catch {
    setAside(stored.area, name, raw)
    return stored.initial
  }
}

function setAside(area: Stored<unknown>['area'], name: string, raw: string): void {
  for (let copy = 1; copy < 10; copy++) {
    const backup = `${name}.backup-${copy}`
    const held = readRaw(area, backup)
    if (held === raw) return
    if (held === null) return writeRaw(area, backup, raw)
  }
}

function readRaw(area: Stored<unknown>['area'], name: string): string | null {
  const kept = memory.get(`${area}:${name}`)
  if (kept !== undefined) return kept
  try {
    return storageOf(area).getItem(name)
  } catch {
    return null
  }
}

function writeRaw(area: Stored<unknown>['area'], name: string, raw: string): void {
  try {
    storageOf(area).setItem(name, raw)
    memory.delete(`${area}:${name}`)
  } catch {
    memory.set(`${area}:${name}`, raw) // denied or full: it lasts as long as the page
  }
}

const storageOf = (area: Stored<unknown>['area']): Storage => (area === 'local' ? localStorage : sessionStorage)
