// What pages may ask of the worker, and its answers.
import type { Asked } from '#model/offline.ts'
import { trimContent } from './kept-content.ts'
import { holdPages, listKept, makeRoom } from './holds.ts'
import { keepPage, takePagesOver, touchPage } from './kept-pages.ts'
import { base, build, cacheName, worker } from './scope.ts'

/** Does what a page asks, and answers through the port it sent along. */
export async function answerMessage(asked: Asked, port: MessagePort | undefined): Promise<void> {
  const tell = (answer: unknown) => port?.postMessage(answer)
  switch (asked.ask) {
    case 'build':
      return tell(build)
    case 'kept':
      return tell(await listKept())
    case 'apply':
      return worker.skipWaiting()
    case 'visited':
      return oneAfterAnother(async () => {
        for (const page of asked.pages.filter(isOurs)) if (!(await touchPage(page))) await keepPage(page)
        await takePagesOver()
        await Promise.all([makeRoom(), trimContent()])
      })
    case 'hold':
      return oneAfterAnother(() => holdPages(asked.hold, asked.pages.filter(isOurs), tell))
  }
}

const isOurs = (page: string): boolean => page.startsWith(base)

/** Two tabs may ask at once, and what one lets go the other has just counted. Where the site cannot be reached, what is kept stays. */
const oneAfterAnother = (work: () => Promise<void>): Promise<void> =>
  navigator.locks.request(cacheName('content'), () => work().catch((error: unknown) => console.info(String(error))))
