// In development, content changes under an open page: what changed is read again, in place.
import type { QueryClient } from '@tanstack/react-query'

/** Reads again each changed shard that the page uses, when the development server says so. Does nothing in a build. */
export function followContent(client: QueryClient, forgetNames: () => void): void {
  import.meta.hot?.on('kandu:content', ({ changed }: { changed: string[] }) => {
    forgetNames()
    for (const path of changed) {
      // A shard nobody looks at is dropped, one in view is kept until its successor is there.
      client.removeQueries({ queryKey: path.split('/'), exact: true, type: 'inactive' })
      void client.invalidateQueries({ queryKey: path.split('/'), exact: true })
    }
  })
}
