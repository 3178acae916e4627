// The person at the terminal, if there is one, and what comes in through standard input.
import { openSync } from 'node:fs'
import { createInterface } from 'node:readline/promises'
import { ReadStream } from 'node:tty'
import { sourceByteLimit } from '#compiler/parse-source.ts'

/** Asks a question that is answered with yes or no; no answer is no. */
export type Ask = (question: string) => Promise<boolean>

/** Gives the way to ask, or null where nobody could answer. Where the page itself comes in through standard input, the terminal is opened anew. */
export function findTerminal(inputIsTaken: boolean): Ask | null {
  if (!process.stdout.isTTY) return null
  const open = inputIsTaken ? openTerminal() : process.stdin.isTTY ? () => process.stdin : null
  if (open === null) return null
  return async (question) => {
    const input = open()
    const lines = createInterface({ input, output: process.stdout })
    try {
      const closed = new Promise<string>((resolve) => lines.once('close', () => resolve('')))
      const answer = await Promise.race([lines.question(`${question} [y/N] `), closed])
      return /^(?:y|yes|是|好)$/i.test(answer.trim())
    } finally {
      lines.close()
    }
  }
}

/** Where a read of a file would keep the process from ending, a terminal's own stream does not. */
function openTerminal(): (() => ReadStream) | null {
  try {
    const terminal = new ReadStream(openSync('/dev/tty', 'r+'))
    terminal.pause()
    return () => terminal
  } catch {
    return null
  }
}

/** What a pasted page is called, which nobody gave it as a name. */
export const pastedName = 'standard-input'

/** Reads standard input to its end, or as far as it takes to see that it is too large for a source. */
export async function readInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk as Uint8Array) // without an encoding, a stream gives bytes
    chunks.push(bytes)
    size += bytes.length
    if (size > sourceByteLimit) break
  }
  return new Uint8Array(Buffer.concat(chunks))
}
