// What a kept text says: the value it holds, or why it cannot be used.
import type { Stored } from './stored.ts'

/** A value read from its kept text. `newer` was written by a later Kandu and must not be touched; of what is `damaged` the value holds what could be saved. */
export interface Decoded<Value> {
  value: Value
  fault: 'newer' | 'damaged' | null
}

/** Decodes a kept text; never throws. */
export function decodeKept<Value>(stored: Stored<Value>, raw: unknown): Decoded<Value> {
  try {
    const kept: unknown = JSON.parse(String(raw))
    if (typeof kept !== 'object' || kept === null || !('version' in kept) || !('value' in kept))
      throw new Error('no value')
    const from = Number(kept.version)
    if (from > stored.version) return { value: stored.initial, fault: 'newer' }
    if (!(from <= stored.version)) throw new Error('no version')
    let fault: Decoded<Value>['fault'] = null
    const value = stored.decode(
      from < stored.version && stored.migrate ? stored.migrate(kept.value, from) : kept.value,
      () => (fault = 'damaged'),
    )
    return { value, fault }
  } catch {
    return { value: stored.initial, fault: 'damaged' }
  }
}

/** Writes a value as the text that is kept. */
export const encodeKept = <Value>({ version }: Stored<Value>, value: Value): string =>
  JSON.stringify({ version, value })
