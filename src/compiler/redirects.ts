// Redirects at work: which items of a corrected issue are old ones re-worded, what that adds to the file, and what a build makes of the file.
import { foldText } from '#model/folding.ts'
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import { quote, type Report } from './diagnostic.ts'
import { pairTheSame } from './redirects-similarity.ts'
import { redirectsFileName, type Redirect, type Redirects } from './redirects-file.ts'

type Categories = Parameters<typeof categoryBlocks>[0]

/**
 * Gives the redirects from the items an issue had to those it has: for every item that is gone, the one new item of its category that is clearly
 * the same. An item whose text still stands in the issue, as where one of two equal items was removed, leads there.
 */
export function redirectsBetween(before: Categories, after: Categories): Redirect[] {
  const now = itemsByCategory(after)
  const current = [...now.values()].flat()
  const kept = new Set(current.map(({ id }) => id))
  const known = new Set([...itemsByCategory(before).values()].flatMap((items) => items.map(({ id }) => id)))
  const byText = new Map(current.toReversed().map((item) => [foldText(item.text), item]))
  return [...itemsByCategory(before)].flatMap(([slug, items]) => {
    const gone = items.filter(({ id }) => !kept.has(id))
    const added = (now.get(slug) ?? []).filter(({ id }) => !known.has(id))
    const pairs = pairTheSame(
      gone.map(({ text }) => text),
      added.map(({ text }) => text),
    )
    return gone.flatMap((item, at) => {
      const place = pairs.get(at)
      const target = byText.get(foldText(item.text)) ?? (place === undefined ? undefined : added[place])
      return target === undefined ? [] : [{ from: item.id, to: target.id, was: item.text, is: target.text }]
    })
  })
}

/**
 * Adds redirects to those an issue has: what led to an item that was re-worded again leads on to where it is now. Of two redirects of one id the
 * new one counts, and an id that is an item again needs none.
 */
export function addRedirects(held: readonly Redirect[], added: readonly Redirect[], after: Categories): Redirect[] {
  const current = new Set(categoryBlocks(after).flatMap(({ items }) => items.map(({ id }) => id)))
  const next = new Map(added.map((redirect) => [redirect.from, redirect]))
  const led = held.map((redirect) => {
    const onward = current.has(redirect.to) ? undefined : next.get(redirect.to)
    return onward === undefined
      ? redirect
      : { ...redirect, to: onward.to, ...(onward.is !== undefined && { is: onward.is }) }
  })
  const all = new Map([...led, ...added].map((redirect) => [redirect.from, redirect]))
  return [...all.values()].filter(({ from }) => !current.has(from))
}

/** Gives issues with their redirects, as far as those lead to an item; a redirect that leads nowhere is reported. */
export function redirectIssues(issues: readonly Issue[], redirects: Redirects, report: Report): Issue[] {
  if (redirects.size === 0) return [...issues]
  const place = { severity: 'warning' as const, file: redirectsFileName, line: 0 }
  const held = new Set(issues.map(({ id }) => id))
  for (const id of redirects.keys()) {
    if (held.has(id)) continue
    const message = `There is no issue ${quote(id)}. The id of an issue of the archive is expected.`
    report({ ...place, code: 'redirect-without-issue', message })
  }
  return issues.map((issue) => {
    const own = redirects.get(issue.id) ?? []
    const current = new Set(categoryBlocks(issue).flatMap(({ items }) => items.map(({ id }) => id)))
    const next = new Map(own.map(({ from, to }) => [from, to]))
    const led = own.flatMap(({ from }): [string, string][] => {
      if (current.has(from)) return []
      const to = followed(next, from, current)
      if (to !== null) return [[from, to]]
      const message = `${issue.id}: ${from} leads to no item of the issue. The id of an item is expected.`
      report({ ...place, code: 'redirect-without-item', message })
      return []
    })
    return led.length === 0 ? issue : { ...issue, redirects: Object.fromEntries(led) }
  })
}

/** Follows redirects up to an item that is there; null where they end or turn in a circle. */
function followed(next: ReadonlyMap<string, string>, from: string, current: ReadonlySet<string>): string | null {
  let at = next.get(from)
  for (let steps = 0; at !== undefined && steps < next.size; steps++) {
    if (current.has(at)) return at
    at = next.get(at)
  }
  return null
}

function itemsByCategory(issue: Categories): Map<string, Item[]> {
  const held = new Map<string, Item[]>()
  for (const { slug, items } of categoryBlocks(issue)) held.set(slug, [...(held.get(slug) ?? []), ...items])
  return held
}
