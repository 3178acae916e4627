// The address of what a reader has selected: browsers find and mark the text a fragment quotes.

/** What is longer is quoted by its beginning and its end. */
const quotedWhole = 60
const quotedEnd = 16

/** Gives the fragment that quotes the text selected on the page, null where none is. */
export function selectionFragment(selection: { toString: () => string } | null): string | null {
  const lines = (selection?.toString() ?? '').split('\n').flatMap((line) => line.trim() || [])
  const [first] = lines
  const last = lines.at(-1)
  if (first === undefined || last === undefined) return null
  if (lines.length === 1 && first.length <= quotedWhole) return `:~:text=${quote([first])}`
  return `:~:text=${quote(Array.from(first).slice(0, quotedEnd))},${quote(Array.from(last).slice(-quotedEnd))}`
}

/** A comma parts and a hyphen tells sides: neither may stand for itself. */
const quote = (text: readonly string[]): string => encodeURIComponent(text.join('')).replaceAll('-', '%2D')
