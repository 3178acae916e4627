// One issue as a row of a list: date, title, standfirst or the items asked for, analyses, counts.
import { analysisPath, filterSearch, issuePath, itemPath } from '#model/address.ts'
import type { Category, Publication } from '#model/publication.ts'
import type { CategoryYear, IssueCard } from '#model/shard.ts'
import { useTools } from '#app/marking/tools-context.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { categoryColour } from './category-colour.ts'
import { Counts } from './counts.tsx'
import { IssueTitle } from './issue-title.tsx'
import { Link } from './link.tsx'
import { rowAnchor } from './list-anchors.ts'
import { SetText } from './set-text.tsx'

/** What a filtered row shows of its issue: the items of each category asked for. */
export type RowItems = readonly { category: Category; items: CategoryYear['issues'][number]['items'] }[]

/** What a filtered list shows of its issues. */
export interface FilteredRows {
  /** The items asked for, by issue; an issue without any is absent. */
  items: ReadonlyMap<string, RowItems>
  /** Whether analyses are asked for. */
  deep: boolean
}

/** Says whether an issue has anything that is asked for. */
export const holdsAsked = (card: IssueCard, { items, deep }: FilteredRows): boolean =>
  items.has(card.id) || (deep && card.analyses.length > 0)

const mostItems = 5

interface IssueRowProps {
  card: IssueCard
  publication: Publication
  /** Given when the list is filtered: what is asked for stands in place of the standfirst. */
  filtered?: FilteredRows | undefined
}

/** Shows one issue as a row. */
export function IssueRow({ card, publication, filtered }: IssueRowProps) {
  const { dates, timeline } = useWords()
  const lang = useContentLanguage(publication.language)
  const tools = useTools()
  return (
    <li className="row" id={rowAnchor(card.id)}>
      <p className="row-date">
        {tools !== null && <tools.RowRead card={card} />}
        <time dateTime={card.publishedOn}>{dates.monthDay(card.publishedOn)}</time>
        {card.number !== null && <small>{timeline.number(card.number)}</small>}
      </p>
      <div lang={lang}>
        <h3>
          <Link to={issuePath(card.id)}>
            <IssueTitle topics={card.topics} topicSettings={card.topicSettings} />
          </Link>
        </h3>
        {filtered === undefined && card.standfirst !== null && (
          <p className="dek">
            <SetText text={card.standfirst} setting={card.standfirstSetting} />
          </p>
        )}
        {filtered?.items.get(card.id)?.map((part) => (
          <Part key={part.category.slug} card={card} part={part} publication={publication} />
        ))}
        {(filtered === undefined || filtered.deep) && <Analyses card={card} />}
      </div>
      <Counts counts={card.counts} publication={publication} />
      {tools !== null && <tools.RowTool card={card} source={publication.name} />}
    </li>
  )
}

function Analyses({ card }: { card: IssueCard }) {
  const { deep } = useWords().timeline
  return card.analyses.map((analysis) => (
    <p key={analysis.slug} className="row-deep">
      <b className="c-deep">{deep}</b>
      <Link to={analysisPath(card.id, analysis.slug)}>
        <SetText text={analysis.title} setting={analysis.setting} />
      </Link>
    </p>
  ))
}

function Part({ card, part, publication }: { card: IssueCard; part: RowItems[number]; publication: Publication }) {
  const { more } = useWords().timeline
  const { category, items } = part
  return (
    <ul className={`row-items ${categoryColour(publication, category.slug)}`} aria-label={category.name}>
      {items.slice(0, mostItems).map(({ item }) => (
        <li key={item.id}>
          <Link to={itemPath(card.id, item.id)}>
            <SetText text={item.text} setting={item.setting} />
          </Link>
        </li>
      ))}
      {items.length > mostItems && (
        <li>
          <Link className="row-more" to={`${issuePath(card.id)}${filterSearch([category.slug])}`}>
            {more(items.length - mostItems)}
          </Link>
        </li>
      )}
    </ul>
  )
}
