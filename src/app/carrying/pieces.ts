// What was set aside may be longer than a file: it leaves in pieces, and is whole again where all of them come.
import { isBackupName, type Backup } from '#app/storage/backups.ts'

const pieceLength = 200_000

/** One piece of a text that was set aside, and which of how many. */
export interface Piece {
  name: string
  at: number
  of: number
  text: string
}

/** Takes a backup apart. */
export function inPieces({ name, text }: Backup): Piece[] {
  const of = Math.max(1, Math.ceil(text.length / pieceLength))
  return Array.from({ length: of }, (_, at) => {
    const from = at * pieceLength
    return { name, at, of, text: text.slice(from, from + pieceLength) }
  })
}

/** Puts pieces together; null where one is missing. */
export function joinPieces(pieces: readonly Piece[]): Backup[] | null {
  const byName = new Map<string, Map<number, Piece>>()
  for (const piece of pieces) byName.set(piece.name, (byName.get(piece.name) ?? new Map()).set(piece.at, piece))
  const backups: Backup[] = []
  for (const [name, own] of byName) {
    const inOrder = [...own.values()].toSorted((a, b) => a.at - b.at)
    if (inOrder.some(({ at, of }, expected) => at !== expected || of !== own.size)) return null
    backups.push({ name, text: inOrder.map(({ text }) => text).join('') })
  }
  return backups
}

/** Reads one piece; null where it is none. */
export function readPiece(value: unknown): Piece | null {
  if (typeof value !== 'object' || value === null) return null
  const { name, at, of, text }: { name?: unknown; at?: unknown; of?: unknown; text?: unknown } = value
  if (typeof name !== 'string' || !isBackupName(name) || typeof text !== 'string') return null
  return typeof at === 'number' && typeof of === 'number' ? { name, at, of, text } : null
}
