// The label 推广 between the credits and the author note, and lines that say of themselves that they are advertisements.
import { openAnalysis, take, warn, type Part } from './draft.ts'
import { closeAnalysis } from './wall.ts'

const label =
  /^[【[(—–-]{0,2}\s?(?:推广|广告|ad|赞助内容|(?:本期|特别)?赞助商?|商业推广|作者简介|作者介绍|关于作者)\s?[】\])—–-]{0,2}\s?:?$/i
const advertisement =
  /^(?:[【[(]\s?(?:广告|推广|赞助|ad)\s?[】\])]|(?:广告|推广|本期赞助|赞助商?|特别赞助)\s?[:|丨])|^(?:本期|本刊|本周|本栏)[^。]{0,16}由[^。]{1,30}(?:赞助|冠名)/i

/** Takes the label of the promotion and lines of advertisement: dropped by name. */
export const readPromotion: Part = (draft, line) => {
  if (draft.region === 'beside' || line.form.length > 200 || (line.node.kind === 'item' && !label.test(line.printed)))
    return false
  if (label.test(line.node.kind === 'item' ? line.printed : line.form)) {
    const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
    if (analysis !== null) closeAnalysis(draft, analysis, false)
    if (draft.region === 'walled') draft.region = 'tail'
    return take(draft, line, 'promotion', 'dropped')
  }
  if (!advertisement.test(line.form)) return false
  if (draft.sealed) {
    const message = 'A line behind the wall is marked as an advertisement and was left out.'
    warn(draft, line, 'advertisement', message)
  }
  return take(draft, line, 'advertisement', 'dropped')
}
