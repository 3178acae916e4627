// What narrows the bookmarks: words, a category, a tag.
import { useMarkWords } from '#app/marking/use-mark-words.ts'
import type { Bookmark } from '#app/storage/bookmarks.ts'
import { kinds, slugOf, type BookmarkFilter } from './filter-bookmarks.ts'
import { useFollowing } from './use-following.ts'

interface FilterFormProps {
  bookmarks: readonly Bookmark[]
  filter: BookmarkFilter
  onFilter: (filter: BookmarkFilter) => void
}

/** The field and the choices; only what some bookmark has is offered. */
export function FilterForm({ bookmarks, filter, onFilter }: FilterFormProps) {
  const words = useMarkWords()
  const [field, took] = useFollowing(filter.text, (typed) => typed)
  const find = (typed: string) => onFilter({ ...filter, text: took(typed) })
  const names = new Map(bookmarks.map((bookmark) => [slugOf(bookmark), bookmark.category?.name ?? slugOf(bookmark)]))
  // What is asked for is offered, also once no bookmark has it any more.
  if (filter.category !== '' && !names.has(filter.category)) names.set(filter.category, filter.category)
  if (names.has(kinds.analysis)) names.set(kinds.analysis, words.deep)
  if (names.has(kinds.issue)) names.set(kinds.issue, words.issue)
  const asked = filter.tag === '' ? [] : [filter.tag]
  const tags = [...new Set([...bookmarks.flatMap((bookmark) => bookmark.tags), ...asked])].toSorted()
  return (
    <search className="b-filter">
      <label>
        {words.find}
        <input
          type="search"
          defaultValue={filter.text}
          ref={field}
          onChange={({ target, nativeEvent }) => {
            // An input method composes first: nothing is looked for before a word is whole.
            if (!(nativeEvent instanceof InputEvent && nativeEvent.isComposing)) find(target.value)
          }}
          onCompositionEnd={({ currentTarget }) => find(currentTarget.value)}
        />
      </label>
      <Choice
        name={words.category}
        value={filter.category}
        options={[...names]}
        onChoose={(category) => onFilter({ ...filter, category })}
      />
      {tags.length > 0 && (
        <Choice
          name={words.tag}
          value={filter.tag}
          options={tags.map((tag) => [tag, tag])}
          onChoose={(tag) => onFilter({ ...filter, tag })}
        />
      )}
    </search>
  )
}

interface ChoiceProps {
  name: string
  value: string
  options: readonly (readonly [value: string, name: string])[]
  onChoose: (value: string) => void
}

function Choice({ name, value, options, onChoose }: ChoiceProps) {
  const words = useMarkWords()
  return (
    <label>
      {name}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{words.all}</option>
        {options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
