// Links within the site. A page has a hundred and more: each is a plain <a>, and asks the router for nothing before it is clicked.
import { createContext, use, type AnchorHTMLAttributes, type MouseEvent, type ReactNode } from 'react'
import { nextPage } from './next-page.ts'

interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick' | 'target'> {
  /** An address of `model/address.ts`, or a search or hash on the current page. */
  to: string
}

/** Goes to an address without leaving the page; null where nothing does, and links are the browser's own. */
export const NavigateContext = createContext<((to: string, options: { replace: boolean }) => unknown) | null>(null)

/** Links to an address of the site; a click that asks for nothing else is followed by the router. */
export function Link({ to, children, ...attributes }: LinkProps): ReactNode {
  const navigate = use(NavigateContext)
  const onClick = (event: MouseEvent<HTMLAnchorElement>) => {
    if (navigate === null || !isPlainClick(event)) return
    event.preventDefault()
    const replace = event.currentTarget.href === location.href
    const go = () => void navigate(to, { replace })
    // Within the click itself React would clear the old page away before the new one is painted; after it that can wait.
    if (!nextPage.show?.(to, go)) setTimeout(go)
  }
  return (
    <a {...attributes} href={hrefOf(to)} onClick={onClick}>
      {children}
    </a>
  )
}

const base = import.meta.env.BASE_URL

/** Gives the address a browser knows a path of the site by. */
export const hrefOf = (to: string): string => (to.startsWith('/') ? base + to.slice(1) : to)

/** Says whether a click asks for nothing but its link: with a key held, or another button, a browser opens a tab or downloads. */
export const isPlainClick = ({
  button,
  metaKey,
  ctrlKey,
  shiftKey,
  altKey,
  defaultPrevented,
}: Pick<MouseEvent, 'button' | 'metaKey' | 'ctrlKey' | 'shiftKey' | 'altKey' | 'defaultPrevented'>): boolean =>
  button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey && !defaultPrevented
