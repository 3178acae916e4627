// Makes copying give printed text; what it takes is fetched when a reader begins to select.
import type { QueryClient } from '@tanstack/react-query'
import type { copyPrinted as CopyPrinted } from './copy-printed.ts'

/** Copies as printed from now on, by the content that a client holds; the function it gives ends that. */
export function followCopying(client: QueryClient): () => void {
  let copyPrinted: typeof CopyPrinted | undefined
  const prepare = () =>
    void import('./copy-printed.ts').then(
      (loaded) => void (copyPrinted = loaded.copyPrinted),
      () => undefined, // then the browser copies what it shows
    )
  const copy = (event: ClipboardEvent) => copyPrinted?.(event, queriesOf(client))
  addEventListener('selectstart', prepare, { once: true })
  addEventListener('copy', copy)
  return () => {
    removeEventListener('selectstart', prepare)
    removeEventListener('copy', copy)
  }
}

const queriesOf = (client: QueryClient): unknown[] =>
  client
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.data)
