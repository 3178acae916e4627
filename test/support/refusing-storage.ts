// Storage that refuses: denied altogether, or full. happy-dom's own cannot be made to fail from its prototype.
import { vi } from 'vitest'

/** Makes storage refuse until `vi.unstubAllGlobals()`: `denied` also what is read. */
export function refuseStorage(how: 'denied' | 'full'): void {
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    const storage = globalThis[area]
    const refuse = () => {
      throw new DOMException(how, how === 'full' ? 'QuotaExceededError' : 'SecurityError')
    }
    vi.stubGlobal(area, {
      getItem: how === 'denied' ? refuse : (name: string) => storage.getItem(name),
      removeItem: how === 'denied' ? refuse : (name: string) => storage.removeItem(name),
      setItem: refuse,
    })
  }
}
