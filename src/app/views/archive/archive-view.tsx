// One year of the archive: its issues by month, and the years around it.
import { archivePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { Timeline } from '#model/shard.ts'
import { IssueMonths } from '#app/components/issue-months.tsx'
import { YearLinks } from '#app/components/year-links.tsx'
import { useWords } from '#app/words/words-context.tsx'

interface ArchiveViewProps {
  publication: Publication
  year: string
  timeline: Timeline
}

/** Shows the issues of one year. */
export function ArchiveView({ publication, year, timeline }: ArchiveViewProps) {
  const { archive: words, site } = useWords()
  const { cards, years } = timeline
  const items = cards.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, count) => all + count, 0), 0)
  return (
    <div className="page">
      <div className="thead">
        <div>
          <h1>
            {words.title(year)}
            {publication.fictional && <small>{site.fictional}</small>}
          </h1>
          <p className="meta">{words.holds(cards.length, items)}</p>
        </div>
        <YearLinks
          label={words.years}
          years={years.map(({ year: other, issues }) => ({ year: other, count: issues }))}
          current={year}
          pathOf={archivePath}
        />
      </div>
      <IssueMonths cards={cards} publication={publication} />
    </div>
  )
}
