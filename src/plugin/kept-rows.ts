// Rows of short texts kept in a file between builds, one line a row. A file that is not whole is not read; deleting it is always safe.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Reads the rows of a file; none where there is no such file, or where it is damaged. */
export function readRows(place: string): string[][] {
  try {
    const text = readFileSync(place, 'utf8')
    const seam = text.indexOf('\n')
    const body = text.slice(seam + 1)
    if (text.slice(0, seam) !== hashOf(body) || body === '') return []
    return body.split('\n').map((line) => line.split('\t'))
  } catch {
    return []
  }
}

/** Writes rows, whole or not at all. A row with a tab or a line end in it is left out: what it is about is made anew each time. */
export function writeRows(place: string, rows: Iterable<readonly string[]>): void {
  const lines: string[] = []
  for (const row of rows) if (!row.some((text) => /[\t\n]/.test(text))) lines.push(row.join('\t'))
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
