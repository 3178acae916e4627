// Where a reader types what to look for. An input method composes first: nothing is searched before a word is whole.
import { useEffect, useLayoutEffect, useRef, useState, type FormEvent, type KeyboardEvent, type Ref } from 'react'
import { searchPath } from '#model/address.ts'
import { longestQuery } from '#model/search/request.ts'
import { hrefOf } from '#app/components/link.tsx'
import { useSearchWords } from './use-search-words.ts'

interface SearchFieldProps {
  /** What is searched for. */
  query: string
  /** Names who set the query, if it was not this field: its text then follows. Null where the field did. */
  setBy: string | null
  /** Called when typing has paused. */
  onQuery: (query: string) => void
  /** Called with the text as it stands, at Enter or by the button. */
  onSubmit: (query: string) => void
  /** Called when the field is left. */
  onLeave?: () => void
  ref: Ref<HTMLInputElement>
}

/** How long typing rests before a search. */
const pause = 120

/** A search form that works without script as far as an address does. */
export function SearchField({ query, setBy, onQuery, onSubmit, onLeave, ref }: SearchFieldProps) {
  const words = useSearchWords()
  const [text, setText] = useState(query)
  const [composing, setComposing] = useState(false)
  const [setLast, noteSetLast] = useState(setBy)
  if (setBy !== setLast) {
    noteSetLast(setBy)
    if (setBy !== null) {
      setText(query)
      setComposing(false) // what was composed is gone, and no event need say so
    }
  }
  const tell = useRef(onQuery)
  useLayoutEffect(() => {
    tell.current = onQuery
  })
  useEffect(() => {
    if (composing || text === query) return
    const timer = setTimeout(() => tell.current(text), pause)
    return () => clearTimeout(timer)
  }, [text, query, composing])
  return (
    <form
      className="s-form"
      action={hrefOf(searchPath)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        if (!composing) onSubmit(text)
      }}
    >
      <input
        ref={ref}
        type="search"
        name="q"
        aria-label={words.label}
        placeholder={words.label}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={longestQuery}
        enterKeyHint="search"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onCompositionStart={() => setComposing(true)}
        onCompositionEnd={() => setComposing(false)}
        onBlur={onLeave}
        onKeyDown={(event) => {
          // Safari ends a composition before the Enter that ended it arrives.
          if (event.key === 'Enter' && isComposing(event)) event.preventDefault()
        }}
      />
      <button className="s-submit" type="submit">
        {words.submit}
      </button>
    </form>
  )
}

/** Says whether a key is one of an input method's own. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229
