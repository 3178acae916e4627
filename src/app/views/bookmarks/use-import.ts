// What a reader does with bookmarks that came: takes them in, and takes that back.
import { mergeBookmarks, planMerge, unmergeBookmarks } from '#app/carrying/merge-bookmarks.ts'
import { useToast } from '#app/components/toast.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { askToPersist } from '#app/storage/ask-to-persist.ts'
import { bookmarks, type Bookmark, type Bookmarks } from '#app/storage/bookmarks.ts'

/** Gives the function that takes bookmarks in as one, with an undo in the toast. */
export function useImport(current: Bookmarks): (found: readonly Bookmark[]) => void {
  const words = useMarkWords()
  const toast = useToast()
  return (found) => {
    const merge = planMerge(current, found)
    void bookmarks.change((newest) => mergeBookmarks(newest, found))
    askToPersist()
    toast(words.imported(merge.added.length + merge.changed.length), {
      name: words.undo,
      act() {
        void bookmarks.change((newest) => unmergeBookmarks(newest, merge))
        toast(words.undone)
      },
    })
  }
}
