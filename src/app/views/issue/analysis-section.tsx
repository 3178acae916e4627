// The analyses of an issue, as its last section: title, first telling paragraph, and how much of each can be read.
import type { ReactNode } from 'react'
import { analysisPath } from '#model/address.ts'
import type { AnalysisTeaser } from '#model/issue.ts'
import { Link } from '#app/components/link.tsx'
import { Prose } from '#app/components/prose.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useWords } from '#app/words/words-context.tsx'
import type { OutlineAnalyses } from './issue-outline.ts'

interface AnalysisSectionProps {
  section: OutlineAnalyses
  issueId: string
  language: string | undefined
}

/** Shows one section of analyses. */
export function AnalysisSection({ section, issueId, language }: AnalysisSectionProps): ReactNode {
  const words = useWords().issue
  return (
    <section className="i-sec c-deep" id={section.id} aria-labelledby={`h-${section.id}`}>
      <h2 className="i-bar" id={`h-${section.id}`}>
        <span>
          <b lang={language}>{section.title === '' ? words.deep : section.title}</b>{' '}
          <small>{words.analysisCount(section.analyses.length)}</small>
        </span>
      </h2>
      {section.analyses.map((analysis) => (
        <article key={analysis.slug} className="i-deep">
          <h3 lang={language}>
            <Link to={analysisPath(issueId, analysis.slug)}>
              <SetText text={analysis.title} setting={analysis.setting} />
            </Link>
          </h3>
          {analysis.teaser !== null && (
            <div lang={language}>
              <Prose blocks={[analysis.teaser]} level={3} />
            </div>
          )}
          <AnalysisMeasures analysis={analysis} />
        </article>
      ))}
    </section>
  )
}

/** Says how much of an analysis can be read here; `brief` leaves the rest to the numbers. */
export function AnalysisMeasures({
  analysis,
  brief = false,
}: {
  analysis: AnalysisTeaser
  brief?: boolean
}): ReactNode {
  const words = useWords().issue
  const { shownCharacters, totalCharacters, walled } = analysis
  return (
    <p className="meta">
      {walled ? (
        <>
          <span>{words.readable(shownCharacters)}</span>
          {totalCharacters !== null && totalCharacters > shownCharacters && <span>{words.whole(totalCharacters)}</span>}
          {!brief && <span>{words.restIsPaid}</span>}
        </>
      ) : (
        <span>{words.whole(shownCharacters)}</span>
      )}
    </p>
  )
}
