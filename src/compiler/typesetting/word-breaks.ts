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
  const written = runs.map(({ start, end }) => text.slice(start, end))
  // Before it is asked what is known, so that nothing this text needs is forgotten in between.
  if (known.size > mostKnown) known.clear()
  rememberStarts(written.filter((run) => !known.has(run)))
  const starts: number[] = []
  for (const [at, run] of written.entries()) {
    const start = runs[at]?.start ?? 0
    for (const offset of known.get(run) ?? []) starts.push(start + offset)
  }
  return starts
}

/** Parts the words of texts that are to be set, all at once, which is quicker. What it is not told of is parted when it is set. */
export function learnWords(texts: readonly string[]): void {
  const runs = new Set(texts.flatMap((text) => text.match(commonRuns) ?? []))
  rememberStarts([...runs].filter((run) => !known.has(run)))
}

const commonRuns = /[\u4e00-\u9fff]{3,2000}/g

// An archive says the same things again, names above all: a run that was parted is known for as long as there is room.
const known = new Map<string, readonly number[]>()
const mostKnown = 50_000

/** Parts runs into words. One call for many runs: a call costs as much as ten words. Not for all: beyond some thousand characters ICU's price grows with their square. */
function rememberStarts(runs: readonly string[]): void {
  for (let from = 0; from < runs.length;) {
    let upTo = from
    let length = 0
    while (upTo < runs.length && length < batch) length += runs[upTo++]?.length ?? 0
    partRuns(runs.slice(from, upTo))
    from = upTo
  }
}

function partRuns(runs: readonly string[]): void {
  const segments = words.segment(runs.join('\n'))
  let joined = 0
  for (const run of runs) {
    const starts: number[] = []
    let word = segments.containing(joined)
    while (word !== undefined) {
      const next = word.index + word.segment.length - joined
      if (next >= run.length) break
      starts.push(next)
      word = segments.containing(joined + next)
    }
    known.set(run, starts)
    joined += run.length + 1
  }
}

/** The most characters a call is given, as far as runs are whole: with a thousand each word takes half as long again. */
const batch = 250
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
