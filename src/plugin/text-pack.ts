// Many texts kept in one file, with an index beside it: ten thousand small files would take longer to open than to read.
// Both only grow, so what is written is never written again; a text that is not whole is not there.
import { hash } from 'node:crypto'
import { appendFileSync, closeSync, fstatSync, mkdirSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'

/** Texts by name. */
export interface TextPack {
  /** Gives a text, or null where there is none or it is damaged. */
  recall: (name: string) => string | null
  /** Keeps a text for the next who opens the pack, where that can be done; `name` holds no white space. */
  keep: (name: string, text: string) => void
  /** Writes what is still to be kept; nothing can be asked after that. */
  close: () => void
  /** How many texts there are. */
  size: number
}

interface Place {
  offset: number
  length: number
  hash: string
}

/** Opens the pack of a folder; where it cannot be read it is empty. */
export function openTextPack(folder: string): TextPack {
  const [textFile, indexFile] = [join(folder, 'texts'), join(folder, 'index')]
  const places = readIndex(indexFile)
  const reader = openForReading(textFile)
  let waiting: { name: string; bytes: Buffer }[] = []
  let waitingBytes = 0
  const flush = () => {
    const kept = waiting
    waiting = []
    waitingBytes = 0
    if (kept.length > 0) append(folder, textFile, indexFile, kept)
  }
  return {
    size: places.size,
    recall(name) {
      const place = places.get(name)
      if (place === undefined || reader === null) return null
      const bytes = readAt(reader, place)
      return hashOf(bytes) === place.hash ? bytes.toString('utf8') : null
    },
    keep(name, text) {
      const bytes = Buffer.from(text)
      waiting.push({ name, bytes })
      waitingBytes += bytes.length
      if (waitingBytes > flushedAt) flush()
    },
    close() {
      flush()
      if (reader !== null) closeSync(reader)
    },
  }
}

const flushedAt = 4_000_000

function readIndex(file: string): Map<string, Place> {
  const places = new Map<string, Place>()
  try {
    for (const line of readFileSync(file, 'utf8').split('\n')) {
      const [name = '', offset = '', length = '', hash = ''] = line.split(' ')
      if (hash !== '') places.set(name, { offset: Number(offset), length: Number(length), hash })
    }
  } catch {
    // There is none yet.
  }
  return places
}

function openForReading(file: string): number | null {
  try {
    return openSync(file, 'r')
  } catch {
    return null
  }
}

/** Reads as much of a text as is there. An index that is not whole may ask for anything. */
function readAt(file: number, { offset, length }: Place): Buffer {
  const bytes = Buffer.alloc(Math.max(0, Math.min(length, fstatSync(file).size - offset)) || 0)
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, offset))
  } catch {
    return bytes
  }
}

function append(folder: string, textFile: string, indexFile: string, kept: readonly { name: string; bytes: Buffer }[]) {
  try {
    mkdirSync(folder, { recursive: true })
    const file = openSync(textFile, 'a')
    let offset = fstatSync(file).size
    appendFileSync(file, Buffer.concat(kept.map(({ bytes }) => bytes)))
    closeSync(file)
    const lines = kept.map(({ name, bytes }) => {
      const line = `${name} ${offset} ${bytes.length} ${hashOf(bytes)}\n`
      offset += bytes.length
      return line
    })
    // A line end first: what another build was killed over is then a line of its own.
    appendFileSync(indexFile, `\n${lines.join('')}`)
  } catch {
    // A read-only or full disk costs the next build some time, and nothing else.
  }
}

const hashOf = (bytes: Uint8Array): string => hash('sha256', bytes, 'base64url')
