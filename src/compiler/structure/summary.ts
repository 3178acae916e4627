// The summary: the first line under the dateline that is no other part. And the number, where a line prints it.
import { publicText } from './public-text.ts'
import { take, type Part } from './draft.ts'

const numberLine = /^\(?\s?(?:总\s?)?第\s?(\d{1,6})\s?期\s?\)?$|^(?:no|vol)\s?\.?\s?(\d{1,6})$/i

/** Takes a line that prints nothing but the number. */
export const readNumber: Part = (draft, line) => {
  const found = draft.region === 'head' && line.form.length < 40 ? numberLine.exec(line.form) : null
  if (found === null || draft.number !== null) return false
  draft.number = Number(found[1] ?? found[2])
  return take(draft, line, 'issue number', String(draft.number))
}

/** Takes the summary. */
export const readSummary: Part = (draft, line) => {
  if (draft.region !== 'head' || draft.summary !== null) return false
  if (line.node.kind === 'item' || line.node.kind === 'figure' || line.text === '') return false
  draft.summary = publicText(draft, line, line.text)
  return take(draft, line, 'summary')
}
