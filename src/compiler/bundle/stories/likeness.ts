// Whether two items tell of the same story: by what both say and few others do, in two places at least, about the same name.
import type { Said, StoryMarks } from './story-marks.ts'

/** How telling each mark is, and which are names. */
export interface Weighing extends Pick<StoryMarks, 'isName'> {
  weightOf: (mark: number) => number
}

/** What an item is about stands at its beginning; where neither beginning is in the other item, that counts for so much. */
const otherSubject = 0.4
const subjectMarks = 2

/** From here on two items are taken to tell of the same story: `test/compiler/bundle/stories/README.md` says why. */
export const sameStory = 0.35

/**
 * Gives what says how much another item says that is the same, from 0 to 1. What stands in one place only may be a company, or a turn of phrase.
 * An item is compared with several, so what it says by itself is weighed once.
 */
export function likenessTo(one: Said, weighing: Weighing): (other: Said) => number {
  const name = rarestName(one, weighing)
  const weight = weightOfAll(one, weighing)
  return (other) => {
    // Each has a name in Latin that the other does not know: the rarest of each.
    if (name !== null && !other.all.has(name)) {
      const otherName = rarestName(other, weighing)
      if (otherName !== null && !one.all.has(otherName)) return 0
    }
    const runs = sharedRuns(one, other, weighing)
    if (runs.length < 2) return 0
    const longest = Math.max(0, ...runs)
    const whole = Math.sqrt(weight * weightOfAll(other, weighing))
    if (whole === 0) return 0
    const subject = isAbout(one, other) || isAbout(other, one) ? 1 : otherSubject
    return (subject * 2 * Math.sqrt(longest * (sum(runs) - longest))) / whole
  }
}

const isAbout = ({ marks }: Said, { all }: Said): boolean => marks.slice(0, subjectMarks).some((mark) => all.has(mark))

/** Gives the name of the most weight, the first of those that have as much. */
function rarestName({ marks }: Said, { isName, weightOf }: Weighing): number | null {
  let rarest: number | null = null
  for (const mark of marks) {
    if (isName(mark) && (rarest === null || weightOf(mark) > weightOf(rarest))) rarest = mark
  }
  return rarest
}

/** Gives the weight of each run of marks that are in another item too. */
function sharedRuns({ marks }: Said, { all }: Said, { weightOf }: Weighing): number[] {
  const runs: number[] = []
  let goesOn = false
  for (const mark of marks) {
    const isShared = all.has(mark)
    if (isShared && goesOn) runs[runs.length - 1] = (runs.at(-1) ?? 0) + weightOf(mark)
    else if (isShared) runs.push(weightOf(mark))
    goesOn = isShared
  }
  return runs
}

const weightOfAll = ({ marks }: Said, { weightOf }: Weighing): number =>
  marks.reduce((total, mark) => total + weightOf(mark), 0)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
