// Every icon of the interface, as one table of strokes; beside it there is always a text or a name.
import type { ReactNode } from 'react'

const strokes = {
  copy: 'M10 14a4 4 0 0 0 5.7 0l3.3-3.3a4 4 0 0 0-5.7-5.7L12 6.3M14 10a4 4 0 0 0-5.7 0L5 13.3a4 4 0 0 0 5.7 5.7l1.3-1.3',
  print: 'M7 8V3.5h10V8M7 17H4V8h16v9h-3M7 14h10v6.5H7z',
  fold: 'm6 9 6 6 6-6',
  foldAll: 'm7 4 5 5 5-5M7 20l5-5 5 5',
  unfoldAll: 'm7 9 5-5 5 5M7 15l5 5 5-5',
  leave: 'M8 16 17 7M9.5 7H17v7.5',
  search: 'M17 11a6 6 0 1 1-12 0 6 6 0 1 1 12 0m-2 4 5 5',
  close: 'm6 6 12 12M18 6 6 18',
} as const

/** Draws one icon; the style of `svg` gives it its size and stroke. */
export function Icon({ name }: { name: keyof typeof strokes }): ReactNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d={strokes[name]} />
    </svg>
  )
}

/** Draws the half-filled circle of the theme switch. */
export function ThemeIcon(): ReactNode {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="8" />
      <path d="M12 4v16a8 8 0 0 0 0-16z" fill="currentColor" />
    </svg>
  )
}
