// Joins what lies on the shelf to React.
import { useSyncExternalStore } from 'react'
import type { Shelved, Snapshot } from './shelved.ts'

/** The value, and whether it is known yet; the initial one on the server and in the render that hydrates. */
export const useShelved = <Value>({ subscribe, read, initial }: Shelved<Value>): Snapshot<Value> =>
  useSyncExternalStore(subscribe, read, () => initial)
