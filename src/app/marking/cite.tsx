// What a reader takes along of a text with its source: a copy, a citation, or what the device shares.
import { citations, type CitationFormat } from '#app/carrying/citation.ts'
import { siteAddresses } from '#app/carrying/site-addresses.ts'
import { today } from '#app/components/day-of.ts'
import { usePublication } from '#app/components/publication-context.tsx'
import { useToast } from '#app/components/toast.tsx'
import { placeAddress, type Marked } from '#app/storage/bookmarks.ts'
import { useMarkWords } from './use-mark-words.ts'

// TypeScript cannot follow a table through Object.keys.
const formats = Object.keys(citations) as CitationFormat[]

/** Offers each format of citation, and sharing where the device has it. */
export function Cite({ marked }: { marked: Marked }) {
  const words = useMarkWords()
  const toast = useToast()
  const publication = usePublication()
  const [site] = siteAddresses(publication)
  const copy = async (format: CitationFormat) => {
    const citing = { site, publisher: publication.publisher, today: today() }
    try {
      await navigator.clipboard.writeText(citations[format](marked, citing))
      toast(words.cited[format])
    } catch {
      toast(words.copyFailed)
    }
  }
  const share = () => {
    const { text, source } = marked
    // That a reader thought better of it is no fault.
    navigator.share({ title: source, text, url: site + placeAddress(marked).slice(1) }).catch(() => {})
  }
  return (
    <>
      {formats.map((format) => (
        <button key={format} type="button" onClick={() => void copy(format)}>
          {words.citeAs[format]}
        </button>
      ))}
      {'share' in navigator && (
        <button type="button" onClick={share}>
          {words.share}
        </button>
      )}
    </>
  )
}
