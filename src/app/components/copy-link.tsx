// Copying an address: rendered only once script runs, told by a toast.
import { useCallback, type ReactNode } from 'react'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { useWords } from '#app/words/words-context.tsx'
import { Icon } from './icons.tsx'
import { hrefOf } from './link.tsx'
import { selectionFragment } from './selection-link.ts'
import { useToast } from './toast.tsx'

/** Gives a function that copies a page's address, or that of a place in it, and says what was copied or that it could not. */
export function useCopyLink(path: string): (hash: string | null, said?: string) => void {
  const href = hrefOf(path)
  const toast = useToast()
  const words = useWords().actions
  return useCallback(
    (hash, said = words.linkCopied) => {
      const address = new URL(hash === null ? href : `${href}#${hash}`, location.href).href
      writeClipboard(address).then(
        () => toast(said),
        () => toast(words.copyFailed),
      )
    },
    [href, toast, words],
  )
}

async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text) // without a secure context there is no clipboard: that rejects too
}

/** Copies the address of a page, or of the text selected on it. */
export function CopyLink({ path }: { path: string }): ReactNode {
  const copy = useCopyLink(path)
  const words = useMarkWords()
  const onClick = () => {
    const fragment = selectionFragment(getSelection())
    copy(fragment, fragment === null ? undefined : words.selectionCopied)
  }
  return (
    <button type="button" data-action="copy" onClick={onClick}>
      <Icon name="copy" />
      {useWords().actions.copyLink}
    </button>
  )
}
