// A first visit loads what it shows. What acts on it comes when a reader stirs, or a second after the page is there.
const signs = ['pointerover', 'touchstart', 'focusin', 'keydown']
const patience = 1000

/**
 * Begins once, at the first sign of a reader. Without one it begins a second later, if `unasked` says so; what has no such condition
 * leaves the network and the processor to what a link leads to, for a second after a reader points at one.
 */
export function atFirstSign(begin: (sign: Event | null) => void, unasked?: () => boolean): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const start = (sign: Event | null) => {
    stop()
    begin(sign)
  }
  const wait = () => {
    clearTimeout(timer)
    timer = setTimeout(() => unasked?.() !== false && start(null), patience)
  }
  const onSign = (sign: Event) => {
    const atLink = sign.type === 'pointerover' && sign.target instanceof Element && sign.target.closest('a')
    if (unasked || !atLink) start(sign)
    else wait()
  }
  const stop = () => {
    clearTimeout(timer)
    for (const sign of signs) removeEventListener(sign, onSign)
  }
  wait()
  for (const sign of signs) addEventListener(sign, onSign, { passive: true })
  return stop
}
