// A bookmark as a citation, copied.
import { citations, type CitationFormat } from '#app/carrying/citation.ts'
import { siteAddresses } from '#app/carrying/site-addresses.ts'
import { usePublication } from '#app/components/publication-context.tsx'
import { useToast } from '#app/components/toast.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'
import { today } from '#app/components/day-of.ts'

// TypeScript cannot follow a table through Object.keys.
const formats = Object.keys(citations) as CitationFormat[]

/** Offers each format of citation. */
export function CiteBookmark({ bookmark }: { bookmark: Bookmark }) {
  const words = useMarkWords()
  const toast = useToast()
  const publication = usePublication()
  const copy = async (format: CitationFormat) => {
    const [site] = siteAddresses(publication)
    const citing = { site, publisher: publication.publisher, today: today() }
    try {
      await navigator.clipboard.writeText(citations[format](bookmark, citing))
      toast(words.cited)
    } catch {
      toast(words.copyFailed)
    }
  }
  return (
    <details>
      <summary>{words.cite}</summary>
      {formats.map((format) => (
        <button key={format} type="button" onClick={() => void copy(format)}>
          {words[format]}
        </button>
      ))}
    </details>
  )
}
