// What platforms call a lock where nobody reads it: in a class, an id, a tag, a comment. Public text ends there.
import { hiddenMark } from './html-hidden-marks.ts'
import { lockMark } from './html-lock-words.ts'

/** What a lock is in print where its source prints nothing. */
export const lockNote = `（${lockMark}）`

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Words that call something a wall. */
const walls = names('paywall paywalled payblock subwall regwall softwall hardwall loginwall meterwall fufei shoufei')
/** What is named for those who pay, in two words. */
const pairs =
  /(?:^| )(?:(?:pay|charge|subscri(?:be|ber|ption)|login|reg(?:istration)?|members?|membership|premium|article|vip|upgrade|meter|metered) (?:wall|gate|lock)|(?:locked|premium|pay|paid|charge|charged|members?|subscribers?|vip|restricted|gateway) (?:content|only|part|section))(?: |$)/
/** Words that do so only of what holds a sign at the most, pairs that do so of what is empty. */
const emptyWalls = names('lock locked unlock gate gated paid piano')
const emptyPairs =
  /(?:^| )(?:fade out|fadeout|(?:fade|gradient) (?:mask|cover|overlay)|(?:content|text|article) (?:fade|mask|gradient)|(?:content|text) gradient mask)(?: |$)/
/** Names that do so alone, of what holds a text. */
const wholeWalls = names('locked gated pay paid charge premium vip')
/** What takes that back. */
const open = names('no not non free off disabled inactive without')
/** What is no part of a text, or ends one. */
const besideText = names('end script scripts js css style styles modal popup')

/** Parts a name into its words, in lower case: `chargeWall` is charge and wall. */
export const wordsOfName = (name: string): string[] =>
  name.split(/[^\p{L}\p{N}]+|(?<=[a-z])(?=[A-Z])/u).flatMap((word) => (word === '' ? [] : word.toLowerCase()))

/** Says whether names call an element a lock, as far as it may be one: `holds` tells what is in it. */
export function areLockNames(list: string, holds: 'nothing' | 'a sign' | 'a text' | 'more'): boolean {
  const words = wordsOfName(list)
  if (words.some((word) => open.has(word))) return false
  const joined = words.join(' ')
  if (words.some((word) => walls.has(word)) || pairs.test(joined)) return true
  if (holds === 'nothing' && emptyPairs.test(joined)) return true
  if (holds === 'nothing' || holds === 'a sign') return words.some((word) => emptyWalls.has(word))
  return holds === 'a text' && list.split(/\s+/).some((own) => wholeWalls.has(own.toLowerCase()))
}

/** What every such remark holds: a page may have a million others. */
const hint = /\p{Script=Han}|wall|block|fufei|only|content|part|section|lock|gate|paid|pay|member|subscri/iu

/** Says whether a remark in a source that no reader sees is a lock: `members-only`, `以下为付费内容`. */
export function isLockRemark(remark: string): boolean {
  if (remark.length > 100 || !hint.test(remark) || remark.includes('<')) return false
  const words = wordsOfName(remark)
  const isName = words.length <= 6 && !remark.trimStart().startsWith('/') && !words.some((word) => besideText.has(word))
  return (isName && areLockNames(remark, 'more')) || hiddenMark(remark) !== null
}
