// Setting: a figure keeps its unit, so that no line ends in 10 and begins with 亿美元.
import { digit, letter, shielded, space } from './character-classes.ts'
import { hanUnitsByLength, latinUnitNames, magnitudes, multipliers, signs } from './units.ts'

/** A run of UTF-16 units that stays on one line. */
export interface Run {
  start: number
  end: number
}

/** What joins digits to one number when digits follow it: 6.5, 130,000, 18:31, 10-20, 5~8. */
const joints = new Set('.,:-–~～．')
/** A digit that hangs on one of these, or on a letter, belongs to a name: Phi-3, Q3, v1.0, A/4. */
const glue = new Set('-–_./#&+@')

/** Gives the runs of a text that make one figure, in order. */
export function figuresOf(text: string, classes: Uint8Array): Run[] {
  const runs: Run[] = []
  for (let at = 0; at < text.length; at++) {
    if (classes[at] !== digit) continue
    const numberEnd = endOfNumber(text, classes, at)
    if (!isGlued(text, classes, at)) {
      const end = endOfUnit(text, classes, numberEnd)
      const start = startOfOrdinal(text, classes, at)
      if (end !== numberEnd || start !== at) runs.push({ start, end })
      at = Math.max(at, end - 1)
    } else at = numberEnd - 1
  }
  return runs
}

function isGlued(text: string, classes: Uint8Array, at: number): boolean {
  const before = classes[at - 1]
  return before === letter || before === shielded || glue.has(text[at - 1] ?? '')
}

/** Says where 第 before a number stands, a typed space apart or not; `at` itself where there is none. */
function startOfOrdinal(text: string, classes: Uint8Array, at: number): number {
  let before = at - 1
  while (classes[before] === space) before -= 1
  return text[before] === '第' ? before : at
}

function endOfNumber(text: string, classes: Uint8Array, start: number): number {
  let end = start
  while (classes[end] === digit || (joints.has(text[end] ?? '') && classes[end + 1] === digit)) end += 1
  return end
}

/** Says where the unit after a number ends; `numberEnd` itself where there is none. */
function endOfUnit(text: string, classes: Uint8Array, numberEnd: number): number {
  if (signs.has(text[numberEnd] ?? '')) return numberEnd + 1
  let start = numberEnd
  while (classes[start] === space) start += 1
  if (classes[start] === letter)
    return start === numberEnd ? numberEnd : endOfLatinUnit(text, classes, start, numberEnd)
  let unitStart = start
  while (multipliers.has(text[unitStart] ?? '')) unitStart += 1
  for (const [length, units] of hanUnitsByLength) {
    if (units.has(text.slice(unitStart, unitStart + length))) return unitStart + length
  }
  const counted = text.slice(start, unitStart)
  return Array.from(counted).some((mark) => magnitudes.has(mark)) ? unitStart : numberEnd
}

function endOfLatinUnit(text: string, classes: Uint8Array, start: number, numberEnd: number): number {
  let end = start
  while (classes[end] === letter) end += 1
  if (!latinUnitNames.has(text.slice(start, end))) return numberEnd
  // 60 TFLOPs/s: a rate is one unit.
  return text[end] === '/' && classes[end + 1] === letter && classes[end + 2] !== letter ? end + 2 : end
}
