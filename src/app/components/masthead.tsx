// The head of every page: the name, the places one can always go, and the tools that script adds.
import { searchPath, timelinePath } from '#model/address.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useWords } from '#app/words/words-context.tsx'
import { Icon } from './icons.tsx'
import { Link } from './link.tsx'
import { SettingsTool } from './settings-tool.tsx'
import { ThemeSwitch } from './theme-switch.tsx'

/** The masthead; `pathname` is the page it stands on. */
export function Masthead({ pathname }: { pathname: string }) {
  const words = useWords().nav
  const hydrated = useHydrated()
  const currentAt = (path: string) => (path === pathname ? 'page' : undefined)
  return (
    <header className="page">
      <div className="mast">
        <Link className="brand" to={timelinePath}>
          <i aria-hidden="true">刊</i>Kandu
        </Link>
        <nav aria-label={words.main}>
          <Link to={timelinePath} aria-current={currentAt(timelinePath)}>
            {words.issues}
          </Link>
          <Link className="find" to={searchPath} aria-current={currentAt(searchPath)} aria-keyshortcuts="/">
            {hydrated && <Icon name="search" />}
            {words.search}
            {hydrated && <kbd aria-hidden="true">/</kbd>}
          </Link>
        </nav>
        <div className="tools">
          {hydrated && (
            <>
              <SettingsTool />
              <ThemeSwitch />
            </>
          )}
        </div>
      </div>
      <div className="wen" />
    </header>
  )
}
