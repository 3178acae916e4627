// The e-mail format: a letter as it was sent, or sent on, or a page a browser saved as one. The body that prints an issue is read; the head speaks where it does not.
import type { Report } from '#compiler/diagnostic.ts'
import type { Aside, Fact, Node } from '#compiler/syntax-tree.ts'
import { fullestBody, readMarkdownPart, readPagePart, readTextPart, type Body } from './email-bodies.ts'
import { opensLetter, type LetterHead } from './email-head.ts'
import { addHead } from './email-issue-head.ts'
import { leaveMailingLines } from './email-mailing.ts'
import { readLetter, type Attached, type Letter } from './email-parts.ts'
import type { Format } from './format.ts'

/** Reads a letter. Pictures and whatever else is attached are no content unless the issue itself is. */
export const emailFormat: Format = {
  name: 'email',
  printsLines: true,
  confidence: ({ bytes }) => (opensLetter(bytes) ? 1 : 0),
  parse: async ({ file, bytes, lines, sha256 }, report) => {
    const letter = readLetter(bytes)
    if (letter === null) {
      const message =
        'The parts of the letter are too many, or nested too deep. A letter as a mail program saves it is expected.'
      report({ severity: 'error', code: 'unreadable-letter', file, line: 0, message })
      return null
    }
    if (letter.cutOff !== null) {
      const message =
        'The letter ends before the boundary that ends its last part: it was cut off, and what followed is lost. A whole letter is expected.'
      report({ severity: 'warning', code: 'letter-cut-off', file, line: letter.cutOff, message })
    }
    const read = issueIn(file, await bodiesOf(file, letter, 0), report)
    return read === null ? null : { file, format: 'email', sha256, lines, ...read }
  },
}

/** A body and the head that speaks for it; null for a file that came with a letter, which must speak for itself. */
interface HeadedBody extends Body {
  head: LetterHead | null
}

/** Letters within letters within letters: no issue stands deeper. */
const depthLimit = 3

async function bodiesOf(
  file: string,
  { head, html, text, attached, address }: Letter,
  depth: number,
): Promise<HeadedBody[]> {
  const bodies: HeadedBody[] = []
  if (html !== null) bodies.push({ ...readPagePart(file, html, address), head })
  if (text !== null) bodies.push({ ...readTextPart(file, text), head })
  for (const one of attached) bodies.push(...(await bodiesOfAttached(file, one, depth)))
  return bodies.length > 0
    ? bodies
    : [{ ...readTextPart(file, { text: '', numberOf: () => head.end, isMislabelled: false }), head }]
}

async function bodiesOfAttached(file: string, { kind, bytes, text }: Attached, depth: number): Promise<HeadedBody[]> {
  switch (kind) {
    case 'page':
      return [{ ...readPagePart(file, text, null), head: null }]
    case 'text':
      return [{ ...readTextPart(file, text), head: null }]
    case 'markdown':
      return [{ ...(await readMarkdownPart(file, text)), head: null }]
    case 'letter': {
      const letter = depth < depthLimit ? readLetter(bytes) : null
      return letter === null ? [] : bodiesOf(file, movedBy(letter, text.numberOf), depth + 1)
    }
  }
}

/** A letter within a letter counts its lines from its own first. */
function movedBy(letter: Letter, numberOf: (line: number) => number): Letter {
  const moved = <Text extends Letter['html']>(text: Text): Text =>
    text === null ? text : { ...text, numberOf: (line: number) => numberOf(text.numberOf(line)) }
  const fields = new Map(
    [...letter.head.fields].map(([name, field]) => [name, { ...field, line: numberOf(field.line) }]),
  )
  return {
    ...letter,
    head: { ...letter.head, fields },
    html: moved(letter.html),
    text: moved(letter.text),
    attached: letter.attached.map((one) => ({ ...one, text: moved(one.text) })),
  }
}

/** Gives the issue of the fullest body, or null where a character was lost in it or in its headline; what there is to say of the body is reported. */
function issueIn(
  file: string,
  bodies: readonly HeadedBody[],
  report: Report,
): { nodes: Node[]; asides: Aside[]; facts: readonly Fact[] } | null {
  const body = fullestBody(bodies)
  body?.faults.forEach(report)
  if (body === null || body.nodes === null) return null
  const { kept, left, forwarded } = leaveMailingLines(body.nodes, body.above)
  const nodes = body.head === null ? kept : addHead(file, report, kept, body.head, forwarded, body.isQuoted)
  if (nodes === null) return null
  return { nodes, asides: [...body.asides, ...left], facts: body.facts }
}
