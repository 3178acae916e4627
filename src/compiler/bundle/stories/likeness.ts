// Whether two items tell of the same story: by what both say and few others do, in two places at least, about the same name.
import { numberTable } from './number-table.ts'
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
 * Gives the function that takes an item, and gives what says how much others say that is the same, from 0 to 1, until it takes the next.
 * What stands in one place only may be a company, or a turn of phrase.
 */
export function openLikeness({ isName, weightOf }: Weighing): (one: Said) => (other: Said) => number {
  // Which item holds a mark is asked millions of times: a number beside the mark tells it in a tenth of the time of a set for each item.
  const [ones, others] = [numberedItems(), numberedItems()]

  /** Gives the name of the most weight, the first of those that have as much. */
  function rarestName(said: Said): number | null {
    let rarest: number | null = null
    for (const mark of said) {
      if (isName(mark) && (rarest === null || weightOf(mark) > weightOf(rarest))) rarest = mark
    }
    return rarest
  }

  /** Gives the weight of each run of marks that are in the other item too. */
  function sharedRuns(one: Said): number[] {
    const runs: number[] = []
    let goesOn = false
    for (const mark of one) {
      const isShared = others.holds(mark)
      if (isShared && goesOn) runs[runs.length - 1] = (runs.at(-1) ?? 0) + weightOf(mark)
      else if (isShared) runs.push(weightOf(mark))
      goesOn = isShared
    }
    return runs
  }

  const weightOfAll = (said: Said): number => said.reduce((total, mark) => total + weightOf(mark), 0)

  return (one) => {
    ones.take(one)
    const name = rarestName(one)
    const weight = weightOfAll(one)
    return (other) => {
      others.take(other)
      // Each has a name in Latin that the other does not know: the rarest of each.
      if (name !== null && !others.holds(name)) {
        const otherName = rarestName(other)
        if (otherName !== null && !ones.holds(otherName)) return 0
      }
      const runs = sharedRuns(one)
      if (runs.length < 2) return 0
      const longest = Math.max(0, ...runs)
      const whole = Math.sqrt(weight * weightOfAll(other))
      if (whole === 0) return 0
      const isSubject = beginningOf(one).some(others.holds) || beginningOf(other).some(ones.holds)
      return ((isSubject ? 1 : otherSubject) * 2 * Math.sqrt(longest * (sum(runs) - longest))) / whole
    }
  }
}

/** Items taken one after another, of which the last tells what it holds. */
function numberedItems() {
  const holder = numberTable()
  let count = 0
  return {
    take(said: Said) {
      count += 1
      for (const mark of said) holder.set(mark, count)
    },
    holds: (mark: number): boolean => holder.get(mark) === count,
  }
}

const beginningOf = (said: Said): Said => said.slice(0, subjectMarks)

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)
