// A note of how long a text is, as it stands below a title: 本文共3200字，约需8分钟. Behind a text that was cut the same words are a wall mark.
import { openAnalysis, take, type Part } from './draft.ts'
import { readWallPhrase } from './wall-phrase.ts'

const lengthNote =
  /^(?:本文|本篇|文章)?(?:总?字数|篇幅)?\s?(?:为|有|长)?(?:共计?|大?约|总计)?\s?:?\s?(?:共|约)?\s?\d[\d,]{1,7}[余多]?个?字(?:[\s,|·/]{1,3}(?:大约|预计|约)?(?:阅读|读完)?(?:时长|时间)?(?:大约|预计|约)?(?:需要?)?:?\s?\d{1,3}\s?分钟(?:阅读|读完|可读完)?)?[。.]?$/

/** Drops such a note where no text of an analysis stands above it. */
export const readLengthNote: Part = (draft, line) => {
  if (draft.sealed || line.form.length > 48 || !/^(?:本|文章|总?字数|篇幅)/.test(line.form)) return false
  if (!['head', 'digest', 'analysis'].includes(draft.region) || !lengthNote.test(line.form)) return false
  const analysis = openAnalysis(draft)
  if (draft.region === 'analysis' && (analysis === null || analysis.blocks.length > 0)) return false
  return readWallPhrase(line.form)?.isPay !== true && take(draft, line, 'length', 'dropped: it says how long a text is')
}
