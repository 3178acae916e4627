// The e-mail format: a letter as it was sent. Its HTML part is read as a page, its text part as text; the head speaks where the body does not.
import { cleanLine } from '#compiler/source-text.ts'
import type { Report } from '#compiler/diagnostic.ts'
import type { Aside, Node } from '#compiler/syntax-tree.ts'
import { opensLetter } from './email-head.ts'
import { addHead } from './email-issue-head.ts'
import { leaveMailingLines } from './email-mailing.ts'
import { readLetter, type LetterText } from './email-parts.ts'
import type { Format } from './format.ts'
import { articleOf, asidesOf, nodesOf, pageConfidence } from './html.ts'
import { lineToNode } from './text.ts'

/** What the body of a letter prints. */
interface Body {
  /** Null where a character was lost in it; that was reported. */
  nodes: Node[] | null
  asides: Aside[]
}

/** Reads a letter: the HTML part where it has one, else the text part; pictures and other attachments are no content. */
export const emailFormat: Format = {
  name: 'email',
  printsLines: true,
  confidence: ({ bytes }) => (opensLetter(bytes) ? 1 : 0),
  parse: async ({ file, bytes, lines, sha256 }, report) => {
    const letter = await readLetter(bytes)
    if (letter === null) {
      const message = 'The parts of the letter cannot be told apart. A letter as a mail program saves it is expected.'
      report({ severity: 'error', code: 'unreadable-letter', file, line: 0, message })
      return null
    }
    const page = letter.html === null ? null : readPagePart(file, letter.html, report)
    const isPage = page !== null && (page.nodes === null || page.nodes.length > 0)
    const body = isPage || letter.text === null ? page : readTextPart(file, letter.text, report)
    if (body?.nodes === null) return null
    const { kept, left, forwarded } = leaveMailingLines(body?.nodes ?? [])
    const nodes = addHead(kept, letter.head, forwarded)
    return { file, format: 'email', sha256, lines, nodes, asides: [...(body?.asides ?? []), ...left] }
  },
}

function readPagePart(file: string, { text, numberOf }: LetterText, report: Report): Body {
  const article = articleOf(file, text, numberOf)
  return { nodes: nodesOf(file, article, report), asides: asidesOf(article) }
}

/** A text part may be a page that was labelled wrongly. */
function readTextPart(file: string, part: LetterText, report: Report): Body {
  if (pageConfidence(part.text, false) > 0.8) return readPagePart(file, part, report)
  const lines = withoutQuoting(part.text.split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/))
  let isSound = true
  let above = -2
  const nodes = lines.flatMap((line, at): Node[] => {
    const number = part.numberOf(at + 1)
    const { text, faults } = cleanLine(file, line, number)
    faults.forEach(report)
    isSound &&= faults.every(({ severity }) => severity === 'warning')
    const node = lineToNode(text, number)
    if (node === null) return []
    const adjacent = above === at - 1
    above = at
    return [{ ...node, printed: text.trim(), adjacent }]
  })
  return { nodes: isSound ? nodes : null, asides: [] }
}

/** A letter that was forwarded as text has a > before each line. */
function withoutQuoting(lines: readonly string[]): string[] {
  const written = lines.filter((line) => line.trim() !== '')
  const quoted = written.filter((line) => /^\s?[>＞]/.test(line))
  if (quoted.length * 2 < written.length) return [...lines]
  return lines.map((line) => line.replace(/^\s?[>＞]\s?(?:[>＞]\s?)?/, ''))
}
