// One piece of the demo's news, and how the tables mark its category.

/** The categories of the demo, by the slugs of its publication.json. */
export type CategorySlug = 'policy' | 'frontier' | 'market' | 'people'

/** One piece of news, with its headline where it could make the front. */
export interface News {
  category: CategorySlug
  item: string
  topic: string | null
}

/** The first character of a line in a table, by the category it stands for. */
const marks: ReadonlyMap<string, CategorySlug> = new Map([
  ['政', 'policy'],
  ['前', 'frontier'],
  ['市', 'market'],
])

/** Reads `市 news / headline`; null where the line begins with no mark of a category. */
export function readNews(line: string): News | null {
  const category = marks.get(line.slice(0, 1))
  if (category === undefined) return null
  const [item = '', topic = null] = line.slice(2).split(' / ')
  return { category, item, topic }
}
