// The parts of a letter, in the order of the file: parted by the boundaries their heads state, in one pass over the lines.
import { readField, type StructuredField } from './email-field.ts'
import { firstLine, readHead, type LetterHead } from './email-head.ts'

/** One part that has no parts itself. `start` and `end` are the places of its lines, counted from 0. */
export interface LetterPart {
  head: LetterHead
  type: StructuredField
  disposition: StructuredField
  start: number
  end: number
  /** The innermost choice between forms of one text it belongs to, or -1. */
  choice: number
}

/** A part that has parts. */
interface Frame {
  boundary: string
  choice: number
  isDigest: boolean
}

/** Deeper than any letter's parts are nested. */
const depthLimit = 100
/** More than any letter has: a text, a page, its pictures, what is attached. */
const partLimit = 2000

/** A letter taken apart. */
export interface LetterParts {
  head: LetterHead
  parts: readonly LetterPart[]
  /** The boundary that ends the last of its parts is missing. */
  isCutOff: boolean
}

/** Parts the lines of a letter. Null where its parts are nested beyond sense, or are too many. */
export function partsOf(lines: readonly string[]): LetterParts | null {
  const frames: Frame[] = []
  const depths = new Map<string, number>()
  const parts: LetterPart[] = []
  let isWithin = false

  /** Opens what stands below a head, and gives the place behind the head. */
  function open(head: LetterHead, isOfDigest: boolean): number {
    const start = lines[head.end - 1] === '' ? head.end : head.end - 1
    const fallback = isOfDigest ? 'message/rfc822' : 'text/plain'
    const stated = readField(head.fields.get('content-type')?.value ?? fallback)
    const type = /^[\w.+-]+\/[\w.+-]+$/.test(stated.value) ? stated : { ...stated, value: fallback }
    const disposition = readField(head.fields.get('content-disposition')?.value ?? '')
    const boundary = `--${type.parameters.get('boundary') ?? ''}`
    const choice = frames.at(-1)?.choice ?? -1
    isWithin = !type.value.startsWith('multipart/') || boundary === '--'
    if (isWithin) parts.push({ head, type, disposition, start, end: lines.length, choice })
    else {
      frames.push({
        boundary,
        choice: type.value === 'multipart/alternative' ? start : choice,
        isDigest: type.value === 'multipart/digest',
      })
      if (!depths.has(boundary)) depths.set(boundary, frames.length)
    }
    return start
  }

  /** Ends the part that is open, and all parts within the frame at a depth. */
  function close(depth: number, at: number): void {
    const last = parts.at(-1)
    if (isWithin && last !== undefined) parts[parts.length - 1] = { ...last, end: at }
    isWithin = false
    for (const { boundary } of frames.splice(depth)) if ((depths.get(boundary) ?? 0) > depth) depths.delete(boundary)
  }

  const head = readHead(lines, firstLine(lines))
  for (let at = open(head, false); at < lines.length;) {
    const line = lines[at] ?? ''
    const found = line.startsWith('--') && frames.length > 0 ? boundaryOf(line, depths) : null
    if (found === null) at++
    else if (found.isLast) {
      close(found.depth - 1, at)
      at++
    } else {
      close(found.depth, at)
      if (frames.length >= depthLimit || parts.length >= partLimit) return null
      at = open(readHead(lines, at + 1), frames.at(-1)?.isDigest === true)
    }
  }
  // Where no boundary comes the head was wrong, and the letter is a text.
  const whole = { head, type: plain, disposition: none, start: head.end, end: lines.length, choice: -1 }
  return { head, parts: parts.length > 0 ? parts : [whole], isCutOff: parts.length > 0 && frames.length > 0 }
}

const plain: StructuredField = { value: 'text/plain', parameters: new Map() }
const none: StructuredField = { value: '', parameters: new Map() }

/** Tells which boundary a line is, white space at its end aside. */
function boundaryOf(line: string, depths: ReadonlyMap<string, number>): { depth: number; isLast: boolean } | null {
  const written = line.trimEnd()
  const depth = depths.get(written)
  if (depth !== undefined) return { depth, isLast: false }
  const outer = written.endsWith('--') ? depths.get(written.slice(0, -2)) : undefined
  return outer === undefined ? null : { depth: outer, isLast: true }
}
