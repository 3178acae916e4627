// What HTML's element names mean to the lines of a page, as tables.

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements that begin and end a line. */
export const blockNames = names(
  'html body head address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre section summary table tbody td tfoot th thead tr caption colgroup ul legend optgroup option select button',
)

/** Elements that have no content and no end tag. */
export const voidNames = names(
  'area base basefont bgsound br col embed frame hr img input keygen link meta param source track wbr',
)

/** Elements of a table; what is open outside of a cell is not closed from within. */
export const tableNames = names('table thead tbody tfoot tr td th caption')

/** Elements whose content is not text. */
export const wordlessNames = names(
  'title script style svg math iframe object embed applet video audio canvas map datalist textarea noembed noframes frameset progress meter rp rt',
)

/** Elements whose text is not printed, though a reader may see it: buttons, choices, what other readers get in its place. */
export const unprintedNames = names('template noscript select option optgroup input button dialog')

/** Elements that hold the furniture of a page and never an issue. */
export const furnitureNames = names('nav menu search')

/** Elements that hold furniture unless an issue stands in them. */
export const doubtfulNames = names('aside footer header')

/** Start tags that close other elements: which, and where the search for them stops. */
export interface ImpliedEnd {
  ends: ReadonlySet<string>
  stops: ReadonlySet<string>
  /** A paragraph is only open through inline elements. */
  onlyThrough?: 'inline'
}

const lists = names('ul ol menu dir table td th')
const paragraphEnd: ImpliedEnd = { ends: names('p'), stops: names('table td th li'), onlyThrough: 'inline' }
const paragraphEnders =
  'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section table ul'

/** Start tags by the elements they close. */
export const impliedEnds: ReadonlyMap<string, ImpliedEnd> = new Map([
  ...paragraphEnders.split(' ').map((name) => [name, paragraphEnd] as const),
  ['li', { ends: names('li'), stops: lists }],
  ['dd', { ends: names('dd dt'), stops: names('dl table td th') }],
  ['dt', { ends: names('dd dt'), stops: names('dl table td th') }],
  ['tr', { ends: names('tr'), stops: names('table') }],
  ['td', { ends: names('td th'), stops: names('table tr') }],
  ['th', { ends: names('td th'), stops: names('table tr') }],
  ['tbody', { ends: names('thead tbody tfoot'), stops: names('table') }],
  ['tfoot', { ends: names('thead tbody tfoot'), stops: names('table') }],
  ['option', { ends: names('option'), stops: names('select') }],
  ['a', { ends: names('a'), stops: names('table td th') }],
  ['body', { ends: names('head'), stops: names('body') }],
])
