// Setting: in titles, standfirsts and items a line may break only between two words that meet Han to Han.
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
  const starts: number[] = []
  // One call for many runs: a call costs as much as ten words. Not for all: beyond some thousand characters ICU's price grows with their square.
  for (let from = 0; from < runs.length;) {
    let upTo = from
    let length = 0
    while (upTo < runs.length && length < batch) {
      length += (runs[upTo]?.end ?? 0) - (runs[upTo]?.start ?? 0)
      upTo += 1
    }
    addWordStarts(text, runs.slice(from, upTo), starts)
    from = upTo
  }
  return starts
}

/** Adds the places inside runs where a word begins. */
function addWordStarts(text: string, runs: readonly Run[], starts: number[]): void {
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
}

/** The most characters a call is given, as far as runs are whole. */
const batch = 1000
/** A run is never longer; no text that anybody wrote has that many characters without a mark. */
const longestRun = 2000

/** Gives the runs of Han that are longer than two characters; shorter ones are left whole. */
function longHanRuns(classes: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < classes.length; at++) {
    if (classes[at] !== han) continue
    const start = at
    while (classes[at + 1] === han && at + 1 - start < longestRun) at += 1
    if (at + 1 - start > 2) runs.push({ start, end: at + 1 })
  }
  return runs
}
