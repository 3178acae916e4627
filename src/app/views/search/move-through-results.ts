// Arrow keys between the field and what was found.
import type { KeyboardEvent } from 'react'
import { isComposing } from './search-field.tsx'

/** Moves the focus with ↓ and ↑ from the field through the results and back; every other key is left alone. */
export function moveThroughResults(event: KeyboardEvent<HTMLElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (step === 0 || isComposing(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  const stops = [...event.currentTarget.querySelectorAll<HTMLElement>('input[type=search], [data-hit]')]
  const at = stops.findIndex((stop) => stop === document.activeElement)
  const next = stops[at + step]
  if (at === -1 || next === undefined) return
  event.preventDefault()
  next.focus()
}
