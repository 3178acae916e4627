// Media queries as a reader at a desk meets them: a screen, wide, in daylight, with a mouse. What hides on paper or on a telephone hides nothing here.

/** The window a page is read in, in CSS pixels. */
const window = { width: 1280, height: 800 }

/** What is true of that reader; a feature that is not named here is not met. */
const facts: ReadonlyMap<string, string> = new Map([
  ['orientation', 'landscape'],
  ['hover', 'hover'],
  ['any-hover', 'hover'],
  ['pointer', 'fine'],
  ['any-pointer', 'fine'],
  ['scripting', 'enabled'],
  ['prefers-color-scheme', 'light'],
  ['prefers-reduced-motion', 'no-preference'],
  ['prefers-contrast', 'no-preference'],
])

/** Says whether rules under a media query list are met on a screen. */
export const isForScreen = (query: string): boolean =>
  query.trim() === '' || query.slice(0, 2000).toLowerCase().split(',').some(isMet)

function isMet(query: string): boolean {
  const parts = query
    .trim()
    .replace(/^only\s/, '')
    .split(/\sand\s/)
  const isNegated = parts[0]?.startsWith('not ') === true
  const all = parts.map((part, at) => (at === 0 && isNegated ? part.slice(4) : part).trim())
  return all.every(isPartMet) !== isNegated
}

function isPartMet(part: string): boolean {
  if (!part.startsWith('(')) return part === 'all' || part === 'screen'
  const inside = part.slice(1, -1).trim()
  const [name = '', value] = inside.split(':').map((side) => side.trim())
  if (value === undefined) return facts.has(name) || isRangeMet(inside)
  const bound = /^(min|max)-(?:device-)?(width|height)$/.exec(name)
  if (bound === null) return facts.get(name) === value
  const own = bound[2] === 'width' ? window.width : window.height
  const pixels = pixelsOf(value)
  return pixels !== null && (bound[1] === 'min' ? own >= pixels : own <= pixels)
}

/** `600px <= width < 900px`, or one half of it. */
function isRangeMet(inside: string): boolean {
  const sides = inside.split(/([<>]=?)/).map((side) => side.trim())
  if (sides.length < 3) return false
  const valueOf = (side: string): number | null =>
    side === 'width' ? window.width : side === 'height' ? window.height : pixelsOf(side)
  return sides.every((sign, at) => {
    if (at % 2 === 0) return valueOf(sign) !== null
    const [left, right] = [valueOf(sides[at - 1] ?? ''), valueOf(sides[at + 1] ?? '')]
    if (left === null || right === null) return false
    return sign === '<' ? left < right : sign === '<=' ? left <= right : sign === '>' ? left > right : left >= right
  })
}

function pixelsOf(length: string): number | null {
  const found = /^(\d{1,6}(?:\.\d{1,4})?)\s?(px|em|rem|)$/.exec(length)
  return found === null ? null : Number(found[1]) * (found[2] === 'em' || found[2] === 'rem' ? 16 : 1)
}
