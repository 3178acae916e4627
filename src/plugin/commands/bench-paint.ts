// When a first visit shows its text, and how long its scripts then keep the reader waiting; beside a plain page of the same text.
import type { VisitedArchive } from './bench-archive.ts'
import { median, visit, type Conditions } from './bench-browser.ts'

/** Some first visits to a page of one kind; milliseconds. */
export interface PaintMeasure {
  template: string
  issues: number
  conditions: string
  painted: number
  /** The text alone, with a line of style. */
  plain: number
  /** The same page without script and data. */
  dressed: number
  /** Time beyond 50 ms of each long task after the first paint. */
  blocking: number
}

const conditions: readonly Conditions[] = [
  { name: '40 ms, 10 Mbit/s', slowdown: 1, link: { latency: 40, bits: 10_000_000 } },
  { name: '150 ms, 1.6 Mbit/s, 4×', slowdown: 4, link: { latency: 150, bits: 1_600_000 } },
]
const rounds = 5

/** Visits a page of each kind and its plain counterparts, in turn. */
export async function measurePaint({ browser, root, archive, issues }: VisitedArchive): Promise<PaintMeasure[]> {
  const measures: PaintMeasure[] = []
  for (const condition of conditions) {
    for (const [template, path] of Object.entries(archive.templates)) {
      const origins = { own: archive.url, plain: archive.text, dressed: archive.dressed }
      const seen: Record<keyof typeof origins, FirstVisit[]> = { own: [], plain: [], dressed: [] }
      for (let round = 0; round < rounds; round++) {
        for (const kind of ['own', 'plain', 'dressed'] as const) {
          const opened = await visit(browser, root, origins[kind] + path, condition)
          seen[kind].push((await opened.call('visit()')) as FirstVisit)
          await opened.close()
        }
      }
      const painted = (kind: keyof typeof origins): number => median(seen[kind].map(({ painted }) => painted))
      measures.push({
        template,
        issues,
        conditions: condition.name,
        painted: painted('own'),
        plain: painted('plain'),
        dressed: painted('dressed'),
        blocking: median(seen.own.map(({ blocking }) => blocking)),
      })
    }
  }
  return measures
}

interface FirstVisit {
  painted: number
  blocking: number
}

/** The heads of the table of first paints. */
export const paintHeadings = [
  'paint of',
  'issues',
  'conditions',
  'ms',
  'text only',
  'no script',
  'to text only',
  'blocking',
]

/** Writes a measurement as a row of the table. */
export const paintCells = (measure: PaintMeasure): string[] => [
  measure.template,
  String(measure.issues),
  measure.conditions,
  measure.painted.toFixed(0),
  measure.plain.toFixed(0),
  measure.dressed.toFixed(0),
  `${((measure.painted / measure.plain) * 100).toFixed(0)}%`,
  measure.blocking.toFixed(0),
]
