// The one folding of search, for texts and for what is looked for in them: NFKC, lower case, no white space, then traditional to simplified.
// A text is folded cluster by cluster, so that every place of the folded text is known in the printed one.
import { simplify } from './simplified.ts'

/** Folds what makes no difference in print: width, case, white space, characters nobody sees. Traditional characters stay. */
export function foldPrinted(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    if (staysAsItIs(text.charCodeAt(at)) && !isJoined(text, at + 1)) continue
    const end = clusterEnd(text, at)
    folded += text.slice(from, at) + foldCluster(text.slice(at, end))
    from = end
    at = end - 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** Folds a text for search. */
export const foldForSearch = (text: string): string => simplify(foldPrinted(text))

/** Folds each line of a text on its own, so that nothing is found across the end of one. */
export const foldLines = (text: string, fold: (line: string) => string): string =>
  text.includes('\n') ? text.split('\n').map(fold).join('\n') : fold(text)

/** A folded text whose places are known in the printed one: unit `n` stands for the printed units from `starts[n]` to `ends[n]`. */
export interface PlacedText {
  folded: string
  starts: readonly number[]
  ends: readonly number[]
}

/** Folds each line of a text, with places. */
export function foldWithPlaces(text: string, fold: (line: string) => string): PlacedText {
  let folded = ''
  const starts: number[] = []
  const ends: number[] = []
  for (let at = 0; at < text.length;) {
    const end = clusterEnd(text, at)
    const piece = text[at] === '\n' ? '\n' : fold(text.slice(at, end))
    for (let unit = 0; unit < piece.length; unit++) {
      starts.push(at)
      ends.push(end)
    }
    folded += piece
    at = end
  }
  return { folded, starts, ends }
}

/** Han of the basic block, small ASCII letters, digits: most of what is printed folds to itself, unless a mark joins it. */
const staysAsItIs = (unit: number): boolean =>
  (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)

/** What joins the character before it: combining marks, vowels and finals of Hangul, the sound marks of half-width kana. */
const joining = /^[\p{M}\u1160-\u11ff\uff9e\uff9f]/u

function isJoined(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  // Nothing below U+0300 joins, and no Han does.
  return (
    unit >= 0x300 &&
    !(unit >= 0x3400 && unit <= 0x9fff) &&
    joining.test(String.fromCodePoint(text.codePointAt(at) ?? 0))
  )
}

function clusterEnd(text: string, start: number): number {
  let end = start + widthAt(text, start)
  // Nothing joins the end of a line: each line is folded on its own.
  while (text.charAt(start) !== '\n' && end < text.length && isJoined(text, end)) end += widthAt(text, end)
  return end
}

const widthAt = (text: string, at: number): number => ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1)

/** Not all of \p{C}: which characters are assigned, and to what, differs between runtimes. Selectors choose a glyph, nothing else. */
const unseen = /[\s\p{Z}\p{Cc}\p{Cf}\p{Cs}\ufe00-\ufe0f]/gu

const foldCluster = (cluster: string): string => cluster.normalize('NFKC').toLowerCase().replace(unseen, '')
