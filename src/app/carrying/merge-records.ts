// What comes in joins what is here, entry by entry, and can be taken back as it came.

/** An entry that is new here, or that gains something. */
export interface Gain<Entry> {
  key: string
  before: Entry | undefined
  after: Entry
}

type Entries<Entry> = Readonly<Record<string, Entry>>

/** Says what would come of an import; `join` gives what is here what it lacks of the other. */
export function planGains<Entry>(
  current: Entries<Entry>,
  incoming: Entries<Entry>,
  join: (here: Entry, other: Entry) => Entry,
): Gain<Entry>[] {
  return Object.entries(incoming).flatMap(([key, other]) => {
    const before = Object.hasOwn(current, key) ? current[key] : undefined
    const after = before === undefined ? other : join(before, other)
    return before !== undefined && isSame(before, after) ? [] : [{ key, before, after }]
  })
}

/** Adds what was gained; what is new comes first, because the latest stands last. */
export function withGains<Entry>(current: Entries<Entry>, gains: readonly Gain<Entry>[]): Entries<Entry> {
  const entries = gains.map(({ key, after }) => [key, after] as const)
  const isNew = ([key]: readonly [string, Entry]) => !Object.hasOwn(current, key)
  return {
    ...Object.fromEntries(entries.filter(isNew)),
    ...current,
    ...Object.fromEntries(entries.filter((entry) => !isNew(entry))),
  }
}

/** Takes back what was gained; what the reader has changed since stays. */
export function withoutGains<Entry>(current: Entries<Entry>, gains: readonly Gain<Entry>[]): Entries<Entry> {
  const left = { ...current }
  for (const { key, before, after } of gains) {
    const now = left[key]
    if (now === undefined || !isSame(now, after)) continue
    if (before === undefined) delete left[key]
    else left[key] = before
  }
  return left
}

/** Says whether two values say the same, in whatever order. */
export const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a, inOrder) === JSON.stringify(b, inOrder)

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value
