// A reader's marks on this device: one described value each, decoded when read, never thrown away.
import { decodeKept, encodeKept } from './decode-kept.ts'
import { giveNotice } from './notices.ts'

/** Describes one kept value. `local` outlives the visit, `session` lasts as long as the tab. */
export interface Stored<Value> {
  area: 'local' | 'session'
  /** Name within Kandu; the base path is put before it, so that two archives on one host keep apart. */
  key: string
  version: number
  initial: Value
  /** Gives the value, or throws where it is none; `damaged` says that part of it had to be left out. */
  decode: (value: unknown, damaged?: () => void) => Value
  /** Brings a value of an older version to this one; without it an older value is decoded as it is. */
  migrate?: (value: unknown, from: number) => unknown
}

// What is kept where storage is denied, what was last read, and who listens: the one mutable state of the app.
const memory = new Map<string, string>()
const lastRead = new Map<string, { raw: string | null; value: unknown }>()
const listeners = new Map<string, Set<() => void>>()
/** What must not be written over: a newer Kandu's, or what could not be set aside. */
const untouchable = new Set<string>()

/** Gives the name a value is kept under. */
export const storedName = (stored: { key: string }): string => `kandu${import.meta.env.BASE_URL}${stored.key}`

/** Reads a kept value; the same object as long as it has not changed. Where a value cannot be read it is set aside, and what could be saved of it takes its place. */
export function readStored<Value>(stored: Stored<Value>): Value {
  const name = storedName(stored)
  const id = `${stored.area}:${name}`
  const raw = readRaw(stored.area, name)
  const last = lastRead.get(id)
  // Only `decodeRaw` of the same description writes under this id, so the value has its type.
  if (last !== undefined && last.raw === raw) return last.value as Value
  const value = raw === null ? stored.initial : decodeRaw(stored, id, raw)
  lastRead.set(id, { raw: readRaw(stored.area, name), value })
  return value
}

/** Keeps the value that `change` makes of the newest one, whichever tab wrote it. */
export function writeStored<Value>(stored: Stored<Value>, change: (current: Value) => Value): void {
  const name = storedName(stored)
  const value = change(readStored(stored))
  const raw = encodeKept(stored, value)
  const id = `${stored.area}:${name}`
  if (!writeRaw(stored.area, name, raw) && stored.area === 'local' && !untouchable.has(id)) giveNotice('memory')
  lastRead.set(id, { raw, value })
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

function decodeRaw<Value>(stored: Stored<Value>, id: string, raw: string): Value {
  const { area } = stored
  const name = storedName(stored)
  const { value, fault } = decodeKept(stored, raw)
  untouchable.delete(id)
  if (fault !== null) giveNotice(fault)
  if (fault === 'damaged' && setAside(area, name, raw)) writeRaw(area, name, encodeKept(stored, value))
  else if (fault !== null) untouchable.add(id)
  return value
}

/** Keeps a text that could not be read under a backup name; says whether it could. */
function setAside(area: Stored<unknown>['area'], name: string, raw: string): boolean {
  for (let copy = 1; ; copy++) {
    const backup = `${name}.backup-${copy}`
    const held = readRaw(area, backup)
    if (held === raw) return true
    if (held !== null) continue
    if (writeRaw(area, backup, raw)) return true
    return !memory.delete(`${area}:${backup}`)
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

/** Keeps a text, in memory if need be; says whether it outlives the page. */
function writeRaw(area: Stored<unknown>['area'], name: string, raw: string): boolean {
  const id = `${area}:${name}`
  try {
    if (untouchable.has(id)) throw new Error('not ours')
    storageOf(area).setItem(name, raw)
    memory.delete(id)
    return true
  } catch {
    memory.set(id, raw) // denied, full or newer: it lasts as long as the page
    return false
  }
}

const storageOf = (area: Stored<unknown>['area']): Storage => (area === 'local' ? localStorage : sessionStorage)
