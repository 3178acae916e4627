// Short messages at the foot of the window: one at a time, in one status node that is always in the page.
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

/** What a message offers to do: to undo what it tells of. */
export interface ToastAction {
  name: string
  act: () => void
}
type ShowToast = (message: string, action?: ToastAction) => void

const ToastContext = createContext<ShowToast>(() => {})
const lasts = 4000

/** Gives the function that shows a message. */
export const useToast = (): ShowToast => use(ToastContext)

/** Holds the status node, after all that is within. A message stays 4 s, twice that with something to do, and while it is pointed at or has the focus. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  const [action, setAction] = useState<ToastAction>()
  const [held, setHeld] = useState(false)
  const round = useRef(0)
  const show = useCallback<ShowToast>((next, offered) => {
    const mine = ++round.current
    setMessage('') // the same words again are announced only if the node was empty between
    setAction(offered)
    requestAnimationFrame(() => mine === round.current && setMessage(next))
  }, [])
  useEffect(() => {
    if (message === '' || held) return
    const timer = setTimeout(() => setMessage(''), action ? 2 * lasts : lasts)
    return () => clearTimeout(timer)
  }, [message, action, held])
  return (
    <ToastContext value={show}>
      {children}
      <output className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
        {message}
        {message !== '' && action && (
          <button
            type="button"
            onFocus={() => setHeld(true)}
            onBlur={() => setHeld(false)}
            onClick={() => {
              setMessage('')
              setHeld(false) // it is gone, and says no more that it was left
              action.act()
            }}
          >
            {action.name}
          </button>
        )}
      </output>
    </ToastContext>
  )
}
