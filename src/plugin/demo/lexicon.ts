// What gaps are filled from: tables of words written as plain text, and the filling itself.
import { parseTemplate, type Template } from './template.ts'
import { pick, type Random } from './random.ts'

/** Entries by the name of the gap they fill. */
export type Lexicon = ReadonlyMap<string, readonly Template[]>

/** Reads a table: `name: entry、entry、…`, one name a line; a line without a name goes on with the one above. */
export function readLexicon(text: string): Map<string, readonly Template[]> {
  const lexicon = new Map<string, Template[]>()
  let entries: Template[] = []
  for (const line of text.split('\n').map((written) => written.trim())) {
    const named = /^([a-z]+): (.*)$/i.exec(line)
    if (named !== null) lexicon.set(named[1] ?? '', (entries = []))
    entries.push(...splitEntries(named?.[2] ?? line).map(parseTemplate))
  }
  return lexicon
}

const splitEntries = (line: string): string[] => line.split('、').filter((entry) => entry !== '')

/** Reads sentences, one a line. */
export function readSentences(text: string): Template[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map(parseTemplate)
}

/** What filling goes by: chance, the words at hand, and what has been said already. */
export interface Scene {
  random: Random
  lexicon: Lexicon
  /** Words that follow from the date. */
  dated: Lexicon
  /** What the gaps of the present sentence, story or article stand for. */
  bound: Map<string, string>
  /** Names used in the issue so far, not to be taken again where another can be had. */
  used: Set<string>
}

// A reader notices a company or a product that comes twice; a city or a round of money may.
const sparing: ReadonlySet<string> = new Set([
  'company',
  'thing',
  'ware',
  'tech',
  'school',
  'person',
  'fund',
  'field',
  'rule',
])

/** Fills a template; the same gap without `+` gives the same words as long as `bound` is the same map. */
export function fill(template: Template, scene: Scene): string {
  let text = ''
  for (const part of template) {
    if (part.kind === 'text') text += part.text
    else if (part.kind === 'choice') text += fill(pick(scene.random, part.of), scene)
    else if (part.kind === 'gap') text += fillGap(part.name, part.fresh, scene)
    else {
      const steps = Math.round((part.high - part.low) / part.step)
      text += (part.low + part.step * Math.floor(scene.random() * (steps + 1))).toFixed(part.places)
    }
  }
  return text
}

/** Settles what a gap stands for in a scene, before a sentence asks for it. */
export const bind = (name: string, scene: Scene): string => fillGap(name, false, scene)

function fillGap(name: string, fresh: boolean, scene: Scene): string {
  if (name.endsWith('.unit')) return unitOf(name, scene)
  const bound = scene.bound.get(name)
  if (bound !== undefined && !fresh) return bound
  const entries = scene.lexicon.get(name) ?? scene.dated.get(name)
  if (entries === undefined) throw new ReferenceError(`No words for the gap “${name}”`)
  let words = ''
  let unit: string | undefined
  for (let attempt = 0; attempt < 8; attempt++) {
    const entry = pick(scene.random, entries)
    // Gaps inside an entry are its own affair: `{city}东港区` must not bind the city of the sentence.
    const inner = entry.length > 1 ? { ...scene, bound: new Map<string, string>() } : scene
    ;[words = '', unit] = fill(entry, inner).split('~')
    if (words !== bound && !(sparing.has(name) && scene.used.has(words))) break
  }
  if (bound === undefined) scene.bound.set(name, words)
  if (bound === undefined && unit !== undefined) scene.bound.set(`${name}.unit`, unit)
  if (sparing.has(name)) scene.used.add(words)
  return words
}

/** Gives the measure word of what another gap stands for, which may come after it. */
function unitOf(name: string, scene: Scene): string {
  const counted = name.slice(0, -'.unit'.length)
  if (!scene.bound.has(counted)) fillGap(counted, false, scene)
  return scene.bound.get(name) ?? '套'
}
