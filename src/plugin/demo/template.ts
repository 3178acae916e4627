// Sentences with gaps, as the demo's tables write them: parsed once, then filled for every item.

/** One part of a template: printed text, a gap to fill by name, a figure to draw, or a choice. */
type Part =
  | { kind: 'text'; text: string }
  | { kind: 'gap'; name: string; fresh: boolean }
  | { kind: 'figure'; low: number; high: number; step: number; places: number }
  | { kind: 'choice'; of: readonly Template[] }
export type Template = readonly Part[]

const figure = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)(?:\/(\d+))?$/
const gap = /^([a-z]+(?:\.unit)?)(\+?)$/

/**
 * Parses a template. `{city}` is a gap, the same value throughout a sentence; `{city+}` another value than that;
 * `{thing.unit}` is the measure word of the sentence's `thing`.
 * `{3..40}` and `{0.5..2.5}` are figures, `{100..900/50}` one in steps; `{甲|乙|}` is a choice, and choices may hold gaps.
 */
export function parseTemplate(text: string): Template {
  const [template, end] = parseFrom(text, 0)
  if (end < text.length) throw new SyntaxError(`A closing brace too many in “${text}”`)
  return template[0] ?? []
}

/** Reads alternatives up to a closing brace or the end; gives them and where reading stopped. */
function parseFrom(text: string, start: number): [alternatives: Template[], end: number] {
  const alternatives: Template[] = []
  let parts: Part[] = []
  let printed = ''
  let at = start
  const closeText = () => {
    if (printed !== '') parts.push({ kind: 'text', text: printed })
    printed = ''
  }
  while (at < text.length && text[at] !== '}') {
    const character = text[at] ?? ''
    if (character === '{') {
      closeText()
      const [inner, end] = parseFrom(text, at + 1)
      if (end >= text.length) throw new SyntaxError(`An open brace in “${text}”`)
      parts.push(toPart(text.slice(at + 1, end), inner))
      at = end + 1
      continue
    }
    if (character === '|' && start > 0) {
      closeText()
      alternatives.push(parts)
      parts = []
    } else printed += character
    at += 1
  }
  closeText()
  return [[...alternatives, parts], at]
}

function toPart(source: string, alternatives: readonly Template[]): Part {
  const range = figure.exec(source)
  if (range !== null) {
    const [, low = '', high = '', step] = range
    const places = low.split('.')[1]?.length ?? 0
    return {
      kind: 'figure',
      low: Number(low),
      high: Number(high),
      step: step === undefined ? 10 ** -places : Number(step),
      places,
    }
  }
  const named = gap.exec(source)
  if (named !== null) return { kind: 'gap', name: named[1] ?? '', fresh: named[2] === '+' }
  return { kind: 'choice', of: alternatives }
}
