// A refusal as Vite's overlay shows it: the first fault with its file and line, the others listed below.
import { join } from 'node:path'
import type { ErrorPayload } from 'vite'
import { escapeControls } from '#compiler/diagnostic.ts'
import { BuildFault } from './build-fault.ts'
import type { CompiledSeeds } from './compile-seeds.ts'
import { placeOf, quoteReports } from './report.ts'

/** Gives the message for the overlay, or null where nothing was refused. */
export function overlayPayload(outcome: CompiledSeeds | BuildFault, seeds: string): ErrorPayload | null {
  if (outcome instanceof BuildFault) return payloadOf({ message: escapeControls(outcome.message) })
  const [first, ...others] = outcome.diagnostics.filter(({ severity }) => severity === 'error')
  if (first === undefined) return null
  const quoted = quoteReports(outcome.compilation.reports)(first.file, first.line, first.message)
  const messages = [first, ...others].map((fault, index) => {
    const place = index === 0 ? '' : `${placeOf(fault, '')}  `
    return `${place}${fault.code}: ${escapeControls(fault.message)}`
  })
  const file = join(seeds, first.file)
  return payloadOf({
    message: messages.join('\n'),
    id: file,
    loc: { file, line: first.line, column: 0 },
    ...(quoted !== null && { frame: `${first.line} | ${escapeControls(quoted)}` }),
  })
}

function payloadOf(fault: { message: string } & Partial<ErrorPayload['err']>): ErrorPayload {
  return { type: 'error', err: { plugin: 'kandu', stack: '', ...fault } }
}
