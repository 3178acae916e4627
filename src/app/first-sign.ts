// A first visit loads what it shows. What acts on it comes when a reader stirs, or a second after the page is there.
const signs = ['pointerover', 'touchstart', 'focusin', 'keydown']
const patience = 1000

/** Begins once, at the first sign of a reader; without one a second later, where `unasked` says so. The function it gives keeps it from beginning. */
export function atFirstSign(begin: (sign: Event | null) => void, unasked: () => boolean): () => void {
  const start = (sign: Event | null) => {
    stop()
    begin(sign)
  }
  const timer = setTimeout(() => unasked() && start(null), patience)
  const stop = () => {
    clearTimeout(timer)
    for (const sign of signs) removeEventListener(sign, start)
  }
  for (const sign of signs) addEventListener(sign, start, { passive: true })
  return stop
}
