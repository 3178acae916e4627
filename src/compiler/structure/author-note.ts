// The author note behind the colophon: a name, and below it a biography.
import { biographyEnd } from './biography.ts'
import { countCharacters } from './characters.ts'
import { openAnalysis, take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { isPersonName, isSurelyName, namesAt } from './person-name.ts'
import { closeAnalysis, reportWithheld } from './wall.ts'

/** How a biography begins. Behind the wall anything else is not taken for one. */
const biographyOpening =
  /^(?:均为|均系|皆为|都是|分别(?:为|任|是)|先后|本科|硕士|博士|早年|长期|多年|现任|现为|现就|现供|曾任|曾在|曾为|曾就|曾供|曾获|曾于|曾从|曾担|毕业于|就职于|供职于|任职于|就读于|从业|从事|专注于?|主要研究|主要从事|生于|出生于|\d{4}年(?:生|出生|毕业|加入|入职|起)|男,|女,|著有|作者(?:系|为|是)|获[^。]{1,20}(?:学位|学士|硕士|博士))/
/** What an author is called, close behind the beginning: 前财新记者, 资深分析师. */
const titled =
  /^(?:前|原|资深|高级|首席|特约|财新|系|现|拥有|关注)[^:。!?,]{0,16}(?:记者|研究员|研究者|分析师|编辑|教授|撰稿人?|主编|总监|经理|顾问|专家|学者|创始人|作者|博士|硕士|学士)/
const career =
  /毕业|学士|硕士|博士|记者|研究员|研究者|分析师|编辑|任职|从业|任教|教授|撰稿|主编|总监|经理|顾问|专家|学者|创始人|专注|大学|学院|供职|就职|加入|媒体|报道/

function isBiography(printed: string, name: string): boolean {
  if (printed.length > 600 || printed.length < 4) return false
  const form = printed.startsWith(name) ? printed.slice(name.length).replace(/^[\s,:]+/, '') : printed
  if (titled.test(form) || (biographyOpening.test(form) && career.test(form.slice(0, 40)))) return true
  return (
    form.length <= 40 &&
    !/[。!?]./.test(form) &&
    /(?:记者|研究员|分析师|编辑|教授|撰稿人|主编|学者|专家|作者)[。]?$/.test(form)
  )
}

/** Behind an analysis only what tells of a career is a biography; the rest of the line is withheld. */
function publicBiography(draft: Draft, line: Line, text: string, before: string | null): string {
  const end = draft.sealed ? biographyEnd(text, before ?? '') : text.length
  if (end < text.length) reportWithheld(draft, line, countCharacters(text.slice(end)))
  return text.slice(0, end).trimEnd()
}

/** Behind the wall a line that begins like a biography but holds nothing of one is none. */
const isBelieved = (draft: Draft, text: string, before: string | null): boolean =>
  !draft.sealed || biographyEnd(text, before ?? '') > 0

/** Takes the name of an author and the line of the biography below it. */
export const readAuthorNote: Part = (draft, line) => {
  if (draft.region === 'head' || draft.region === 'beside' || line.node.kind === 'item') return false
  const { start, end } = noteIn(line.form)
  const form = line.form.slice(start, end)
  const aboveRole = draft.roles[line.at - 1]?.role
  const last = draft.region === 'tail' ? draft.lastAuthor : null
  const awaited = last?.bio === null || aboveRole === 'author' ? last : null
  const isAwaited = awaited !== null && isBiography(line.form, awaited.name)
  if (isAwaited && isBelieved(draft, line.text, awaited.bio)) {
    const text = publicBiography(draft, line, line.text, awaited.bio)
    awaited.bio = awaited.bio === null ? text : `${awaited.bio}\n${text}`
    const above = ofAll.test(line.form) ? (draft.lines[line.at - 1]?.text ?? '') : ''
    for (const author of draft.authors.values()) if (above.includes(author.name)) author.bio ??= text
    return take(draft, line, 'author', 'biography')
  }
  const next = nextOpen(draft, line)
  const names = namesOf(form)
  const leadsBiography = names.length > 0 && next !== undefined && isBelieved(draft, next.text, null)
  const isAlone =
    draft.region === 'tail' && names.every(isSurelyName) && (aboveRole === 'promotion' || aboveRole === 'author')
  if (!leadsBiography && !(isAlone && names.length > 0))
    return draft.region === 'tail' && takeWholeNote(draft, line, start, end)
  const analysis = draft.region === 'analysis' ? openAnalysis(draft) : null
  if (analysis !== null) closeAnalysis(draft, analysis, false)
  draft.region = 'tail'
  addNamed(draft, line, names, start)
  return take(draft, line, 'author', 'name')
}

/** The note of a line without what says that it is one, and without brackets around all of it. */
function noteIn(form: string): { start: number; end: number } {
  const open = form.search(/\S/)
  const isEnclosed = form.charAt(open) === '(' && /\)[。.]?\s*$/.test(form.slice(-8))
  const begin = isEnclosed ? open + 1 : Math.max(0, open)
  const end = isEnclosed ? form.lastIndexOf(')') : form.trimEnd().length
  const label = /^[([【]?(?:作者(?:简介|介绍)?|关于作者)[)\]】]?\s?[:|]?\s{0,4}/.exec(form.slice(begin, end))
  return { start: begin + (label?.[0].length ?? 0), end }
}

