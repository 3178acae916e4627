// The colophon: 责任编辑:… | 版面编辑:… in any order, with any further roles.
import { addAuthor } from './author-note.ts'
import { countCharacters, endsSentence, withoutEnd } from './characters.ts'
import { openAnalysis, take, warn, type Draft, type Part } from './draft.ts'
import { keepAside } from './keep-aside.ts'
import type { Line } from './line.ts'
import { isSurelyName, namesAt } from './person-name.ts'
import { closeAnalysis, reportWithheld } from './wall.ts'

/** Roles of the credits, the longest first where one begins another; `field` says which have a place of their own. */
const roles: readonly { pattern: string; field: 'editor' | 'layoutEditor' | 'author' | null }[] = [
  { pattern: '(?:本文)?作者|撰文|(?:特约)?撰稿人?', field: 'author' },
  { pattern: '责任编辑', field: 'editor' },
  { pattern: '版面编辑', field: 'layoutEditor' },
  { pattern: '版式编辑', field: 'layoutEditor' },
  { pattern: '责编', field: 'editor' },
  { pattern: '版编', field: 'layoutEditor' },
  {
    pattern:
      '(?:执行|值班|助理|实习|图片|视觉|新媒体|美术|文字|数据|见习|特约|学术|责任|网络|首席|运营|英文)?(?:编辑|主编|总编辑?|副主编|记者|校对|设计|编译)',
    field: null,
  },
  {
    pattern:
      '(?:实习生|运营|版式|数据支持|美编|校对|审校|核校|审核|监制|制图|制表|绘图|插图|翻译|译者|统筹|策划|出品人?|摄影|供图|排版|签发|终审|复审|初审|联系人|研究助理|助理)',
    field: null,
  },
]
const fields = roles.map(({ pattern, field }) => ({ pattern: new RegExp(`^(?:${pattern})$`), field }))
const segment = new RegExp(
  `(?:${roles.map(({ pattern }) => `(?:${pattern})`).join('|')})(?:\\s?[:/|丨]\\s?|\\s{1,4})`,
  'g',
)
/** （责任编辑：…）, 本期编辑：…: what may stand before the first role. */
const before = /^(?:[([【]\s?)?(?:本期|本文|本刊)?/
const opening = new RegExp(`${before.source}(?:${segment.source})`)

/** Says whether a line begins as credits do. */
export const isColophon = (line: Line): boolean => line.form.length <= 400 && opening.test(line.form)

/** Takes the credits line. What stands behind its names is not part of it. */
export const readColophon: Part = (draft, line) => {
  if (draft.region === 'beside' || line.form.length > 400 || !opening.test(line.form)) return false
  const starts = [...line.form.matchAll(segment)]
  const lead = before.exec(line.form)?.[0].length ?? 0
  if (starts[0]?.index !== lead && starts[0]?.index !== 0) return false
  let end = starts[0].index
  const credits = starts.flatMap((start, at) => {
    // A role inside what is left of another credit is not one.
    if (/[^\s|丨/,、;·。()[\]【】]/.test(line.form.slice(end, start.index))) return []
    const from = start.index + start[0].length
    const { names, length } = namesAt(line.form.slice(from, starts[at + 1]?.index))
    if (names.length === 0 || (draft.sealed && !/[:/]/.test(start[0]) && !names.every(isSurelyName))) return []
    end = from + length
    return [{ role: roleIn(start), name: line.text.slice(from, end).trim() }]
  })
  const rest = line.text.slice(end).replace(/^[\s|｜丨/,，、;；。.)）】\]]+/, '')
  if (credits.length === 0 || (rest !== '' && !isCertain(draft, starts[0]))) return false
  for (const { role, name } of credits) addCredit(draft, line, role, name)
  if (rest === '' && isUnderTitle(draft, line))
    return take(draft, line, 'by-line', credits.map(({ role, name }) => `${role} ${name}`).join(', '))
  const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
  if (analysis !== null) closeAnalysis(draft, analysis, false)
  if (draft.region !== 'head') draft.region = 'tail'
  if (rest !== '') keepRest(draft, line, rest)
  return take(draft, line, 'colophon', credits.map(({ role, name }) => `${role} ${name}`).join(', '))
}

/** Whoever is named between the title of an analysis and its first sentence had a part in it; the editors of the issue are named at its end. */
function isUnderTitle(draft: Draft, line: Line): boolean {
  const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
  if (analysis === null || (analysis.shown > 0 && endsSentence(analysis.last.form))) return false
  if (ofIssue.test(line.form) && !isCreditedBelow(draft, line)) return false
  for (const { node, form } of draft.lines.slice(line.at + 1, line.at + 5)) {
    if (node.kind !== 'line' || form === '推广') return false
    if (endsSentence(form)) return true
    if (form.length > 40) return false
  }
  return false
}

/** Roles that the issue has, more than its parts. */
const ofIssue = /责任编辑|责编|版面|版式|版编/

/** The editors of the issue are named at its end as well. */
const isCreditedBelow = ({ lines }: Draft, { at }: Line): boolean =>
  lines.slice(at + 1).some((line) => isColophon(line) && ofIssue.test(line.form))

/** A line that goes on behind the names may be a sentence that begins with a word such as 记者, unless a colon or the place says otherwise. */
function isCertain(draft: Draft, first: RegExpExecArray): boolean {
  if (draft.region === 'walled' || draft.region === 'tail') return true
  return first[0].includes(':') && fieldOf(roleIn(first)) !== null
}

const roleIn = (found: RegExpExecArray): string => withoutEnd(found[0], ' :/|丨')

const fieldOf = (role: string) => fields.find(({ pattern }) => pattern.test(role))?.field ?? null

/** Gives a credit its place in the colophon. */
export function addCredit(draft: Draft, line: Line, role: string, name: string): void {
  const field = fieldOf(role)
  if (field === 'author') addAuthor(draft, name)
  else if (field !== null && draft.colophon[field] === null) draft.colophon[field] = name
  else if (field !== null && draft.colophon[field] === name)
    warn(draft, line, 'repeated-credit', `${role} is credited twice with the same name; it was kept once.`)
  else draft.colophon.others.push({ role, name })
}

function keepRest(draft: Draft, line: Line, rest: string): void {
  // 来源:财新网 behind a name is the page's, and no more than that.
  if (/^来源\s?[:：]\s?\S{1,12}$/.test(rest)) return
  if (draft.sealed) reportWithheld(draft, line, countCharacters(rest))
  else keepAside(draft, line, rest)
}
