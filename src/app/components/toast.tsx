// Short messages at the foot of the window: one at a time, in one status node that is always in the page.
import { createContext, use, useEffect, useState, type ReactNode } from 'react'

/** What a message offers to do: to undo what it tells of. */
export interface ToastAction {
  name: string
  act: () => void
  /** Given, the message comes back after one that took its place, while this says so. */
  again?: () => boolean
}
interface Toast {
  message: string
  action: ToastAction | undefined
  end: () => void
}
/** Shows a message; the function it gives takes it away before its time. */
type ShowToast = (message: string, action?: ToastAction) => () => void

const ToastContext = createContext<ShowToast>(() => () => {})
const lasts = 4000

/** Gives the function that shows a message. */
export const useToast = (): ShowToast => use(ToastContext)

/** Holds the status node, after all that is within. A message stays 4 s, twice that with something to do, and while it is pointed at or has the focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState<Toast>()
  const [held, setHeld] = useState<Toast>()
  const [show] = useState(() => queueToasts(setShown))
  useEffect(() => {
    if (!shown || held === shown) return
    const timer = setTimeout(shown.end, shown.action ? 2 * lasts : lasts)
    return () => clearTimeout(timer)
  }, [shown, held])
  return (
    <ToastContext value={show}>
      {children}
      <output className="toast" onPointerEnter={() => setHeld(shown)} onPointerLeave={() => setHeld(undefined)}>
        {shown?.message}
        {shown?.action && (
          <button
            type="button"
            onFocus={() => setHeld(shown)}
            onBlur={() => setHeld(undefined)}
            onClick={() => {
              shown.end()
              shown.action?.act()
            }}
          >
            {shown.action.name}
          </button>
        )}
      </output>
    </ToastContext>
  )
}

/** Gives what shows messages, one at a time. */
function queueToasts(put: (toast?: Toast) => void): ShowToast {
  let top: Toast | undefined
  /** Comes again after the one on top. */
  let under: Toast | undefined
  const bring = (toast?: Toast) => {
    top = toast
    put() // the same words again are announced only if the node was empty between
    requestAnimationFrame(() => put(top))
  }
  return (message, action) => {
    const end = () => {
      if (top !== toast) return
      const next = under
      under = undefined
      bring(next?.action?.again?.() ? next : undefined)
    }
    const toast: Toast = { message, action, end }
    if (top?.action?.again) under = top
    bring(toast)
    return end
  }
}
