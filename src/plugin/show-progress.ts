// A line that says how far long work is: for people at a terminal, never in a log.

const everyMilliseconds = 100
/** Work that is done sooner says nothing. */
const patience = 1000

type Stream = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

/** Gives the function that is told how much of `total` is done; it shows what, how many, and how long to go. */
export function showProgress(
  what: string,
  total: number,
  stream: Stream = process.stderr,
  clock: () => number = () => performance.now(),
): (done: number) => void {
  if (!stream.isTTY || (process.env['CI'] ?? '') !== '') return () => {}
  const start = clock()
  let next = start + patience
  let shown = false
  return (done) => {
    const now = clock()
    if (done === total && shown) stream.write('\r\u001b[K')
    if (now < next || done === 0 || done === total) return
    next = now + everyMilliseconds
    shown = true
    const left = Math.ceil((((now - start) / done) * (total - done)) / 1000)
    stream.write(`\r\u001b[K${what}: ${done} of ${total}, ${left} s to go`)
  }
}
