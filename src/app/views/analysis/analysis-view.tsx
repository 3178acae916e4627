// One analysis: its public text, the wall where there is one, and what else the issue holds.
import type { ReactNode } from 'react'
import { analysisPath, issuePath, itemPath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { AnalysisPage } from '#model/shard.ts'
import { AuthorNote } from '#app/components/author-note.tsx'
import { categoryColour } from '#app/components/category-colour.ts'
import { Link } from '#app/components/link.tsx'
import { Prose } from '#app/components/prose.tsx'
import { minutesOf } from '#app/components/reading-time.ts'
import { SetText } from '#app/components/set-text.tsx'
import { standsAlone } from '#app/components/stands-alone.ts'
import { useTools } from '#app/marking/tools-context.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { Wall } from './wall.tsx'

interface AnalysisViewProps {
  page: AnalysisPage
  publication: Publication
}

/** Shows an analysis. */
export function AnalysisView({ page, publication }: AnalysisViewProps): ReactNode {
  const { issue, analysis } = page
  const words = useWords()
  const language = useContentLanguage(publication.language)
  return (
    <div className="page a-grid">
      <AnalysisTools page={page} />
      <article className="a-art c-deep">
        <p className="kick">
          <b className="a-kind">{words.issue.deep}</b>
          <b lang={language}>{issue.edition === null ? issue.series : `${issue.series}·${issue.edition}`}</b>
          <time dateTime={issue.publishedOn}>{words.dates.date(issue.publishedOn)}</time>
          {issue.number !== null && <span>{words.timeline.number(issue.number)}</span>}
        </p>
        <h1 tabIndex={-1} lang={language}>
          <SetText text={analysis.title} setting={analysis.setting} />
        </h1>
        <AnalysisMeta page={page} language={language} />
        <div className="prose" lang={language}>
          <Prose blocks={analysis.blocks} level={1} after={analysis.walled ? '……' : undefined} />
        </div>
        {analysis.walled && <Wall page={page} publication={publication} />}
        <AuthorNote authors={page.authors} language={language} />
        {page.actions.filter(standsAlone).map(({ text, setting }, at) => (
          <p key={at} className="note" lang={language}>
            <SetText text={text} setting={setting} />
          </p>
        ))}
        {page.analyses > 1 && <OtherAnalyses page={page} />}
        {page.items.length > 0 && <SameIssue page={page} publication={publication} language={language} />}
      </article>
    </div>
  )
}

function AnalysisTools({ page: { issue, analysis } }: Pick<AnalysisViewProps, 'page'>): ReactNode {
  const words = useWords()
  const tools = useTools()
  const { id: issueId, publishedOn, series: source } = issue
  const { slug: part, title: text } = analysis
  return (
    <div className="a-tools">
      <Link to={issuePath(issueId)}>{`← ${words.actions.back}`}</Link>
      {tools !== null && (
        <tools.PageTools
          path={analysisPath(issueId, part)}
          marked={{ kind: 'analysis', issueId, part, text, category: null, publishedOn, source }}
        />
      )}
    </div>
  )
}

function AnalysisMeta({ page, language }: { page: AnalysisPage; language: string | undefined }): ReactNode {
  const words = useWords().issue
  const { shownCharacters: shown, totalCharacters: total, walled } = page.analysis
  return (
    <p className="meta">
      <span>{walled ? words.readable(shown) : words.whole(shown)}</span>
      {walled && total !== null && total > shown && <span>{words.whole(total)}</span>}
      <span>{words.minutes(minutesOf(shown))}</span>
      {page.editor !== null && <span lang={language}>{`${words.editor} ${page.editor}`}</span>}
    </p>
  )
}

function OtherAnalyses({ page }: { page: AnalysisPage }): ReactNode {
  const words = useWords().analysis
  const slugs = Array.from({ length: page.analyses }, (_, at) => String(at + 1))
  return (
    <nav className="a-others" aria-label={words.others}>
      {slugs.map((slug, at) => (
        <Link
          key={slug}
          to={analysisPath(page.issue.id, slug)}
          aria-current={slug === page.analysis.slug ? 'page' : undefined}
        >
          {words.nth(at + 1)}
        </Link>
      ))}
    </nav>
  )
}

interface SameIssueProps {
  page: AnalysisPage
  publication: Publication
  language: string | undefined
}

function SameIssue({ page, publication, language }: SameIssueProps): ReactNode {
  const names = new Map(publication.categories.map(({ slug, name }) => [slug, name]))
  return (
    <section className="a-more">
      <h2>{useWords().analysis.sameIssue}</h2>
      <ul>
        {page.items.map((item) => (
          <li key={item.id} className={categoryColour(publication, item.slug)} lang={language}>
            <b>{names.get(item.slug) ?? item.slug}</b>
            <Link to={itemPath(page.issue.id, item.id)}>
              <SetText text={item.text} setting={item.setting} />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
