// A text as a QR code: what a phone can read off a screen.
import { encodeQR } from 'qr'

/** The most bytes: what is denser, phones do not read off every screen. */
const longest = 1800
/** The light squares around it, without which it is not found. */
const border = 4

/** The dark squares of a code as the outline of a path, and how many squares it is wide and high. */
export interface QrCode {
  outline: string
  width: number
}

/** Gives the code of a text; null where it is too long for one. */
export function qrCode(text: string): QrCode | null {
  if (new TextEncoder().encode(text).length > longest) return null
  const rows = encodeQR(text, 'raw', { ecc: 'low', border })
  const runs = rows.flatMap((row, y) =>
    darkRuns(row).map(({ from, length }) => `M${from} ${y}h${length}v1h-${length}z`),
  )
  return { outline: runs.join(''), width: rows.length }
}

function darkRuns(row: readonly boolean[]): { from: number; length: number }[] {
  const runs: { from: number; length: number }[] = []
  for (const [at, isDark] of row.entries()) {
    const last = runs.at(-1)
    if (!isDark) continue
    if (last !== undefined && last.from + last.length === at) last.length += 1
    else runs.push({ from: at, length: 1 })
  }
  return runs
}
