// Where the values of a JSON text stand, for messages about them: JSON.parse does not say.

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g

/** Names a place in a JSON value: its keys, and the places in lists from 0, from outside in. */
export const placeOf = (path: readonly (string | number)[]): string => JSON.stringify(path)

/** Gives the line of every value of a JSON text that JSON.parse accepts, by its place; the line of a key is its value's. */
export function jsonLines(json: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>()
  const above: { isList: boolean; at: string | number }[] = []
  let line = 1
  let read = 0
  let isKey = false
  for (const { 0: sign, index } of json.matchAll(token)) {
    for (; read < index; read++) if (json.charAt(read) === '\n') line++
    const open = above.at(-1)
    if (sign === '}' || sign === ']') {
      above.pop()
      isKey = false
    } else if (sign === ',') {
      if (open?.isList === true) open.at = Number(open.at) + 1
      isKey = open?.isList === false
    } else if (sign === ':') isKey = false
    else if (isKey && open !== undefined) open.at = String(JSON.parse(sign))
    else {
      lines.set(placeOf(above.map(({ at }) => at)), line)
      if (sign === '{' || sign === '[') above.push({ isList: sign === '[', at: sign === '[' ? 0 : '' })
      isKey = sign === '{'
    }
  }
  return lines
}
