// Lines of Markdown that speak to the site they are written for and print nothing: containers, tags of templates, attributes. One that names a lock ends public text.
import { areLockNames, isLockRemark } from './lock-names.ts'

/** What such a line becomes in print: a lock, the title it carries, or nothing. */
export interface Sign {
  isLock: boolean
  title: string
}

/** The forms of such lines; the first group is what they name, the second what they print. */
const forms: readonly RegExp[] = [
  // ::: tip 编者按
  /^:{3,}\s{0,4}(\{[^{}]{0,200}\}|[\w-]{0,40})\s{0,4}(.{0,200})$/,
  // {% raw %}, {% include toc.html %}
  /^\{%-?\s{0,4}([^%"'“”{}]{0,200}?)-?%\}()$/,
  // {{< notice info >}}; what stands in marks of quotation there is printed, as the title of a picture
  /^\{\{[<%]\s{0,4}([^<>%"'“”{}]{0,200}?)[>%]\}\}()$/,
  // {: .lead}, {:toc}
  /^\{:([^{}]{0,200})\}()$/,
  // %% Obsidian's remarks %%
  /^%%(?!%)([^%]{0,400})%%()$/,
  // [[toc]]
  /^(?:@?\[{1,2}toc\]{1,2}|\$\{toc\}|\{\{\s?toc\s?\}\})()()$/i,
]
const tag = /^<([a-z][\w-]{0,40})((?:\s[^<>]{0,400})?)>$/i
const named = /\b(?:class|classname|id)\s?=\s?["'{]{1,2}([^"'{}]{1,200})/gi

/** Reads a trimmed line as a sign; null where it is text, as HTML is. */
export function signOf(line: string): Sign | null {
  if (line.length > 500 || !/^[:{<[@$%]/.test(line)) return null
  const element = tag.exec(line)
  if (element !== null) {
    const names = [element[1], ...Array.from((element[2] ?? '').matchAll(named), ([, value]) => value)].join(' ')
    return areLockNames(names, 'a text') ? { isLock: true, title: '' } : null
  }
  for (const form of forms) {
    const found = form.exec(line)
    if (found === null) continue
    const [, name = '', title = ''] = found
    const isLock = !/^(?:end|\/)/.test(name) && (areLockNames(name, 'a text') || isLockRemark(name))
    return { isLock, title }
  }
  return null
}

/** Takes off what a heading says of itself to the site: `政策 {#policy}`. */
export function withoutAttributes(heading: string): string {
  if (!heading.endsWith('}')) return heading
  const open = heading.lastIndexOf('{')
  return open > 0 && /^\{:?\s?[#.][^{}"“]{0,200}\}$/.test(heading.slice(open))
    ? heading.slice(0, open).trimEnd()
    : heading
}

/** Says whether a line has the list above it replaced by a table of contents. */
export const makesContents = (line: string): boolean => /^\s{0,8}\{:\s?toc\b/.test(line.slice(0, 20))
