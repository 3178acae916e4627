// What a first visit asks of the network: requests, and bytes as they are transferred, by what they are.
import type { Browser } from 'playwright'
import type { VisitedArchive } from './bench-archive.ts'
import { visit, type Answer } from './bench-browser.ts'

/** The kinds of answers, each with what the browser calls it. */
const kinds = { html: ['Document'], script: ['Script'], style: ['Stylesheet'], data: ['Fetch', 'XHR'] } as const
type Kind = keyof typeof kinds

/** A first visit to one kind of page; bytes with heads, compressed. */
export interface BytesMeasure extends Record<Kind, number> {
  template: string
  issues: number
  requests: number
  bytes: number
  /** The page's text alone, with a line of style. */
  floor: number
}

/** Visits a page of each kind, and its plain counterpart. */
export async function measureBytes({ browser, root, archive, issues }: VisitedArchive): Promise<BytesMeasure[]> {
  const measures: BytesMeasure[] = []
  for (const [template, path] of Object.entries(archive.templates)) {
    const answers = await answersOf(browser, root, archive.url + path)
    const plain = await answersOf(browser, root, archive.text + path)
    const of = (kind: Kind): number =>
      bytesOf(answers.filter(({ type }) => kinds[kind].some((name: string) => name === type)))
    measures.push({
      template,
      issues,
      requests: answers.length,
      bytes: bytesOf(answers),
      html: of('html'),
      script: of('script'),
      style: of('style'),
      data: of('data'),
      floor: bytesOf(plain),
    })
  }
  return measures
}

const bytesOf = (answers: readonly Answer[]): number => answers.reduce((sum, { bytes }) => sum + bytes, 0)

async function answersOf(browser: Browser, root: string, address: string): Promise<Answer[]> {
  const { answers, close } = await visit(browser, root, address, { name: 'loopback', slowdown: 1 })
  await close()
  const failed = answers.find(({ status }) => status !== 200)
  if (failed !== undefined) throw new Error(`${failed.address} answered ${failed.status}.`)
  return answers
}

/** The heads of the table of bytes. */
export const bytesHeadings = ['bytes of', 'issues', 'requests', 'bytes', 'html', 'script', 'style', 'data', 'text only']

/** Writes a measurement as a row of the table. */
export const bytesCells = (measure: BytesMeasure): string[] => [
  measure.template,
  ...[measure.issues, measure.requests, measure.bytes, measure.html, measure.script, measure.style, measure.data].map(
    String,
  ),
  String(measure.floor),
]
