// The link to a list of bookmarks as a QR code; it comes with what draws it, when a reader asks for it.
import { useEffect, useState } from 'react'
import { bookmarksPath } from '#model/address.ts'
import { packList } from '#app/carrying/packed-list.ts'
import { qrCode, type QrCode } from '#app/carrying/qr-code.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'

/** Draws the code, dark on light whatever the theme, or says that the list is too long for one. */
export function ListCode({ bookmarks, site }: { bookmarks: readonly Bookmark[]; site: string }) {
  const words = useMarkWords()
  const [code, setCode] = useState<QrCode | 'long' | null>(null)
  useEffect(() => {
    let wanted = true
    const draw = async () => {
      const packed = await packList(bookmarks)
      const drawn = packed === null ? null : qrCode(`${site}${bookmarksPath.slice(1)}${packed}`)
      if (wanted) setCode(drawn ?? 'long')
    }
    void draw()
    return () => {
      wanted = false
    }
  }, [bookmarks, site])
  if (code === null) return null
  if (code === 'long') return <p>{words.codeTooLong}</p>
  return (
    <figure className="b-code">
      <svg viewBox={`0 0 ${code.width} ${code.width}`} aria-hidden="true">
        <path d={code.outline} />
      </svg>
      <figcaption className="note">{words.codeOf(bookmarks.length)}</figcaption>
    </figure>
  )
}
