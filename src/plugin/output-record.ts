// The record of an output, on disk between builds: one line a file. One that is not whole is not read.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** The files of an output by path: how the disk knows each, what it was made of, and the shards it was made of. */
export type OutputRecord = Map<string, { stamp: string; made: string; asked: readonly string[] }>

/** Reads a record; an empty one where there is none, or where it is damaged. */
export function readRecord(place: string): OutputRecord {
  const record: OutputRecord = new Map()
  try {
    const text = readFileSync(place, 'utf8')
    const seam = text.indexOf('\n')
    const body = text.slice(seam + 1)
    if (text.slice(0, seam) !== hashOf(body)) return record
    for (const line of body.split('\n')) {
      const [path = '', stamp = '', made = '', ...asked] = line.split('\t')
      if (path !== '') record.set(path, { stamp, made, asked })
    }
  } catch {
    // The next build makes everything anew.
  }
  return record
}

/** Writes a record, whole or not at all; where that cannot be done the next build makes everything anew. */
export function writeRecord(place: string, record: OutputRecord): void {
  // A path with a tab or a line end in it is left out, and so made anew each time.
  const lines = [...record].flatMap(([path, { stamp, made, asked }]) => {
    const fields = [path, stamp, made, ...asked]
    return fields.some((field) => /[\t\n]/.test(field)) ? [] : [fields.join('\t')]
  })
  const body = lines.join('\n')
  const unfinished = `${place}.${process.pid}`
  try {
    mkdirSync(dirname(place), { recursive: true })
    writeFileSync(unfinished, `${hashOf(body)}\n${body}`)
    renameSync(unfinished, place)
  } catch {
    // A read-only or full disk costs the next build some time, and nothing else.
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')
