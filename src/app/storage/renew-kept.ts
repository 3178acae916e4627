// What becomes of a kept text when it is changed: the one place that decides whether it may be written over.
import { decodeKept, encodeKept, type Decoded } from './decode-kept.ts'
import type { Put } from './shelf.ts'
import { storedName, type Stored } from './stored.ts'

/** What was found, and what lies there from now on. */
export interface Renewed<Value> extends Decoded<Value> {
  /** The value after the changes, and its text; null where nothing was written. */
  next: { value: Value; text: string } | null
}

/** Changes what was found under a value's name. What could not be read is set aside first, and what a newer Kandu wrote stays as it is. */
export function renewKept<Value>(
  stored: Stored<Value>,
  raw: unknown,
  changes: readonly ((current: Value) => Value)[],
  put: Put,
): Renewed<Value> {
  const found = raw === undefined ? { value: stored.initial, fault: null } : decodeKept(stored, raw)
  if (found.fault === 'newer' || (found.fault === null && changes.length === 0)) return { ...found, next: null }
  const name = storedName(stored)
  if (found.fault === 'damaged') put(`${name}.backup-${new Date().toISOString()}`, raw)
  const value = changes.reduce((current, change) => change(current), found.value)
  const text = encodeKept(stored, value)
  put(name, text)
  return { ...found, next: { value, text } }
}
