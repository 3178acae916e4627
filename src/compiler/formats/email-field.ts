// Fields of a letter that have parts, such as `text/html; charset="utf-8"; name*0=a`.

/** A value and its parameters by name in lower case; the first of two counts. */
export interface StructuredField {
  value: string
  parameters: ReadonlyMap<string, string>
}

/** Takes a field apart in one pass. Parameters that were cut (`name*0`, `name*1*`) are joined under their name. */
export function readField(field: string): StructuredField {
  const [value = '', ...rest] = partsOf(field)
  const parameters = new Map<string, string>()
  const cut = new Map<string, string[]>()
  for (const part of rest) {
    const at = part.indexOf('=')
    if (at < 0) continue
    const [name = '', section] = part.slice(0, at).trim().toLowerCase().split('*')
    const own = part.slice(at + 1).trim()
    if (section === undefined || section === '') {
      if (!parameters.has(name)) parameters.set(name, own)
    } else cut.set(name, [...(cut.get(name) ?? []).slice(0, 99), own])
  }
  for (const [name, sections] of cut) if (!parameters.has(name)) parameters.set(name, sections.join(''))
  return { value: value.trim().toLowerCase(), parameters }
}

/** Parts a field at its semicolons, rid of quotation marks and of comments where such may stand. */
function partsOf(field: string): string[] {
  const parts: string[] = []
  let part: string[] = []
  let isQuoted = false
  let comments = 0
  for (let at = 0; at < field.length; at++) {
    const sign = field.charAt(at)
    const isSpaced = at === 0 || /[\s;"]/.test(field.charAt(at - 1))
    if (sign === '\\' && (isQuoted || comments > 0)) part.push(comments > 0 ? '' : field.charAt(++at))
    else if (isQuoted && sign !== '"') part.push(sign)
    else if (sign === '"' && comments === 0) isQuoted = !isQuoted
    else if (sign === '(' && (comments > 0 || isSpaced)) comments++
    else if (sign === ')' && comments > 0) comments--
    else if (sign === ';') {
      // A comment that nothing closes was none; what follows it counts.
      comments = 0
      parts.push(part.join(''))
      part = []
    } else if (comments === 0) part.push(sign)
  }
  return [...parts, part.join('')]
}
