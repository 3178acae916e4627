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
  children: (button: HTMLElement) => ReactNode
}

/** A button that opens a menu. It lies above everything, so that no part of a page that is cut off can cut it. */
export function Menu({ name, title, action, shows, onOpen, children }: MenuProps) {
  const id = useId()
  const menu = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  // The button while its menu is open. Kept in a state of its own from the start, every button of a long page would render twice.
  const [opener, setOpener] = useState<HTMLElement | null>(null)
  const onToggle = ({ newState }: ToggleEvent) => {
    const opened = newState === 'open' ? button.current : null
    // What had the focus is about to go with the menu: Escape leads back to where one came from.
    if (opened === null && menu.current?.contains(document.activeElement)) button.current?.focus()
    setOpener(opened)
    if (opened === null || menu.current === null) return
    place(menu.current, opened)
    onOpen?.()
  }
  return (
    <>
      <button type="button" data-action={action} aria-label={name} title={title} popoverTarget={id} ref={button}>
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
        {opener !== null && children(opener)}
      </div>
    </>
  )
}

/** Puts a menu, which has no size yet, below its button, or above where there is much more room. */
function place({ style }: HTMLElement, button: HTMLElement): void {
  const { top, bottom, right } = button.getBoundingClientRect()
  const { clientWidth, clientHeight } = document.documentElement
  const end = Math.max(0, clientWidth - Math.max(right, 256))
  style.inset =
    top > 1.5 * (clientHeight - bottom)
      ? `auto ${end}px ${clientHeight - top - scrollY}px auto`
      : `${bottom + scrollY}px ${end}px auto auto`
}

function Dots() {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true">
      <path d="M5 12h.01M12 12h.01M19 12h.01" strokeWidth="3" strokeLinecap="round" />
    </svg>
  )
}
