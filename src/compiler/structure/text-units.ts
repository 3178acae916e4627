// Texts taken apart into their UTF-16 units and put together again: where much of a long text changes, pieces of strings would fill the memory.

/** Gives the units of a text. */
export function unitsOf(text: string): Uint16Array {
  const units = new Uint16Array(text.length)
  for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at)
  return units
}

/** Gives the text of units, whatever they are: unlike a decoder it keeps halves of surrogate pairs. */
export function textOfUnits(units: Uint16Array): string {
  let text = ''
  for (let at = 0; at < units.length; at += mostArguments) text += textOf(units.subarray(at, at + mostArguments))
  return text
}

const mostArguments = 4096
/** Spread, they would be read one by one. */
const textOf = (units: Uint16Array): string => Reflect.apply(String.fromCharCode, null, units)

/** Counts the characters of a text, each one or two units; half of a pair alone counts as one. */
export function countCodePoints(text: string): number {
  let count = 0
  for (let at = 0; at < text.length; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1
  return count
}
