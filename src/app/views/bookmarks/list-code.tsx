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
    void packList(bookmarks).then((packed) => {
      const drawn = packed === null ? null : qrCode(`${site}${bookmarksPath.slice(1)}${packed}`)
      if (wanted) setCode(drawn ?? 'long')
    })
    return () => {
      wanted = false
    }
  }, [bookmarks, site])
  if (code === null) return null
  if (code === 'long') return <p>{words.codeTooLong}</p>
  return (
    <p>
      <svg className="b-code" viewBox={`0 0 ${code.width} ${code.width}`} role="img" aria-label={words.codeOf}>
        <path d={code.outline} />
      </svg>
    </p>
  )
}
