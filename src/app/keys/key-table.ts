// Every single key, once: what it is, where it works, what it does. Handler, sheet, aria-keyshortcuts and tests derive from this table.
import { bookmarksPath, timelinePath } from '#model/address.ts'
import type { KeyWords } from '#app/words/keys-zh.ts'
import { chooseFilter, clearTarget, findText, goToRow, goToSection, openAnalysis, press } from './key-actions.ts'

/** Where keys work: on every page, or on those that show what `views` tells them by. */
export type KeyView = 'everywhere' | keyof typeof views

/** What a key may need of the app; all else it finds on the page. */
export interface KeyContext {
  navigate: (to: string, options: { replace: boolean }) => unknown
  showSheet: () => void
}

/** One key, or one of several that do alike. */
export interface Key {
  view: KeyView
  /** By the place on the keyboard, as `KeyboardEvent.code` says it: an input method turns characters into others. Two one after the other have a space between. */
  codes: readonly string[]
  /** As the sheet prints them. */
  shown: readonly string[]
  word: keyof KeyWords['does']
  /** Whether it does so again while it is held down. */
  repeats?: true
  /** The controls it presses, as a selector, where that is all it does: they say so in `aria-keyshortcuts`. */
  control?: string
  /** What it does; without it the key is the browser's own, and only listed. */
  does?: (context: KeyContext, place: number) => void
}

/** The views that have keys of their own, each by what only it shows; the first that is there counts. */
export const views = { analysis: '.a-grid', issue: '.i-grid', timeline: '.lead, .months' } as const

/** A key that presses a control, and nothing where there is none. */
const pressing = (control: string, scope: 'row' | 'page') => ({ control, does: () => press(control, scope) })
const digits = Array.from({ length: 9 }, (_, at) => `Digit${at + 1}`)
const copy = '[data-action="copy"]'
const bookmark = '[data-action="bookmark"]'
const analysisBeside = '.i-teaser a'
const analysisWithin = '#deep > h2 + .i-deep h3 a'
const rows = [
  { codes: ['KeyJ'], shown: ['j'], word: 'next', repeats: true, does: () => goToRow(1) },
  { codes: ['KeyK'], shown: ['k'], word: 'previous', repeats: true, does: () => goToRow(-1) },
] as const
const filter = [
  { codes: digits, shown: ['1', '…', '9'], word: 'filter', does: (_: KeyContext, at: number) => chooseFilter(at + 1) },
  { codes: ['Digit0'], shown: ['0'], word: 'all', does: () => chooseFilter(0) },
] as const

