// From the click on the next issue to its painted text: fetched ahead and not, beside swapping in plain markup that is there already.
import type { VisitedArchive } from './bench-archive.ts'
import { median, visit, type Conditions } from './bench-browser.ts'

/** Some clicks under one condition; milliseconds. */
export interface NextMeasure {
  issues: number
  conditions: string
  /** The link was pointed at a while before. */
  ahead: number
  /** Nothing announced the click. */
  sudden: number
  floor: number
  /** The most things moved, as the browser counts layout shift. */
  shift: number
  /** Requests of content a sudden click made, at most, and one that was announced. */
  contentSudden: number
  contentAhead: number
}

const conditions: readonly Conditions[] = [
  { name: 'loopback', slowdown: 1 },
  { name: 'loopback, 4× slower', slowdown: 4 },
]
const rounds = 5

/** Clicks from one issue to the one before it, each time on a first visit. */
export async function measureNext({ browser, root, archive, issues }: VisitedArchive): Promise<NextMeasure[]> {
  const { pair } = archive
  if (pair === undefined) return []
  const measures: NextMeasure[] = []
  for (const condition of conditions) {
    const clicks: Record<'ahead' | 'sudden' | 'floor', Click[]> = { ahead: [], sudden: [], floor: [] }
    for (let round = 0; round < rounds; round++) {
      for (const kind of ['ahead', 'sudden', 'floor'] as const) {
        const url = kind === 'floor' ? archive.dressed : archive.url
        const opened = await visit(browser, root, url + pair.from, condition, kind === 'sudden')
        if (kind === 'floor') await opened.call(`prepare(${JSON.stringify(archive.dressed + pair.to)})`)
        clicks[kind].push(await click(opened, pair.to, kind !== 'sudden'))
        await opened.close()
      }
    }
    const middle = (kind: keyof typeof clicks): number => median(clicks[kind].map(({ painted }) => painted))
    const own = [...clicks.ahead, ...clicks.sudden]
    const contents = (kind: keyof typeof clicks): number => Math.max(...clicks[kind].map(({ content }) => content))
    measures.push({
      issues,
      conditions: condition.name,
      ahead: middle('ahead'),
      sudden: middle('sudden'),
      floor: middle('floor'),
      shift: Math.max(...own.map(({ shift }) => shift)),
      contentSudden: contents('sudden'),
      contentAhead: contents('ahead'),
    })
  }
  return measures
}

interface Click {
  painted: number
  shift: number
  content: number
}

async function click(
  { page, answers, call }: Awaited<ReturnType<typeof visit>>,
  href: string,
  announced: boolean,
): Promise<Click> {
  const link = JSON.stringify(href)
  if (announced) {
    const { x, y } = (await call(`place(${link})`)) as { x: number; y: number }
    await page.mouse.move(x, y)
    await page.waitForTimeout(500)
  }
  const before = answers.length
  await call('expect()')
  if (announced) {
    await page.mouse.down()
    await page.mouse.up()
  } else await call(`press(${link})`)
  const { painted, shift } = (await call('followed()')) as Omit<Click, 'content'>
  const content = answers.slice(before).filter(({ type }) => type === 'Fetch').length
  return { painted, shift, content }
}

/** The heads of the table of clicks. */
export const nextHeadings = [
  'next issue',
  'conditions',
  'ahead ms',
  'sudden ms',
  'floor ms',
  'shift',
  'content ahead',
  'sudden',
]

/** Writes a measurement as a row of the table. */
export const nextCells = (measure: NextMeasure): string[] => [
  String(measure.issues),
  measure.conditions,
  measure.ahead.toFixed(1),
  measure.sudden.toFixed(1),
  measure.floor.toFixed(1),
  measure.shift.toFixed(3),
  String(measure.contentAhead),
  String(measure.contentSudden),
]
