// An address that leads nowhere: which it is, and where one can go instead.
import { categoryPath, latestIssuePath, timelinePath } from '#model/address.ts'
import type { Category } from '#model/publication.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { Link } from './link.tsx'

interface NotFoundPanelProps {
  /** Of the names of the categories. */
  language: string
  /** Those that have a page. */
  categories: readonly Category[]
  /** Whether there is a newest one. */
  hasIssues: boolean
  address: string
}

/** Says that nothing is at `address`, and offers the timeline, the newest issue and the categories. */
export function NotFoundPanel({ language, categories, hasIssues, address }: NotFoundPanelProps) {
  const words = useWords().notFound
  const contentLanguage = useContentLanguage(language)
  const hydrated = useHydrated() // one prerendered page serves every unknown address
  return (
    <div className="page fault">
      <h1>{words.title}</h1>
      <p>{words.text}</p>
      <p className="note">
        {hydrated ? `${words.address} ` : '\u00a0'}
        {hydrated && <code>{address}</code>}
      </p>
      <h2>{words.instead}</h2>
      <ul>
        <li>
          <Link to={timelinePath}>{words.timeline}</Link>
        </li>
        {hasIssues && (
          <li>
            <Link to={latestIssuePath}>{words.latest}</Link>
          </li>
        )}
        {categories.map(({ slug, name }) => (
          <li key={slug} lang={contentLanguage}>
            <Link to={categoryPath(slug)}>{name}</Link>
          </li>
        ))}
      </ul>
    </div>
  )
}
