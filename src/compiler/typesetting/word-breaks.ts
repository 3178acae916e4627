// Rule 4 of reading.md section 8: in titles, standfirsts and items a line may break only between two words that meet Han to Han.
import { han } from './character-classes.ts'
import type { Run } from './figures.ts'

// The segmenter is a constant: it keeps no state between texts. Two versions of ICU may part words differently, hence only at build.
const words = new Intl.Segmenter('zh', { granularity: 'word' })

/** Gives the places where a line may break, in order, none inside a run of `together`. */
export function wordBreaks(text: string, classes: Uint8Array, together: readonly Run[]): number[] {
  const breaks: number[] = []
  let run = 0
  for (const at of hanWordStarts(text, classes)) {
    while ((together[run]?.end ?? Infinity) <= at) run += 1
    if (at <= (together[run]?.start ?? Infinity)) breaks.push(at)
  }
  return breaks
}

/** Gives the places inside runs of Han where a word begins, in order. */
function hanWordStarts(text: string, classes: Uint8Array): number[] {
  const runs = longHanRuns(classes)
  if (runs.length === 0) return []
  const starts: number[] = []
  // One call for all runs of a text: a call costs as much as ten words.
  const segments = words.segment(runs.map(({ start, end }) => text.slice(start, end)).join('\n'))
  let joined = 0
  for (const { start, end } of runs) {
    const length = end - start
    let word = segments.containing(joined)
    while (word !== undefined) {
      const next = word.index + word.segment.length - joined
      if (next >= length) break
      starts.push(start + next)
      word = segments.containing(joined + next)
    }
    joined += length + 1
  }
  return starts
}

/** Gives the runs of Han that are longer than two characters; shorter ones are left whole. */
function longHanRuns(classes: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== han) continue
    const start = at
    while (classes[at + 1] === han) at += 1
    if (at + 1 - start > 2) runs.push({ start, end: at + 1 })
  }
  return runs
}
