// Whether two items tell of the same story: by what both say and few others do, in two places at least, about the same name.
import { simplify } from '#model/search/simplified.ts'

/** What an item says: words in Latin and figures whole, Han by pairs of characters; in order, each once. */
export function storyMarks(text: string): string[] {
  const marks = new Set<string>()
  const simple = simplify(text.normalize('NFKC').toLowerCase())
  for (let at = 0; at < simple.length;) {
    const isPart = isHan(simple.charCodeAt(at)) ? isHan : isWord(simple.charCodeAt(at)) ? isWord : null
    let end = at + 1
    while (end < simple.length && isPart?.(simple.charCodeAt(end)) === true) end += 1
    if (isPart === isWord) marks.add(simple.slice(at, end))
    else for (let pair = at + 1; pair < end; pair++) marks.add(simple.slice(pair - 1, pair + 1))
    at = end
  }
  return [...marks]
}

const isHan = (unit: number): boolean => unit >= 0x3400 && unit <= 0x9fff
/** ASCII letters, figures, the point and the hyphen in them, and Latin letters with marks. */
const isWord = (unit: number): boolean =>
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x30 && unit <= 0x39) ||
  unit === 0x2d ||
  unit === 0x2e ||
  (unit >= 0xdf && unit <= 0x24f)

/** Other stories have the same figures. */
const figureWeight = 0.3

/** Gives how telling a mark is that so many of all texts have. */
export const markWeight = (mark: string, texts: number, all: number): number =>
  Math.max(0, Math.log((all + 1) / (texts + 1))) * (/^[\d.-]+$/.test(mark) ? figureWeight : 1)

/** What an item is about stands at its beginning; where neither beginning is in the other item, that counts for so much. */
const otherSubject = 0.4
const subjectMarks = 2

/** From here on two items are taken to tell of the same story: `test/compiler/bundle/stories/README.md` says why. */
export const sameStory = 0.35

/** Gives how much two items say that is the same, from 0 to 1. What stands in one place only may be a company, or a turn of phrase. */
export function likeness(one: readonly string[], other: readonly string[], weightOf: (mark: string) => number): number {
  const [ofOne, ofOther] = [new Set(one), new Set(other)]
  if (namesDiffer(one, ofOne, other, ofOther, weightOf)) return 0
  const isSubject = (marks: readonly string[], among: ReadonlySet<string>) =>
    marks.slice(0, subjectMarks).some((mark) => among.has(mark))
  const runs = sharedRuns(one, ofOther, weightOf)
  const longest = Math.max(0, ...runs)
  const whole = Math.sqrt(sum(one.map(weightOf)) * sum(other.map(weightOf)))
  if (whole === 0) return 0
  const subject = isSubject(one, ofOther) || isSubject(other, ofOne) ? 1 : otherSubject
  return (subject * 2 * Math.sqrt(longest * (sum(runs) - longest))) / whole
}

/** Says whether each item has a name in Latin that the other does not know: the rarest of each. */
function namesDiffer(
  one: readonly string[],
  ofOne: ReadonlySet<string>,
  other: readonly string[],
  ofOther: ReadonlySet<string>,
  weightOf: (mark: string) => number,
): boolean {
  const [name, otherName] = [rarestName(one, weightOf), rarestName(other, weightOf)]
  return name !== undefined && otherName !== undefined && !ofOther.has(name) && !ofOne.has(otherName)
}

const rarestName = (marks: readonly string[], weightOf: (mark: string) => number): string | undefined =>
  marks.filter((mark) => /^[a-z][a-z-]*$/.test(mark)).toSorted((one, other) => weightOf(other) - weightOf(one))[0]

/** Gives the weight of each run of marks that are in another item too. */
function sharedRuns(
  marks: readonly string[],
  among: ReadonlySet<string>,
  weightOf: (mark: string) => number,
): number[] {
  const runs: number[] = []
  let goesOn = false
  for (const mark of marks) {
    const isShared = among.has(mark)
    if (isShared && goesOn) runs[runs.length - 1] = (runs.at(-1) ?? 0) + weightOf(mark)
    else if (isShared) runs.push(weightOf(mark))
    goesOn = isShared
  }
  return runs
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
