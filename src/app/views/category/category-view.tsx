// One category in one year: its items under their issues, each a link to its place there.
import { categoryPath, issuePath } from '#model/address.ts'
import type { Category, Publication } from '#model/publication.ts'
import type { CategoryYear } from '#model/shard.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { IssueTitle } from '#app/components/issue-title.tsx'
import { IssueRowItem } from '#app/components/issue-row-item.tsx'
import { Link } from '#app/components/link.tsx'
import { MonthGroups } from '#app/components/month-groups.tsx'
import { YearRows } from '#app/components/year-rows.tsx'
import { useTools } from '#app/marking/tools-context.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'

interface CategoryViewProps {
  publication: Publication
  category: CategoryYear
}

/** Shows the items of a category, newest issue first. */
export function CategoryView({ publication, category }: CategoryViewProps) {
  const { category: words, site } = useWords()
  const { slug, name, year, years, issues, held } = category
  const lang = useContentLanguage(publication.language)
  const items = issues.reduce((sum, issue) => sum + issue.items.length, 0)
  return (
    <div className={`page ${categoryColour(publication, slug)}`}>
      <div className="thead">
        <div>
          <h1 className="cat-head">
            <span lang={lang}>{name}</span>
            {publication.fictional && <small>{site.fictional}</small>}
          </h1>
          <p className="meta">{words.holds(year, issues.length, items)}</p>
        </div>
        <Others publication={publication} held={held} current={slug} />
      </div>
      {years.length > 1 && (
        <nav className="list" aria-label={words.years}>
          <YearRows
            years={years.map((other) => ({
              year: other.year,
              counts: other.items === null ? null : { [slug]: other.items },
            }))}
            publication={publication}
            only={slug}
            pathOf={(other) => categoryPath(slug, other)}
            current={year}
          />
        </nav>
      )}
      <MonthGroups
        entries={issues}
        dayOf={({ issue }) => issue.publishedOn}
        renderRow={(holding) => (
          <IssueItems key={holding.issue.id} holding={holding} source={publication.name} lang={lang} />
        )}
      />
    </div>
  )
}

interface OthersProps {
  publication: Publication
  held: readonly Category[]
  current: string
}

function Others({ publication, held, current }: OthersProps) {
  const words = useWords().category
  const lang = useContentLanguage(publication.language)
  return (
    <nav className="chips" aria-label={words.others}>
      <ul>
        {held.map(({ slug, name }) => (
          <li key={slug} lang={lang}>
            <Link
              className={categoryColour(publication, slug)}
              to={categoryPath(slug)}
              aria-current={slug === current || undefined}
            >
              {name}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

interface IssueItemsProps {
  holding: CategoryYear['issues'][number]
  source: string
  lang: string | undefined
}

function IssueItems({ holding, source, lang }: IssueItemsProps) {
  const { dates, timeline } = useWords()
  const tools = useTools()
  const { issue, items } = holding
  return (
    <li className="row">
      <p className="row-date">
        {tools !== null && <tools.RowRead card={issue} />}
        <time dateTime={issue.publishedOn}>{dates.monthDay(issue.publishedOn)}</time>
        {issue.number !== null && <small>{timeline.number(issue.number)}</small>}
      </p>
      <div lang={lang}>
        <h3>
          <Link to={issuePath(issue.id)}>
            <IssueTitle topics={issue.topics} topicSettings={issue.topicSettings} />
          </Link>
        </h3>
        <ul className="cat-items">
          {items.map(({ number, item }) => (
            <li key={item.id}>
              <IssueRowItem issueId={issue.id} number={number} item={item} />
            </li>
          ))}
        </ul>
      </div>
      {tools !== null && <tools.RowTool card={issue} source={source} />}
    </li>
  )
}
