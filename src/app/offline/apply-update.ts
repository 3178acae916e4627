// The reader's word: the build that waits takes over, and this page, and no other, is loaded anew.
import { findRegistration, letTakeOver } from './ask-worker.ts'
import type { News } from './follow-updates.ts'

/** Loads what the reader was told of: the front page for a new issue, this page for a new version. */
export async function applyUpdate(news: News): Promise<void> {
  const waiting = (await findRegistration())?.waiting
  if (waiting) {
    await new Promise((taken) => {
      navigator.serviceWorker.addEventListener('controllerchange', taken, { once: true })
      letTakeOver(waiting)
    })
  }
  if (news === 'issue') location.assign(import.meta.env.BASE_URL)
  else location.reload()
}
