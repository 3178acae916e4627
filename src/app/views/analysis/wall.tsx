// Where the public part of an analysis ends: what was shown, what remains, who holds it. In flow, after the last public word.
import type { ReactNode } from 'react'
import { issuePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { AnalysisPage } from '#model/shard.ts'
import { Icon } from '#app/components/icons.tsx'
import { Link } from '#app/components/link.tsx'
import { minutesOf } from '#app/components/reading-time.ts'
import { useWords } from '#app/words/words-context.tsx'
import { measureWall, type WallMeasure } from './wall-measure.ts'

interface WallProps {
  page: AnalysisPage
  publication: Publication
}

/** Tells the truth about the wall; where there is no address for the rest, it says so in place of a dead link. */
export function Wall({ page, publication }: WallProps): ReactNode {
  const words = useWords().wall
  const measure = measureWall(page.analysis)
  const { issue } = page
  const series = issue.series === '' ? publication.name : issue.series
  const fullText = publication.links.fullReport ?? ownAddress(page, 'full-report')
  const subscribe = publication.links.subscribe ?? ownAddress(page, 'subscribe')
  return (
    <section className="a-wall" aria-labelledby="wall">
      <div className="wen" />
      <h2 id="wall">{measure === null ? words.endsUnknown : words.ends(measure.rest)}</h2>
      {measure !== null && <WallBar measure={measure} />}
      <p>{fullText === null ? words.holderOnly(series) : words.holder(series)}</p>
      <p className="a-ways">
        {fullText !== null && (
          <a className="btn" href={fullText} rel="noopener">
            {words.read}
            <Icon name="leave" />
            <span className="sr">{words.atPublisher}</span>
          </a>
        )}
        {subscribe !== null && (
          <a href={subscribe} rel="noopener">
            {words.subscribe}
          </a>
        )}
        {issue.items > 0 && <Link to={issuePath(issue.id)}>{words.items(issue.items)}</Link>}
      </p>
      <p className="note">{words.note}</p>
    </section>
  )
}

/** The address the issue's own line of a kind gives, where the source has one. */
const ownAddress = (page: AnalysisPage, kind: 'full-report' | 'subscribe'): string | null =>
  page.actions.find((action) => action.kind === kind && action.href !== null)?.href ?? null

function WallBar({ measure }: { measure: WallMeasure }): ReactNode {
  const words = useWords().wall
  return (
    <>
      {/* Widths as attributes: the policy forbids style attributes. */}
      <svg className="a-bar" aria-hidden="true">
        <rect width="100%" height="4" />
        <rect width={`${measure.share.toFixed(2)}%`} height="4" />
      </svg>
      <p className="meta">
        <span>{words.shown(measure.shown, measure.percent)}</span>
        <span>{words.total(measure.total)}</span>
        <span>{words.rest(minutesOf(measure.rest))}</span>
      </p>
    </>
  )
}
