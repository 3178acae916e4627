// Which categories of an issue a reader has folded, kept for the visit.
import { useMemo } from 'react'
import type { Stored } from '#app/storage/stored.ts'
import { useStored } from '#app/storage/use-stored.ts'

/** The folded blocks of one issue and the ways to change them. */
export interface Folds {
  /** Anchors of the folded blocks. */
  folded: ReadonlySet<string>
  fold: (anchors: readonly string[]) => void
  unfold: (anchors: readonly string[]) => void
}

const foldsStored = (issueId: string): Stored<readonly string[]> => ({
  area: 'session',
  key: `folds/${issueId}`,
  version: 1,
  initial: [],
  decode(value) {
    if (!Array.isArray(value) || !value.every((anchor) => typeof anchor === 'string')) throw new Error('not anchors')
    return value
  },
})

/** Gives the folds of an issue; all is open on the server and in the render that hydrates. */
export function useFolds(issueId: string): Folds {
  const stored = useMemo(() => foldsStored(issueId), [issueId])
  const [anchors, change] = useStored(stored)
  return useMemo(
    () => ({
      folded: new Set(anchors),
      fold: (more) => change((current) => [...new Set([...current, ...more])]),
      unfold: (fewer) => change((current) => current.filter((anchor) => !fewer.includes(anchor))),
    }),
    [anchors, change],
  )
}
