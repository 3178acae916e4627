// The day of a moment where the reader is.

/** Gives the day of a moment: `2026-11-27`. */
export function dayOf(moment: number): string {
  const date = new Date(moment)
  const two = (number: number) => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}

/** Gives the day it is. */
export const today = (): string => dayOf(Date.now())
