// The service worker: it keeps the app and what a reader opened, and answers from that where the site does not. Every page works without it.
import type { Asked } from '#model/offline.ts'
import { keepApp } from './app-files.ts'
import { answerMessage } from './answer-message.ts'
import { answerRequest } from './answer-request.ts'
import { forgetOldFiles } from './old-files.ts'
import { worker } from './scope.ts'

worker.addEventListener('install', (event) => event.waitUntil(keepApp()))

worker.addEventListener('activate', (event) =>
  event.waitUntil(
    Promise.all([forgetOldFiles(), worker.clients.claim(), worker.registration.navigationPreload?.enable()]),
  ),
)

worker.addEventListener('fetch', (event) => {
  const answer = answerRequest(event)
  // A browser may refuse its caches to a worker it let in: then it is as if there were none.
  if (answer !== null) event.respondWith(answer.catch(() => fetch(event.request)))
})

worker.addEventListener('message', (event) => {
  // Only pages of this origin have the worker's ear, and they speak the language of `model/offline.ts`.
  event.waitUntil(answerMessage(event.data as Asked, event.ports[0]))
})
