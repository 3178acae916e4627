// Bullets and numbers that open an item, as one table. A kind differs from the next in what must follow for it to be a marker at all.

/** What a line begins with and what remains: `marker` is null where the line opens with neither bullet nor number. */
interface Marked {
  marker: string | null
  text: string
}

const pictures =
  '♢◇◆♦❖◈◊⬦⬥⋄⟡●○◯⚫⚪•∙‣⁃■□▪▫◾◽◼◻▶►▸▷▹➤➢➔★☆✦✧✓✔☞☛→⇒»👉✅◎⊙⦿🔹🔸🔷🔶🔺\uf06c\uf06e\uf075\uf076\uf0a7\uf0b2\uf0b7\uf0d8\uf0fc'

const kinds: readonly { name: 'picture' | 'sign' | 'number' | 'circled'; pattern: RegExp }[] = [
  { name: 'picture', pattern: new RegExp(`^[${pictures}][\\ufe0e\\ufe0f]?`, 'u') },
  // A sign is a bullet only once, and not before a figure: `-5℃`, `——来源`, `**粗**` are text.
  { name: 'sign', pattern: /^(?:([-–—－‐‑−*＊+＋·‧・･~～])(?!\1))(?=[\s\p{Script=Han}\p{L}“‘「『《〈【（(])/u },
  { name: 'number', pattern: /^[(（]?[0-9０-９]{1,3}(?:[)）、]|[.．](?![0-9０-９])|\ufe0f?\u20e3)/u },
  { name: 'circled', pattern: /^[①-⒛⓪⓫-⓴⓵-⓾❶-❿➀-➓㈠-㈩㊀-㊉]/u },
]

type MarkerKind = (typeof kinds)[number]['name']

/** Parts a trimmed line into its marker, if it has one, and its text. */
export function markerOf(line: string): Marked {
  // Most lines that open with no marker open with Han, which none of the patterns begins with.
  if (line.charAt(0) >= '\u4e00' && line.charAt(0) <= '\u9fff') return { marker: null, text: line }
  const marker = kinds.reduce<string | null>((found, { pattern }) => found ?? pattern.exec(line)?.[0] ?? null, null)
  if (marker === null || isDecorated(line, marker)) return { marker: null, text: line }
  return { marker, text: line.slice(marker.length).trim() }
}

const facing: Readonly<Record<string, string>> = {
  '▶': '◀',
  '►': '◄',
  '▷': '◁',
  '▸': '◂',
  '☞': '☜',
  '→': '←',
  '»': '«',
}

/** ◆深度分析◆: a sign on either side adorns a heading. */
const isDecorated = (line: string, marker: string): boolean =>
  line.length <= 24 && line.length > 2 * marker.length && line.endsWith(facing[marker] ?? marker)

/** Says which kind of marker a printed marker is. */
export function markerKind(marker: string): MarkerKind {
  const before = known.get(marker)
  if (before !== undefined) return before
  const kind = kinds.find(({ pattern }) => pattern.test(`${marker} `))?.name ?? 'sign'
  if (known.size < mostKnown) known.set(marker, kind)
  return kind
}

// The kind follows from the marker alone, is asked of every item several times, and an archive has few.
const known = new Map<string, MarkerKind>()
const mostKnown = 1000
