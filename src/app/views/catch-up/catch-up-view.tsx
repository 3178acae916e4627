// Catching up: the unread issues of some weeks as one, by category, with the minutes that takes.
import type { ReactNode } from 'react'
import { analysisPath, issuePath, timelinePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { IssueRowItem } from '#app/components/issue-row-item.tsx'
import { Link } from '#app/components/link.tsx'
import { Prose } from '#app/components/prose.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import type { IssueItems, Merged, MergedCategory } from './merge-issues.ts'
import { weeksAddress, weeksOffered } from './weeks.ts'

/** Shows what the page is for, and the weeks to choose from, around what is unread. */
export function CatchUpView({ weeks, children }: { weeks: number; children: ReactNode }) {
  const words = useMarkWords().catchUp
  return (
    <div className="page">
      <div className="thead">
        <div>
          <h1 tabIndex={-1}>{words.title}</h1>
          <p className="meta">{words.description}</p>
        </div>
        <nav className="chips" aria-label={words.weeksOf}>
          <ul>
            {weeksOffered.map((offered) => (
              <li key={offered}>
                <Link
                  className="c-all"
                  to={weeksAddress(offered)}
                  aria-current={offered === weeks ? 'true' : undefined}
                >
                  {words.weeks(offered)}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <noscript>
        <p>{words.needsScript}</p>
      </noscript>
      {children}
    </div>
  )
}

interface MergedViewProps {
  publication: Publication
  merged: Merged
  issueCount: number
  /** How many more could not be read. */
  lacking: number
  /** Marks all of them as read; null once they are. */
  onRead: ((button: HTMLElement) => void) | null
}

/** Shows what is unread, by category. */
export function MergedView({ publication, merged, issueCount, lacking, onRead }: MergedViewProps) {
  const words = useMarkWords().catchUp
  const language = useContentLanguage(publication.language)
  return (
    <>
      <p className="tl-older">
        <output>
          {issueCount > 0 && words.holds(issueCount, merged.itemCount, merged.minutes)}
          {lacking > 0 && words.lacking(lacking)}
        </output>
      </p>
      {issueCount === 0 && lacking === 0 && (
        <p>
          {words.nothing} <Link to={timelinePath}>{words.toIssues}</Link>
        </p>
      )}
      {merged.categories.map((category) => (
        <Category
          key={category.slug}
          category={category}
          colour={categoryColour(publication, category.slug)}
          language={language}
        />
      ))}
      <Analyses analyses={merged.analyses} language={language} />
      {issueCount > 0 && (
        <p className="tl-older">
          <button
            className="btn"
            type="button"
            aria-disabled={onRead === null}
            onClick={(event) => onRead?.(event.currentTarget)}
          >
            {words.markAll(issueCount)}
          </button>
        </p>
      )}
    </>
  )
}

interface CategoryProps {
  category: MergedCategory
  colour: string
  language: string | undefined
}

function Category({ category: { slug, name, count, issues }, colour, language }: CategoryProps) {
  const { itemCount } = useWords().issue
  return (
    <section className={`list ${colour}`} aria-labelledby={`c-${slug}`}>
      <h2 className="cat-head" id={`c-${slug}`}>
        <span lang={language}>{name}</span> <small className="note">{itemCount(count)}</small>
      </h2>
      <ol>
        {issues.map((held) => (
          <li className="row" key={held.issue.id}>
            <IssueDate issue={held.issue} />
            <Items held={held} language={language} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function IssueDate({ issue }: Pick<IssueItems, 'issue'>) {
  const { dates, timeline } = useWords()
  return (
    <p className="row-date">
      <Link to={issuePath(issue.id)}>
        <time dateTime={issue.publishedOn}>{dates.monthDay(issue.publishedOn)}</time>
        {issue.number !== null && <small>{timeline.number(issue.number)}</small>}
      </Link>
    </p>
  )
}

function Items({ held: { issue, items }, language }: { held: IssueItems; language: string | undefined }) {
  return (
    <ul className="cat-items" lang={language}>
      {items.map(({ number, item }) => (
        <li key={item.id}>
          <IssueRowItem issueId={issue.id} number={number} item={item} />
          {item.body.length > 0 && (
            <div className="prose">
              <Prose blocks={item.body} level={3} />
            </div>
          )}
        </li>
      ))}
    </ul>
  )
}

function Analyses({ analyses, language }: Pick<Merged, 'analyses'> & { language: string | undefined }) {
  const { timeline, issue: words } = useWords()
  if (analyses.length === 0) return null
  return (
    <section className="list c-deep" aria-labelledby="c-analyses">
      <h2 className="cat-head" id="c-analyses">
        {timeline.analysis} <small className="note">{words.analysisCount(analyses.length)}</small>
      </h2>
      <ol>
        {analyses.map(({ issue, analysis }) => (
          <li className="row" key={`${issue.id} ${analysis.slug}`}>
            <IssueDate issue={issue} />
            <p lang={language}>
              <Link to={analysisPath(issue.id, analysis.slug)}>
                <SetText text={analysis.title} setting={analysis.setting} />
              </Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
