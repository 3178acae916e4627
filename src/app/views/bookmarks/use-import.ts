// What a reader does with what came: takes it in, and takes that back.
import type { Found } from '#app/carrying/carried.ts'
import { mergeBookmarks, planMerge, unmergeBookmarks } from '#app/carrying/merge-bookmarks.ts'
import { takeEverything } from '#app/carrying/take-everything.ts'
import { useToast } from '#app/components/toast.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { askToPersist } from '#app/storage/ask-to-persist.ts'
import { bookmarks, type Bookmarks } from '#app/storage/bookmarks.ts'
import { focusTitle } from './focus-title.ts'

/** Gives the function that takes in what was found as one, with an undo in the toast. */
export function useImport(current: Bookmarks): (found: Found) => void {
  const words = useMarkWords()
  const toast = useToast()
  const takeBookmarks = ({ bookmarks: found }: Found) => {
    const merge = planMerge(current, found)
    void bookmarks.change((newest) => mergeBookmarks(newest, found))
    toast(words.imported(merge.added.length + merge.changed.length), {
      name: words.undo,
      act() {
        void bookmarks.change((newest) => unmergeBookmarks(newest, merge))
        focusTitle()
        toast(words.undone)
      },
    })
  }
  const takeAll = async ({ bookmarks: found, rest }: Required<Found>) => {
    try {
      const takeBack = await takeEverything({ ...rest, bookmarks: found })
      toast(words.importedAll, {
        name: words.undo,
        act() {
          focusTitle()
          void takeBack().then(
            () => toast(words.undone),
            () => toast(words.notUndone),
          )
        },
      })
    } catch {
      toast(words.notKept)
    }
  }
  return (found) => {
    askToPersist()
    if (found.rest === undefined) takeBookmarks(found)
    else void takeAll({ ...found, rest: found.rest })
  }
}
