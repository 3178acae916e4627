// Text that mail programs wrapped at some 76 characters, `format=flowed`: a line that ends with a space goes on in the next.

/** Joins the lines that were one. `isSpaceOnly`: the space at a line's end was added for that and is no text (`delsp=yes`). */
export function unflow(
  text: string,
  numbers: readonly number[],
  isSpaceOnly: boolean,
): { text: string; numbers: readonly number[] } {
  const flowed: string[] = []
  const kept: number[] = []
  let open: string[] = []
  for (const [at, row] of text.split('\n').entries()) {
    const line = row.endsWith('\r') ? row.slice(0, -1) : row
    // A space before a line was put there to protect it.
    const own = line.startsWith(' ') ? line.slice(1) : line
    if (open.length === 0) kept.push(numbers[at] ?? numbers.at(-1) ?? 1)
    const isOpen = own.endsWith(' ') && !(open.length === 0 && own === '-- ')
    open.push(isOpen && isSpaceOnly ? own.slice(0, -1) : own)
    if (isOpen) continue
    flowed.push(open.join(''))
    open = []
  }
  if (open.length > 0) flowed.push(open.join(''))
  return { text: flowed.join('\n'), numbers: kept }
}
