// What stands in for a page or a list that is on its way: grey lines at the pitch of items.
import { useWords } from '#app/words/words-context.tsx'

/** Grey lines with a spoken text. */
export function LoadingLines() {
  return (
    <div className="page">
      <output className="skel">
        <span className="sr">{useWords().loading.page}</span>
        <i />
        <i />
        <i />
        <i />
        <i />
      </output>
    </div>
  )
}
