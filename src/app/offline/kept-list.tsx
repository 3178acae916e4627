// What can be read without a network: the pages kept on this device, the newest issue first.
import type { KeptPage } from '#model/offline.ts'
import { Link } from '#app/components/link.tsx'
import { useKept } from './use-kept.ts'
import { useOfflineWords } from './use-offline-words.ts'

/** No more are listed: who looks for more, searches. */
const most = 40

const base = import.meta.env.BASE_URL
/** Of the pages of the app itself a reader knows. */
const readable = ['issues', 'categories', 'archive'].map((folder) => `${base}${folder}/`)

/** The newest issue first, and each before its analyses. */
const newestFirst = (one: KeptPage, other: KeptPage) =>
  folderOf(other).localeCompare(folderOf(one)) || one.page.localeCompare(other.page)
const folderOf = ({ page }: KeptPage) => page.replace(/analysis\/.*$/, '')

/** Lists the kept pages; nothing where no worker keeps any. `instead` says that the page asked for is not among them. */
export function KeptList({ instead = false }: { instead?: boolean }) {
  const pages = useKept()
  const words = useOfflineWords()
  if (pages === null) return null
  const listed = pages.filter(({ page }) => readable.some((folder) => page.startsWith(folder))).toSorted(newestFirst)
  return (
    <>
      {instead && <p>{words.notKept}</p>}
      <h2>{words.kept}</h2>
      {listed.length === 0 && <p>{words.nothing}</p>}
      <ul className="kept">
        {listed.slice(0, most).map(({ page, title }) => (
          <li key={page}>
            <Link to={page.slice(base.length - 1)}>{title}</Link>
          </li>
        ))}
      </ul>
      {listed.length > most && <p>{words.more(listed.length - most)}</p>}
    </>
  )
}
