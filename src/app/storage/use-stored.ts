// Joins a kept value to React: one store, one hook.
import { useCallback, useSyncExternalStore } from 'react'
import { readStored, subscribeStored, writeStored, type Stored } from './stored.ts'

/** The kept value and the function that changes it; the initial value on the server and in the render that hydrates. `stored` must not change. */
export function useStored<Value>(
  stored: Stored<Value>,
): readonly [value: Value, change: (change: (current: Value) => Value) => void] {
  const subscribe = useCallback((listener: () => void) => subscribeStored(stored, listener), [stored])
  const value = useSyncExternalStore(
    subscribe,
    () => readStored(stored),
    () => stored.initial,
  )
  const change = useCallback((next: (current: Value) => Value) => writeStored(stored, next), [stored])
  return [value, change]
}
