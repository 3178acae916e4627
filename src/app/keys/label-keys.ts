// Controls that a key presses say so to those who cannot see the sheet.
import { currentView, keysOf, type Key } from './key-table.ts'

/** Lets the controls of what has the focus, and those of the page, name their keys, until the function it gives is called. */
export function labelKeys(): () => void {
  const labelled = new Set<Element>()
  const label = () => {
    for (const key of keysOf(currentView())) {
      if (key.control === undefined) continue
      for (const control of document.querySelectorAll(key.control)) {
        control.setAttribute('aria-keyshortcuts', ariaName(key))
        labelled.add(control)
      }
    }
  }
  label()
  addEventListener('focusin', label)
  return () => {
    removeEventListener('focusin', label)
    for (const control of labelled) control.removeAttribute('aria-keyshortcuts')
  }
}

/** Names a key as `aria-keyshortcuts` does. */
export const ariaName = ({ codes, shown }: Key): string =>
  codes.map((code, at) => (code.startsWith('Shift+Key') ? `Shift+${shown[at]}` : (shown[at] ?? ''))).join(' ')
