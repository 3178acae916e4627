// The archive by years: how many issues and items each holds, and how its categories grew.
import { archivePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { Archive } from '#model/shard.ts'
import { YearRows } from '#app/components/year-rows.tsx'
import { useWords } from '#app/words/words-context.tsx'

interface ArchiveViewProps {
  publication: Publication
  archive: Archive
}

/** Shows every year of the archive, newest first. */
export function ArchiveView({ publication, archive }: ArchiveViewProps) {
  const { archive: words, dates, site } = useWords()
  const { first, last, totals, years } = archive
  return (
    <div className="page">
      <div className="thead">
        <div>
          <h1>
            {words.years}
            {publication.fictional && <small>{site.fictional}</small>}
          </h1>
          <p className="meta">
            {first !== null && last !== null && <span>{dates.range(first, last)}</span>}
            <span>{words.holds(totals.issues, totals.items)}</span>
          </p>
        </div>
      </div>
      <div className="list">
        <YearRows years={years} publication={publication} pathOf={archivePath} />
      </div>
    </div>
  )
}
