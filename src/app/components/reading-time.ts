// How long a text takes to read: 400 characters a minute, rounded up.
import type { Item } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'

const charactersAMinute = 400

/** Gives the minutes a number of characters takes, at least one. */
export const minutesOf = (characters: number): number => Math.max(1, Math.ceil(characters / charactersAMinute))

/** Counts the characters of items as the model does: without white space, punctuation included. */
export function countItemCharacters(items: readonly Item[]): number {
  return items.reduce((sum, { text, body }) => sum + [text, ...body.map(blockText)].reduce(addCharacters, 0), 0)
}

const addCharacters = (sum: number, text: string): number => sum + Array.from(text.replace(/\s/gu, '')).length
