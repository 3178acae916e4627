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

/** Moves the focus to the row before or after the one that has it; without one, to the first in sight. */
export function goToRow(step: 1 | -1): void {
  const rows = shown(rowSelector)
  const current = currentRow()
  const next = current === null ? topmost(rows) : rows[rows.indexOf(current) + step]
  focus(next?.querySelector<HTMLElement>(':is(h2, h3) a') ?? next?.querySelector('a'))
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

function currentRow(): HTMLElement | null {
  const focused = document.activeElement?.closest<HTMLElement>(rowSelector)
  return focused ?? shown('.i-items > [aria-current]')[0] ?? null
}

const currentSection = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>(sectionSelector) ??
  currentRow()?.closest<HTMLElement>(sectionSelector) ??
  null

/** The first that is not above the window. */
const topmost = (elements: readonly HTMLElement[]): HTMLElement | undefined =>
  elements.find((element) => element.getBoundingClientRect().bottom > 0)

const focus = (element: HTMLElement | null | undefined): void => element?.focus()
