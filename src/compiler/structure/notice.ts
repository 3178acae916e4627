// Notices: 编者按, 更正, footnotes, 本期无深度分析. Labelled lines worth keeping that belong to no other part.
import type { Issue } from '#model/issue.ts'
import { noticeText } from './addresses.ts'
import { countCharacters } from './characters.ts'
import { isWithoutAnalysis, take, warn, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { findWallMark } from './wall-mark.ts'

type NoticeKind = Issue['notices'][number]['kind']

const labels: readonly { kind: NoticeKind; names: string }[] = [
  { kind: 'editor-note', names: '编者按|编者注|编者的话|编辑手记|编辑部按|编辑部的话|编按|编后|卷首语|编者案' },
  { kind: 'correction', names: '更正|勘误|更正启事|更正声明|更正说明|勘误启事|致歉|致歉声明|订正' },
  { kind: 'footnote', names: '注|注释|附注|脚注|说明|备注' },
  { kind: 'notice', names: '通知|公告|启事|休刊通知|休刊启事|预告|下期预告|温馨提示|提示' },
]
/** 更正与说明 is a correction, as its first word says. */
const further = `(?:[与及和、](?:${labels.map(({ names }) => names).join('|')}|道歉|补充|澄清))?`
const patterns = labels.map(({ kind, names }) => ({
  kind,
  whole: new RegExp(`^(?:${names})${further}$`),
  opening: new RegExp(
    `^(?:[【\\[(〔]\\s?(?:${names})${further}\\s?\\d{0,2}\\s?[】\\])〕]\\s?:?|(?:${names})${further}\\s?\\d{0,2}\\s?[:丨|])`,
  ),
}))
const footnote = /^[[〔]\s?(\d{1,3})\s?[\]〕]/
const absence =
  /^(?:本期|本周|今日|今天|因)[^。]{0,16}(?:停刊|休刊|(?:无|没有|暂无|暂停|暂缺|不设)[^。]{0,6}(?:分析|解读|报道|文章|内容|资讯|专题|栏目|更新|发布|出刊|刊)|(?:分析|解读|报道|专题|栏目|内容)(?:暂停|暂缺|空缺|从缺))[^。]{0,16}。?$/

/** Says whether a bracketed name in matching form is the label of a notice. */
export const isNoticeLabel = (form: string): boolean => patterns.some(({ whole }) => whole.test(form))

/** Takes a notice. Behind an analysis only corrections are, and footnotes that a public text asks for. */
export const readNotice: Part = (draft, line) => {
  if (draft.region === 'beside' || line.form.length > 1000) return false
  const awaiting = awaitingNotice(draft, line)
  if (awaiting !== null) {
    awaiting.text = noticeText(draft, line)
    return take(draft, line, roleOf[awaiting.kind])
  }
  const kind = kindOf(draft, line)
  if (kind === null || !isAllowed(draft, line, kind)) return false
  if (draft.sealed && countCharacters(line.printed) > limitBehindWall) return false
  if (kind !== 'footnote' || !draft.sealed) return addNotice(draft, line, kind)
  // Whether anything public refers to a footnote behind the wall is known only when everything is read.
  draft.notices.push({ line, kind, text: line.printed, sealed: true })
  return take(draft, line, 'footnote')
}

function kindOf(draft: Draft, line: Line): NoticeKind | null {
  const { form, node } = line
  if (footnote.test(form)) return node.kind === 'item' || draft.region === 'analysis' ? null : 'footnote'
  const isStarred = node.kind === 'item' && /^[*＊]$/.test(node.marker ?? '')
  const labelled = patterns.find(({ opening, whole }) => opening.test(form) || whole.test(form))
  if (labelled !== undefined)
    return node.kind === 'item' && !(isStarred && labelled.kind === 'footnote') ? null : labelled.kind
  return node.kind !== 'item' && form.length <= 40 && absence.test(form) ? 'notice' : null
}

function isAllowed(draft: Draft, line: Line, kind: NoticeKind): boolean {
  if (draft.sealed) return kind === 'correction' || (kind === 'footnote' && footnote.test(line.form))
  // 注: and 提示: within an analysis are its text; an editor's note is not.
  return (
    draft.region !== 'analysis' ||
    isWithoutAnalysis(draft) ||
    kind === 'editor-note' ||
    kind === 'correction' ||
    absence.test(line.form)
  )
}

/** A label alone on its line speaks of the next line. */
function awaitingNotice(draft: Draft, line: Line): Draft['notices'][number] | null {
  const last = draft.notices.at(-1)
  if (last === undefined || last.line.at !== line.at - 1 || draft.sealed || line.node.kind !== 'line') return null
  const name = last.line.form.slice(0, 40).replace(/[【】[\]()〔〕:\s]/g, '')
  return isNoticeLabel(name) && last.text === last.line.printed && kindOf(draft, line) === null ? last : null
}

function addNotice(draft: Draft, line: Line, kind: NoticeKind): boolean {
  if (draft.sealed) return addBehindWall(draft, line, kind)
  draft.notices.push({ line, kind, text: noticeText(draft, line), sealed: false })
  const section = draft.sections.at(-1)
  if (draft.region === 'analysis' && section?.kind === 'analysis' && absence.test(line.form)) section.absent = true
  return take(draft, line, roleOf[kind])
}

/** The most characters of a notice behind the wall: more of it is text. */
const limitBehindWall = 200

function addBehindWall(draft: Draft, line: Line, kind: NoticeKind): boolean {
  if (countCharacters(line.printed) > limitBehindWall || findWallMark(line.form) !== null) return false
  reportBehindWall(draft, line)
  draft.notices.push({ line, kind, text: line.printed, sealed: false })
  return take(draft, line, roleOf[kind])
}

/** Says that a notice behind the wall is public, so that a person looks at it. */
export function reportBehindWall(draft: Draft, line: Line): void {
  const message =
    'A correction or footnote stands behind the wall and was published. Look at it: paid text may not carry such a label.'
  warn(draft, line, 'notice-behind-wall', message)
}

const roleOf: Readonly<Record<NoticeKind, string>> = {
  'editor-note': 'editor note',
  correction: 'correction',
  footnote: 'footnote',
  notice: 'notice',
  unplaced: 'unplaced',
}
