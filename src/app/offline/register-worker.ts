// Installs the worker, and names the web manifest: a page is whole without either, so that no first visit waits for them.
import { workerFile } from '#model/offline.ts'
import { findRegistration } from './ask-worker.ts'

const base = import.meta.env.BASE_URL

/** Installs the site's worker where a browser has a place for it, and gives its registration once it serves; null where it never will. */
export async function registerWorker(): Promise<ServiceWorkerRegistration | null> {
  // The development server has neither: what it serves changes under its names.
  if (!import.meta.env.PROD) return null
  nameManifest()
  if (!('serviceWorker' in navigator)) return null
  const { serviceWorker } = navigator
  // Offline, and where a browser refuses, that fails: what counts is whether there is one.
  await serviceWorker
    .register(asScriptAddress(`${base}${workerFile}`), { scope: base, updateViaCache: 'none' })
    .catch(() => {})
  return (await findRegistration()) === null ? null : serviceWorker.ready
}

function nameManifest(): void {
  const links = { manifest: 'manifest.webmanifest', 'apple-touch-icon': 'icons/apple-touch-icon.png' }
  for (const [rel, file] of Object.entries(links)) {
    if (document.head.querySelector(`link[rel=${rel}]`)) continue
    document.head.append(Object.assign(document.createElement('link'), { rel, href: base + file }))
  }
}

interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => {
    createScriptURL: (address: string) => string
  }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | null = null

/** The site's policy wants every address of a script to be vouched for; this is the one there is. */
function asScriptAddress(address: string): string {
  const trusted = Reflect.get(window, 'trustedTypes') as TrustedTypes | undefined
  if (trusted === undefined) return address
  policy ??= trusted.createPolicy('kandu-sw', {
    createScriptURL(asked) {
      if (asked === `${base}${workerFile}`) return asked
      throw new TypeError(`${asked} is no script of this site`)
    },
  })
  return policy.createScriptURL(address)
}
