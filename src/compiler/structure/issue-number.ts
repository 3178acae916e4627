// How an issue's number is printed: 第301期, 第三十期, 总第301期, No. 12, #378.
import { readNumeral } from './numeral.ts'

/** A printed number and the stretch of the text it stands in. */
export interface PrintedNumber {
  number: number
  index: number
  length: number
}

const anywhere =
  /(?:总\s?)?第\s?(\d{1,6}|[零一二三四五六七八九十百]{1,6})\s?期|(?:\bno|\bvol)\s?\.?\s?(\d{1,6})|[#＃]\s?(\d{1,6})(?!\d)/i
/** Words that only mean a number where nothing else stands before them. */
const alone = /^(?:总\s?期?[数号]?|期[数号]|刊号|issue|number)\s?:?\s?(?:no\.?\s?|[#第]\s?)?(\d{1,6})(?!\d)\s?期?/i
const total = /^\s?[(,|/·]?\s?总\s?第?\s?(\d{1,6})\s?期\s?\)?/
const year = /^\d{4}\s?年\s?(?=(?:总\s?)?第)/

/** Finds the first number of an issue in a text in matching form. */
export function findIssueNumber(form: string): PrintedNumber | null {
  const found = anywhere.exec(form)
  const number = found === null ? null : readNumeral(found[1] ?? found[2] ?? found[3] ?? '')
  return found === null || number === null ? null : { number, index: found.index, length: found[0].length }
}

/** Reads the number a text in matching form begins with; of 第30期（总第303期） the one that counts all issues. */
export function readIssueNumber(form: string): PrintedNumber | null {
  const word = alone.exec(form)
  if (word !== null) return { number: Number(word[1]), index: 0, length: word[0].length }
  const from = year.exec(form)?.[0].length ?? 0
  const found = findIssueNumber(form.slice(from, from + 40))
  if (found?.index !== 0) return null
  const length = from + found.length
  const all = total.exec(form.slice(length))
  return all === null ? { ...found, length } : { number: Number(all[1]), index: 0, length: length + all[0].length }
}
