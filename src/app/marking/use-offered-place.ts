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
    const place = scrollY > 0 || location.hash !== '' ? null : find()
    if (place === null) {
      withdraw.current = () => {}
      return
    }
    const goOn = () => {
      // What is folded opens as it does for a browser that finds a text in it.
      flushSync(() => place.element.closest('[hidden]')?.dispatchEvent(new Event('beforematch')))
      place.element.scrollIntoView()
      place.focused?.focus({ preventScroll: true })
    }
    // An element that went with its page is at 0.
    const isAhead = () => place.element.getBoundingClientRect().top > 0
    withdraw.current = toast(place.said, { name: words.goOn, act: goOn }, isAhead)
  }, [known, find, toast, words])
  useEffect(
    () => () => {
      withdraw.current?.()
      withdraw.current = undefined
    },
    [],
  )
}
