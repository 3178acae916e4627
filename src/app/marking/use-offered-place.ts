// A reader who comes to the beginning of something is told where reading it stopped, and nothing jumps by itself.
import { useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'
import { useToast } from '#app/components/toast.tsx'
import { useMarkWords } from './use-mark-words.ts'

/** A place to go on from. */
interface OfferedPlace {
  /** What comes to the top of the window. */
  element: Element
  /** What gets the focus. */
  focused: HTMLElement | null | undefined
  said: string
}

/** Offers a place once, as soon as it is known whether there is one, as long as its page is there. */
export function useOfferedPlace(known: boolean, find: () => OfferedPlace | null): void {
  const words = useMarkWords()
  const toast = useToast()
  const withdraw = useRef<() => void>(undefined)
  useEffect(() => {
    if (!known || withdraw.current) return
    withdraw.current = () => {}
    const place = scrollY > 0 || location.hash ? null : find()
    if (!place) return
    const { element, focused, said } = place
    const goOn = () => {
      // What is folded opens as it does for a browser that finds a text in it.
      flushSync(() => element.closest('[hidden]')?.dispatchEvent(new Event('beforematch')))
      element.scrollIntoView()
      focused?.focus({ preventScroll: true })
    }
    // An element that went with its page is at 0.
    const again = () => element.getBoundingClientRect().top > 0
    withdraw.current = toast(said, { name: words.goOn, act: goOn, again })
  }, [known, find, toast, words])
  useEffect(
    () => () => {
      withdraw.current?.()
      withdraw.current = undefined
    },
    [],
  )
}