/** The keys, in the order of the sheet. */
export const keyTable: readonly Key[] = [
  { view: 'everywhere', codes: ['Slash'], shown: ['/'], word: 'search', does: () => findText() },
  { view: 'everywhere', codes: ['Shift+Slash'], shown: ['?'], word: 'sheet', does: ({ showSheet }) => showSheet() },
  {
    view: 'everywhere',
    codes: ['KeyG KeyT'],
    shown: ['g t'],
    word: 'timeline',
    does: ({ navigate }) => void navigate(timelinePath, { replace: false }),
  },
  {
    view: 'everywhere',
    codes: ['KeyG KeyB'],
    shown: ['g b'],
    word: 'bookmarks',
    does: ({ navigate }) => void navigate(bookmarksPath, { replace: false }),
  },
  { view: 'everywhere', codes: ['Comma'], shown: [','], word: 'settings', ...pressing('.tools .aa', 'page') },
  { view: 'everywhere', codes: ['KeyT'], shown: ['t'], word: 'theme', ...pressing('.tools .aa ~ .ic', 'page') },
  {
    view: 'everywhere',
    codes: ['Escape'],
    shown: ['Esc'],
    word: 'clear',
    does: ({ navigate }) => clearTarget(navigate),
  },
  { view: 'everywhere', codes: [], shown: ['Space', 'PgUp', 'PgDn'], word: 'scroll' },

  ...rows.map((key) => ({ view: 'issue' as const, ...key })),
  {
    view: 'issue',
    codes: ['BracketLeft'],
    shown: ['['],
    word: 'previousCategory',
    repeats: true,
    does: () => goToSection(-1),
  },
  {
    view: 'issue',
    codes: ['BracketRight'],
    shown: [']'],
    word: 'nextCategory',
    repeats: true,
    does: () => goToSection(1),
  },
  ...filter.map((key) => ({ view: 'issue' as const, ...key })),
  { view: 'issue', codes: ['KeyX'], shown: ['x'], word: 'fold', does: () => press('.i-bar button', 'section') },
  {
    view: 'issue',
    codes: ['Shift+KeyX'],
    shown: ['X'],
    word: 'foldAll',
    ...pressing('[data-action="fold-all"]', 'page'),
  },
  { view: 'issue', codes: ['KeyC'], shown: ['c'], word: 'copyItem', ...pressing(copy, 'row') },
  { view: 'issue', codes: ['KeyB'], shown: ['b'], word: 'bookmarkItem', ...pressing(bookmark, 'row') },
  {
    view: 'issue',
    codes: ['Shift+KeyB'],
    shown: ['B'],
    word: 'bookmarkIssue',
    ...pressing(`.i-tools ${bookmark}`, 'page'),
  },
  { view: 'issue', codes: ['KeyU'], shown: ['u'], word: 'read', ...pressing('[data-action="read"]', 'page') },
  {
    view: 'issue',
    codes: ['KeyD'],
    shown: ['d'],
    word: 'analysis',
    control: `${analysisBeside}, ${analysisWithin}`,
    does: () => openAnalysis(analysisBeside, analysisWithin),
  },
  { view: 'issue', codes: ['KeyN'], shown: ['n'], word: 'newer', ...pressing('main a[rel=next]', 'page') },
  { view: 'issue', codes: ['KeyP'], shown: ['p'], word: 'older', ...pressing('main a[rel=prev]', 'page') },

  ...rows.map((key) => ({ view: 'timeline' as const, ...key })),
  { view: 'timeline', codes: ['KeyO'], shown: ['o', 'Enter'], word: 'open', does: () => press(':is(h2, h3) a', 'row') },
  { view: 'timeline', codes: ['KeyB'], shown: ['b'], word: 'bookmarkIssue', ...pressing(bookmark, 'row') },
  { view: 'timeline', codes: ['KeyU'], shown: ['u'], word: 'read', ...pressing('[data-action="read"]', 'row') },
  ...filter.map((key) => ({ view: 'timeline' as const, ...key })),
  { view: 'timeline', codes: [], shown: ['Home', 'End'], word: 'ends' },

  { view: 'analysis', codes: ['KeyC'], shown: ['c'], word: 'copyPage', ...pressing(`.a-tools ${copy}`, 'page') },
  {
    view: 'analysis',
    codes: ['KeyB'],
    shown: ['b'],
    word: 'bookmarkAnalysis',
    ...pressing(`.a-tools ${bookmark}`, 'page'),
  },
  { view: 'analysis', codes: ['KeyO'], shown: ['o'], word: 'fullText', ...pressing('.a-wall .btn', 'page') },
  { view: 'analysis', codes: [], shown: ['Backspace', '↑', '↓'], word: 'scroll' },
]

/** The view the page shows now, null where it has no keys of its own. */
export const currentView = (): keyof typeof views | null => {
  for (const view of Object.keys(views) as (keyof typeof views)[]) {
    if (document.querySelector(`:is(${views[view]}):not(.i-ahead *)`) !== null) return view
  }
  return null
}

/** The keys that work in a view, its own first. */
export const keysOf = (view: KeyView | null): readonly Key[] => [
  ...keyTable.filter((key) => key.view === view && view !== 'everywhere'),
  ...keyTable.filter((key) => key.view === 'everywhere'),
]
