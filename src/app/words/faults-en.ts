// Why something could not be shown, in English.
import type { FaultWords } from './faults-zh.ts'

export const faultsEn: FaultWords = {
  offline: 'This device is offline. Try again when it is connected.',
  timeout: 'The request timed out.',
  network: 'The request did not succeed.',
  damaged: 'What arrived is incomplete or out of date.',
  program: 'The page failed.',
  still: 'Other pages can still be read.',
}
