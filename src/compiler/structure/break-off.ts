// Where a text breaks off: the …… before a wall mark belongs to the mark.

/** Says whether a text breaks off, with …… or ..., right before a place. */
export const isBehindDots = (form: string, at: number): boolean =>
  /(?:[…⋯]|\.{3})\s?$/.test(form.slice(Math.max(0, at - 8), at))

/** Gives where a text ends before the …… that stands right before a place. */
export function withoutDots(form: string, end: number): number {
  let at = end
  while (at > 0 && /[\s…⋯]/.test(form.charAt(at - 1))) at--
  let dots = at
  while (dots > 0 && '.。'.includes(form.charAt(dots - 1))) dots--
  return at - dots >= 3 ? dots : at
}
