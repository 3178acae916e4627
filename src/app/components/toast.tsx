// Short messages at the foot of the window: one at a time, in one status node that is always in the page.
import { createContext, use, useCallback, useEffect, useRef, useState, type ReactNode } from 'react'

const ToastContext = createContext<(message: string) => void>(() => {})
const lasts = 4000

/** Gives the function that shows a message. */
export const useToast = (): ((message: string) => void) => use(ToastContext)

/** Holds the status node, after all that is within. A message stays 4 s, and while it is pointed at. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [message, setMessage] = useState('')
  const [held, setHeld] = useState(false)
  const round = useRef(0)
  const show = useCallback((next: string) => {
    const mine = ++round.current
    setMessage('') // the same words again are announced only if the node was empty between
    requestAnimationFrame(() => mine === round.current && setMessage(next))
  }, [])
  useEffect(() => {
    if (message === '' || held) return
    const timer = setTimeout(() => setMessage(''), lasts)
    return () => clearTimeout(timer)
  }, [message, held])
  return (
    <ToastContext value={show}>
      {children}
      <output className="toast" onPointerEnter={() => setHeld(true)} onPointerLeave={() => setHeld(false)}>
        {message}
      </output>
    </ToastContext>
  )
}
