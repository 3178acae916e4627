// Setting: which body paragraphs justification would open holes in.
import { classesOf, digit, letter, space } from './character-classes.ts'

const most = 0.4

/** Says whether Latin letters, digits, hyphens and points make more than 40 % of a paragraph's characters; white space does not count. */
export function isRagged(text: string): boolean {
  let counted = 0
  let narrow = 0
  const classes = classesOf(text)
  for (let at = 0; at < text.length; at++) {
    const kind = classes[at]
    if (kind === space) continue
    counted += 1
    if (kind === letter || kind === digit || text[at] === '-' || text[at] === '.') narrow += 1
  }
  return narrow > counted * most
}
