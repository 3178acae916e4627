// How a page speaks with the worker that keeps the site for reading offline. Where there is none, nobody answers, and nothing waits for it.
import { workerFile, type Asked, type KeptPage, type Progress, type WorkerBuild } from '#model/offline.ts'

interface Answers {
  build: WorkerBuild
  kept: KeptPage[]
}

/** A worker that is asked has to be started first; one that takes the site away answers nothing. */
const patience = 5000

/** Gives the registration of the site's worker; null where there is none. */
export async function findRegistration(): Promise<ServiceWorkerRegistration | null> {
  if (!('serviceWorker' in navigator)) return null
  const found = await navigator.serviceWorker.getRegistration(import.meta.env.BASE_URL).catch(() => undefined)
  const { scriptURL = '' } = found?.active ?? found?.waiting ?? found?.installing ?? {}
  return found !== undefined && scriptURL.endsWith(`/${workerFile}`) ? found : null
}

/** Asks the site's worker, or another version of it; null where none answers. */
export async function askWorker<Ask extends keyof Answers>(
  ask: Ask,
  worker?: ServiceWorker | null,
): Promise<Answers[Ask] | null> {
  const asked = worker ?? (await findRegistration())?.active
  if (!asked) return null
  const { port1, port2 } = new MessageChannel()
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), patience)
    port1.addEventListener('message', ({ data }) => {
      clearTimeout(timer)
      port1.close()
      resolve(data as Answers[Ask]) // the worker speaks the language of `model/offline.ts`, as this page does
    })
    port1.start()
    asked.postMessage({ ask } satisfies Asked, [port2])
  })
}

/** Lets a worker that waits take over from the one before it. */
export const letTakeOver = (waiting: ServiceWorker): void => waiting.postMessage({ ask: 'apply' } satisfies Asked, [])

/** Tells the site's worker what to keep, and hears how far it is. */
export async function tellWorker(asked: Asked, hear?: (progress: Progress) => void): Promise<void> {
  const { port1, port2 } = new MessageChannel()
  port1.addEventListener('message', ({ data }) => {
    const progress = data as Progress
    hear?.(progress)
    if (progress.ended) port1.close()
  })
  port1.start()
  ;(await findRegistration())?.active?.postMessage(asked, [port2])
}
