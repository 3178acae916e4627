// By-lines: 文|…, 作者:…, 本刊记者 … | 文, with a credit for the pictures behind them: 文/… 图/….
import { addNamed } from './author-note.ts'
import { take, type Draft, type Part } from './draft.ts'
import type { Line } from './line.ts'
import { isSurelyName, namesAt } from './person-name.ts'

const opening =
  /^[(【[]?\s?(?:文|撰文|作者|本文作者|撰稿人?|采写|整理|编译|(?:财新|本刊|本报|本网|特约|见习|实习)?记者)(?:\s?[|丨/:·]\s?|\s{1,4})|^(?:财新|本刊|本报|本网|特约|见习|实习)记者(?=\S)|^by\s{1,3}|^authors?\s?:\s?|^[\p{Script=Han}]{0,10}(?:研究员|分析师|主笔)\s{1,4}/iu
/** What else a by-line credits; a sign is expected behind it. */
const further =
  /^[\s,;|丨/、]{0,6}(图片?|摄影?|供图|插[图画]|制[图表]|视频|编辑|翻译|译|校对|审校|实习生|(?:见习|实习)记者)\s?[|丨/:]\s?/
const ending = /^[\s)】\]]*(?:$|(?:(?:[|丨/]\s?)?(?:文|摄)|(?:发自|报道|综合报道)[^。,]{0,8})[\s)】\]]*$)/
/** 视觉中国, Getty: a house that gives pictures. */
const house = /^[\p{Script=Han}\w][\p{Script=Han}\w]{1,11}/u
/** 本刊记者 says what its man is. */
const profession = /(?:记者|编辑|作者|研究员|实习生|通讯员)$/
const signs = '□■▲△◆◇●○▢'

/** Says whether a line begins as a by-line does. */
export const opensByline = ({ form }: Line): boolean => opening.test(form)

/** Takes a by-line: roles with nothing but names behind them. */
export const readByline: Part = (draft, line) => {
  if (draft.region === 'beside' || line.form.length > 100) return false
  if (line.node.kind === 'item' && !(draft.region === 'analysis' && signs.includes(line.node.marker ?? '?')))
    return false
  const start = opening.exec(line.form)?.[0].length ?? (isSigned(line.form) ? 0 : undefined)
  if (start === undefined) return false
  const { names: named, length } = namesAt(line.form.slice(start))
  // 文｜财新 于达维: the house is no author.
  const names = named.filter((name) => !draft.style.mastheads.has(name.toLowerCase()) && !profession.test(name))
  const { credits, end: stop } = creditsBehind(line, start + length)
  const post = names.length === 1 && draft.region === 'analysis' && !draft.sealed ? postAt(line.form.slice(stop)) : 0
  const end = stop + post
  if (names.length === 0 || !ending.test(line.form.slice(end)) || (draft.sealed && !areSure(names, credits)))
    return false
  addNamed(draft, line, names, start)
  draft.colophon.others.push(...credits)
  if (post > 0 && draft.lastAuthor !== null)
    draft.lastAuthor.bio ??= line.text
      .slice(stop, end)
      .replace(/^[\s,，]+/, '')
      .trim()
  return take(draft, line, draft.region === 'tail' ? 'author' : 'by-line', names.join(', '))
}

/** 作者:于达维,北京大学教授 names the post of the one who wrote it: how long that is. */
const postAt = (form: string): number =>
  form.length > 32 || !post.test(form)
    ? 0
    : (/^(?:\s?,|\s)\s?[^\s。,;:!?|/][^。,;:!?|]{1,28}$/.exec(form)?.[0].length ?? 0)
const post =
  /(?:大学|学院|研究[院所]|公司|协会|教授|研究员|记者|编辑|博士|硕士|院士|主任|总监|分析师|合伙人|ceo|创始人|主笔|经理|律师|工程师|专家|学者|顾问|总裁|[所院]长|董事长|讲师|撰稿人)$/i

/** 王小五/文 */
const isSigned = (form: string): boolean =>
  form.length <= 40 && /[|丨/]\s?(?:文|撰文)$/.test(form) && namesAt(form).names.some(isSurelyName)

type Credit = Draft['colophon']['others'][number]

function creditsBehind({ form, text }: Line, start: number): { credits: Credit[]; end: number } {
  const credits: Credit[] = []
  let end = start
  for (let found = further.exec(form.slice(end)); found !== null; found = further.exec(form.slice(end))) {
    const from = end + found[0].length
    const length = namesAt(form.slice(from)).length || (house.exec(form.slice(from))?.[0].length ?? 0)
    if (length === 0) break
    const role = end + found[0].indexOf(found[1] ?? '')
    credits.push({
      role: text.slice(role, role + (found[1] ?? '').length),
      name: text.slice(from, from + length).trim(),
    })
    end = from + length
  }
  return { credits, end }
}

/** Behind the wall nothing is taken for a name that might be a word. */
const areSure = (names: readonly string[], credits: readonly Credit[]): boolean =>
  names.every(isSurelyName) && credits.every(({ name }) => namesAt(name).names.every(isSurelyName))
