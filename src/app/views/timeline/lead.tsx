// The newest issue, at length: title, standfirst, counts, and one line of each category beside it.
import { analysisPath, issuePath, itemPath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { IssueCard, Timeline } from '#model/shard.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { Counts } from '#app/components/counts.tsx'
import { IssueTitle } from '#app/components/issue-title.tsx'
import { Link } from '#app/components/link.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useTools } from '#app/marking/tools-context.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'

interface LeadProps {
  card: IssueCard
  picks: Timeline['picks']
  publication: Publication
}

/** Shows the newest issue as the lead of the timeline. */
export function Lead({ card, picks, publication }: LeadProps) {
  const { dates, timeline } = useWords()
  const lang = useContentLanguage(publication.language)
  const tools = useTools()
  const names = new Map(publication.categories.map(({ slug, name }) => [slug, name]))
  return (
    <article className="lead">
      <div>
        <p className="kick">
          {tools !== null && <tools.RowRead card={card} />}
          <b>{timeline.newest}</b>
          <time dateTime={card.publishedOn}>{dates.dateAndWeekday(card.publishedOn)}</time>
          {card.number !== null && <span>{timeline.number(card.number)}</span>}
        </p>
        <div lang={lang}>
          <h2>
            <Link to={issuePath(card.id)}>
              <IssueTitle topics={card.topics} topicSettings={card.topicSettings} lines />
            </Link>
          </h2>
          {card.standfirst !== null && (
            <p className="dek">
              <SetText text={card.standfirst} setting={card.standfirstSetting} />
            </p>
          )}
        </div>
        <Counts counts={card.counts} publication={publication} />
        {tools !== null && <tools.RowTool card={card} source={publication.name} />}
      </div>
      <ul className="picks" aria-label={timeline.picks} lang={lang}>
        {picks.map(({ slug, itemId, text, setting }) => (
          <li key={slug} className={categoryColour(publication, slug)}>
            <b>{names.get(slug) ?? slug}</b>
            <Link to={itemPath(card.id, itemId)}>
              <SetText text={text} setting={setting} />
            </Link>
          </li>
        ))}
        {card.analyses.map(({ slug, title, setting }) => (
          <li key={`analysis ${slug}`} className="c-deep">
            <b>{timeline.analysis}</b>
            <Link to={analysisPath(card.id, slug)}>
              <SetText text={title} setting={setting} />
            </Link>
          </li>
        ))}
      </ul>
    </article>
  )
}
