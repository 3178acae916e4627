// Copying an address: rendered only once script runs, told by a toast.
import { useCallback, type ReactNode } from 'react'
import { useWords } from '#app/words/words-context.tsx'
import { Icon } from './icons.tsx'
import { hrefOf } from './link.tsx'
import { useToast } from './toast.tsx'

/** Gives a function that copies a page's address, or that of a place in it, and says whether it could. */
export function useCopyLink(path: string): (hash?: string) => void {
  const href = hrefOf(path)
  const toast = useToast()
  const words = useWords().actions
  return useCallback(
    (hash) => {
      const address = new URL(hash === undefined ? href : `${href}#${hash}`, location.href).href
      writeClipboard(address).then(
        () => toast(words.linkCopied),
        () => toast(words.copyFailed),
      )
    },
    [href, toast, words],
  )
}

async function writeClipboard(text: string): Promise<void> {
  await navigator.clipboard.writeText(text) // without a secure context there is no clipboard: that rejects too
}

/** Copies the address of a page. */
export function CopyLink({ path }: { path: string }): ReactNode {
  const copy = useCopyLink(path)
  return (
    <button type="button" onClick={() => copy()}>
      <Icon name="copy" />
      {useWords().actions.copyLink}
    </button>
  )
}
