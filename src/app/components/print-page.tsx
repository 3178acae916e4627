// Printing: rendered only once script runs; without it the browser's own command does the same.
import type { ReactNode } from 'react'
import { useWords } from '#app/words/words-context.tsx'
import { Icon } from './icons.tsx'

/** Prints the page. */
export function PrintPage(): ReactNode {
  return (
    <button type="button" onClick={() => print()}>
      <Icon name="print" />
      {useWords().actions.print}
    </button>
  )
}
