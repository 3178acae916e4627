// When what is looked for was written about: a bar a month over the whole archive, each a filter, and the same as a table.
import { useState, type KeyboardEvent } from 'react'
import { isWithin, searchAddress, type SearchRequest } from '#model/search/request.ts'
import type { SearchCounts } from '#app/queries/search-step.ts'
import { Link } from '#app/components/link.tsx'
import { useSearchWords } from './use-search-words.ts'

interface SearchHistogramProps extends Pick<SearchCounts, 'spans' | 'exact'> {
  request: SearchRequest
}

const height = 64
const step = 8

/** Draws hits over time. The bars are one stop of the Tab key: arrows, Home and End go from bar to bar. */
export function SearchHistogram({ request, spans, exact }: SearchHistogramProps) {
  const words = useSearchWords()
  const [stop, setStop] = useState<string | null>(null)
  const say = exact ? words.hitsIn : words.aboutHitsIn
  const most = Math.max(0, ...spans.map(({ hits }) => hits))
  const bars = spans.flatMap(({ span, hits }, place) => (hits > 0 ? [{ span, hits, place }] : []))
  // Of one month there is nothing to compare.
  if (bars.length === 0 || spans.length < 2) return null
  const isNarrowed = request.from !== null || request.to !== null
  const last = bars.at(-1)?.span
  const reachable = bars.some(({ span }) => span === stop) ? stop : (bars.find(isChosen(request))?.span ?? last)
  const addressOf = (span: string) => searchAddress({ ...request, from: span, to: span })
  return (
    <section className="s-time" aria-labelledby="s-time">
      <h2 id="s-time" className="note">
        {exact ? words.months : words.monthsAbout}
      </h2>
      <svg className="s-bars" viewBox={`0 0 ${spans.length * step} ${height}`} preserveAspectRatio="none">
        {bars.map(({ span, hits, place }) => (
          <Link
            key={span}
            to={addressOf(span)}
            tabIndex={span === reachable ? 0 : -1}
            aria-label={say(span, hits)}
            aria-current={(isNarrowed && isWithin(`${span}-01`.slice(0, 10), request)) || undefined}
            onFocus={() => setStop(span)}
            onKeyDown={moveAlong}
          >
            <title>{say(span, hits)}</title>
            <rect className="s-room" x={place * step} width={step} height={height} />
            <rect
              x={place * step + step / 8}
              y={height - barHeight(hits, most)}
              width={step * 0.75}
              height={barHeight(hits, most)}
            />
          </Link>
        ))}
      </svg>
      <p className="s-axis note" aria-hidden="true">
        <span>{words.span(spans[0]?.span ?? '')}</span>
        <span>{words.span(spans.at(-1)?.span ?? '')}</span>
      </p>
      <details className="s-table">
        <summary>{words.monthsTable}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.month}</th>
              <th scope="col">{words.hits}</th>
            </tr>
          </thead>
          <tbody>
            {bars.toReversed().map(({ span, hits }) => (
              <tr key={span}>
                <th scope="row">
                  <Link to={addressOf(span)}>{words.span(span)}</Link>
                </th>
                <td>{hits}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  )
}

const isChosen =
  ({ from, to }: SearchRequest) =>
  ({ span }: { span: string }) =>
    span === from && span === to

/** Even one hit is seen beside a thousand. */
const barHeight = (hits: number, most: number): number => Math.max(2, Math.round((hits / most) * height))

function moveAlong(event: KeyboardEvent): void {
  const bars = [...(event.currentTarget.closest('svg')?.querySelectorAll('a') ?? [])]
  const at = bars.findIndex((bar) => bar === document.activeElement)
  const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key]
  if (to === undefined || bars[to] === undefined) return
  event.preventDefault()
  bars[to].focus()
}
