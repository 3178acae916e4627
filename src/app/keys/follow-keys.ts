// From a press to what it does: one listener for all keys.
import { currentView, keysOf, keyTable, type KeyContext } from './key-table.ts'

/** How long the first of two keys waits for the second, in ms. */
const patience = 1500
/** Where keys are the reader's own. */
const fields = 'input, textarea, select, [contenteditable], dialog'

/** Does what keys ask for, those pressed `early` first, until the function it gives is called. */
export function followKeys(context: KeyContext, early: readonly KeyboardEvent[]): () => void {
  let before = { code: '', at: 0 }
  const onKey = (event: KeyboardEvent) => {
    if (!isSingle(event)) return
    const code = `${event.shiftKey ? 'Shift+' : ''}${event.code}`
    const pair = event.timeStamp - before.at < patience ? `${before.code} ${code}` : ''
    const keys = keysOf(currentView())
    const found = keys.find(({ codes }) => codes.includes(pair)) ?? keys.find(({ codes }) => codes.includes(code))
    const begins =
      found === undefined && keyTable.some(({ codes }) => codes.some((each) => each.startsWith(`${code} `)))
    before = begins ? { code, at: event.timeStamp } : { code: '', at: 0 }
    if (found?.does === undefined || (event.repeat && found.repeats === undefined)) return
    // Escape also closes what is open, which is the browser's to do.
    if (code !== 'Escape') event.preventDefault()
    found.does(context, Math.max(found.codes.indexOf(code), 0))
  }
  for (const event of early) onKey(event)
  addEventListener('keydown', onKey)
  return () => removeEventListener('keydown', onKey)
}

/** Says whether a press is one of a single key, outside fields and dialogs, and not part of a word that is being composed. */
function isSingle(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.defaultPrevented) return false
  if (event.target instanceof Element && event.target.closest(fields) !== null) return false
  return document.querySelector('dialog[open]') === null
}
