// Takes the worker of a site away, in the file of that worker: it deletes what was kept, keeps nothing, answers nothing, and is gone.
// What readers made themselves, bookmarks and settings, lies elsewhere and stays.
import { cachePrefix } from '#model/offline.ts'

declare const self: ServiceWorkerGlobalScope

const prefix = cachePrefix(new URL('./', self.location.href).pathname)

async function cleanUp(): Promise<void> {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix))
  await Promise.all(names.map((name) => caches.delete(name)))
  await self.registration.unregister()
}

// At once, in pages that are open as well: none is reloaded, each asks the site again.
self.addEventListener('install', () => void self.skipWaiting())
self.addEventListener('activate', (event) => event.waitUntil(cleanUp()))
