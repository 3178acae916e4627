// A button with a menu below it: what is done with a thing more rarely than once a visit.
import { useId, useRef, useState, type ReactNode, type ToggleEvent } from 'react'

interface MenuProps {
  /** What the button is called, and what it is for. */
  name: string
  title: string
  action: string
  /** What stands in the button; three dots, if not given. */
  shows?: ReactNode
  onOpen?: () => void
  /** What is offered, made when the menu is opened; each press closes it. `button` is what opened it. */
  children: (button: HTMLElement | null) => ReactNode
}

/** A button that opens a menu. It lies above everything, so that no part of a page that is cut off can cut it. */
export function Menu({ name, title, action, shows, onOpen, children }: MenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const [button, setButton] = useState<HTMLElement | null>(null)
  const [open, setOpen] = useState(false)
  const onToggle = ({ newState }: ToggleEvent) => {
    setOpen(newState === 'open')
    if (newState === 'closed' || button === null || menu.current === null) return
    const { bottom, right } = button.getBoundingClientRect()
    menu.current.style.insetBlockStart = `${bottom + scrollY}px`
    menu.current.style.insetInlineEnd = `${Math.max(0, document.documentElement.clientWidth - Math.max(right, 256))}px`
    onOpen?.()
  }
  return (
    <>
      <button type="button" data-action={action} aria-label={name} title={title} popoverTarget={id} ref={setButton}>
        {shows ?? <Dots />}
      </button>
      {/* What is pressed in it are buttons, by whatever means; it only closes behind them. */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div
        className="m-menu"
        id={id}
        popover="auto"
        onBeforeToggle={onToggle}
        onClick={({ target }) => target instanceof HTMLButtonElement && menu.current?.hidePopover()}
        ref={menu}
      >
        {open && children(button)}
      </div>
    </>
  )
}

function Dots() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
