// A field that is typed in freely and follows what is kept: what another tab or an import writes is in it before the next letter is.
import { useCallback, useEffect, useRef, type RefCallback } from 'react'

type Field = HTMLInputElement | HTMLTextAreaElement

/** Gives a field whose text follows `kept`, unless the field itself wrote that; `keptOf` says how what is typed is kept. */
export function useFollowing(
  kept: string,
  keptOf: (typed: string) => string,
): [attach: RefCallback<Field>, took: (typed: string) => string] {
  const field = useRef<Field | null>(null)
  // Of fast typing what was kept comes back late, one letter after the other: none of that is another's.
  const own = useRef(new Set([kept]))
  const latest = useRef(kept)
  useEffect(() => {
    if (kept === latest.current) own.current = new Set([kept])
    if (own.current.has(kept) || field.current === null) return
    own.current = new Set([kept])
    latest.current = kept
    field.current.value = kept
  }, [kept])
  const attach = useCallback((element: Field | null) => {
    field.current = element
  }, [])
  const took = (typed: string) => {
    latest.current = keptOf(typed)
    own.current.add(latest.current)
    return typed
  }
  return [attach, took]
}
