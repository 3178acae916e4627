// What keys do, by what is on the page: they move the focus, and press controls a pointer could press. Nothing is done where nothing is there.

const rowSelector = '.i-items > li, .lead, .months ol > li'
const sectionSelector = '.i-sec'

/** Presses a control: of the row that has the focus, of the section a reader is in, or of the page. */
export function press(control: string, scope: 'row' | 'section' | 'page'): void {
  if (scope === 'page') return shown(control)[0]?.click()
  const within = scope === 'row' ? currentRow() : (currentSection() ?? topmost(shown(sectionSelector)))
  const found = within?.querySelector<HTMLElement>(control)
  if (scope === 'section') found?.focus() // what folds takes the focus of its rows with it
  found?.click()
}

/** Goes to the first analysis by the link `beside` the issue; where there is no room for that, by the one `within`, unless a filter hides it. */
export function openAnalysis(beside: string, within: string): void {
  const link = shown(beside)[0] ?? shown(within)[0] ?? onPage(beside)[0]
  link?.click()
}

/** Moves the focus to the row before or after the one that has it, or after the header that has it; without one, to the first in sight. */
export function goToRow(step: 1 | -1): void {
  const rows = shown(rowSelector)
  const from = focused(rowSelector) ?? focused(sectionSelector) ?? currentRow()
  focus(from === null ? firstInSight(rows.map(linkOf)) : linkOf(nextTo(from, rows, step)))
}

/** Moves the focus to the header of the category before or after the one a reader is in. */
export function goToSection(step: 1 | -1): void {
  const sections = shown(sectionSelector)
  const current = currentSection()
  const next = current === null ? topmost(sections) : sections[sections.indexOf(current) + step]
  focus(next?.querySelector<HTMLElement>('button, a'))
}

/** Follows the nth link to a category, and for 0 the one for all of them, where there is one; years are no filter. */
export function chooseFilter(place: number): void {
  const links = shown('nav.chips a')
  const each = links.filter((link) => !link.matches('.c-all'))
  const all = each.length === links.length - 1 ? links[0] : undefined
  const chosen = place === 0 ? all : each[place - 1]
  chosen?.click()
}

/** Goes to the field of search: that of the page, or the one that opens above it. */
export function findText(): void {
  const [own] = shown<HTMLInputElement>('main input[type=search]')
  if (own === undefined) return shown('.find')[0]?.click()
  own.focus()
  own.select()
}

/** Takes the address of a place in the page back to that of the page. */
export function clearTarget(navigate: (to: string, options: { replace: boolean }) => unknown): void {
  if (location.hash === '' || document.querySelector('[popover]:popover-open') !== null) return
  const { pathname, search } = location
  void navigate(`/${pathname.slice(import.meta.env.BASE_URL.length)}${search}`, { replace: true })
}

/** What is on the page; an issue that waits out of sight is not. */
const onPage = <Found extends HTMLElement = HTMLElement>(selector: string): Found[] =>
  [...document.querySelectorAll<Found>(selector)].filter((element) => element.closest('.i-ahead') === null)

/** What is on the page and to be seen; what is folded is not. */
const shown = <Found extends HTMLElement = HTMLElement>(selector: string): Found[] =>
  onPage<Found>(selector).filter((element) => element.checkVisibility())

const focused = (selector: string): HTMLElement | null => document.activeElement?.closest<HTMLElement>(selector) ?? null

const currentRow = (): HTMLElement | null => focused(rowSelector) ?? shown('.i-items > [aria-current]')[0] ?? null

const currentSection = (): HTMLElement | null =>
  focused(sectionSelector) ?? currentRow()?.closest<HTMLElement>(sectionSelector) ?? null

/** The row after a row or after the header of a section, or the one before it. */
function nextTo(from: HTMLElement, rows: readonly HTMLElement[], step: 1 | -1): HTMLElement | undefined {
  const follows = (row: HTMLElement) => (from.compareDocumentPosition(row) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
  return step === 1 ? rows.find(follows) : rows.findLast((row) => row !== from && !follows(row))
}

/** What of a row gets the focus. */
const linkOf = (row: HTMLElement | undefined): HTMLElement | null =>
  row?.querySelector<HTMLElement>(':is(h2, h3) a') ?? row?.querySelector('a') ?? null

/** The first to which the focus can go without moving the page; if there is none, the first that is not above the window. */
function firstInSight(links: readonly (HTMLElement | null)[]): HTMLElement | undefined {
  const found = links.filter((link) => link !== null)
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement)
  const inSight = (link: HTMLElement) => {
    const { top, bottom } = link.getBoundingClientRect()
    return top >= Number.parseFloat(scrollPaddingTop) && bottom <= innerHeight - Number.parseFloat(scrollPaddingBottom)
  }
  return found.find(inSight) ?? topmost(found)
}

/** The first that is not above the window. */
const topmost = (elements: readonly HTMLElement[]): HTMLElement | undefined =>
  elements.find((element) => element.getBoundingClientRect().bottom > 0)

const focus = (element: HTMLElement | null | undefined): void => element?.focus()
