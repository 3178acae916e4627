// A chunk that is gone usually means that the site was published anew: loading the page again heals it, but only once.
import { readStored, writeStored, type Stored } from './storage/stored.ts'

const reloadedStored: Stored<string> = {
  area: 'session',
  key: 'reloaded',
  version: 1,
  initial: '',
  decode: String,
}

/** Loads the page again, unless that was the last thing done here; says whether it did. A device that is offline is left alone. */
export function reloadOnce(): boolean {
  const address = location.href
  if (!navigator.onLine || readStored(reloadedStored) === address) return false
  writeStored(reloadedStored, () => address)
  location.reload()
  return true
}