/** A line that is a name, or several: 王小五、赵六. Of several each is one beyond doubt. */
function namesOf(form: string): string[] {
  if (isPersonName(form)) return [form]
  const { names, length } = form.length > 60 ? { names: [], length: 0 } : namesAt(form)
  return length === form.length && names.every(isSurelyName) ? names : []
}

/** A biography of all that are named above it. */
const ofAll = /^(?:均|皆|都|分别|两人|二人|三人)/

/** Between a name and its biography something foreign may stand; what it is, the parts after this one say. */
function nextOpen(draft: Draft, line: Line): Line | undefined {
  const [next, second] = draft.lines.slice(line.at + 1, line.at + 3)
  return [next, second].find((candidate) => candidate?.node.kind === 'line' && isBiography(candidate.form, line.form))
}

/** Name and biography can share a line: 于达维，财新智库研究员. */
function takeWholeNote(draft: Draft, line: Line, start: number, end: number): boolean {
  const form = line.form.slice(start, end)
  const name = /^([^\s,:|丨/]{2,24})[\s,:|丨/]{1,3}/.exec(form) ?? /^([^\s,:|丨/]{2,4}?)(?=[为系]\S)/.exec(form)
  if (name?.[1] === undefined || !isSurelyName(name[1]) || !isBiography(form.slice(name[0].length), name[1]))
    return false
  const told = line.text.slice(start + name[0].length, end)
  if (!isBelieved(draft, told, null)) return false
  addAuthor(draft, line.text.slice(start, start + name[1].length))
  const author = draft.lastAuthor
  if (author !== null) author.bio = publicBiography(draft, line, told, null)
  return take(draft, line, 'author', 'name and biography')
}

/** Adds the authors a line names from a place on, each with what stands in brackets behind the name: 王小五（财新智库研究员）. */
export function addNamed(draft: Draft, line: Line, names: readonly string[], start: number): void {
  let from = start
  for (const name of names) {
    const at = line.form.indexOf(name, from)
    from = at + name.length
    addAuthor(draft, line.text.slice(at, from))
    const told = /^\s?\(([^()]{2,10})\)/.exec(line.form.slice(from, from + 16))
    if (told?.[1] === undefined || draft.lastAuthor === null) continue
    const open = line.form.indexOf('(', from) + 1
    if (isBelieved(draft, told[1], null)) draft.lastAuthor.bio ??= line.text.slice(open, open + told[1].length)
    else reportWithheld(draft, line, countCharacters(told[1]))
  }
}

/** Adds an author, once. */
export function addAuthor(draft: Draft, name: string): void {
  const author = draft.authors.get(name) ?? { name, bio: null }
  // The author a biography may follow is always the last of the list.
  draft.authors.delete(name)
  draft.authors.set(name, author)
  draft.lastAuthor = author
}
