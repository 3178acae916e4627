// The switch in the masthead that goes through the themes; the settings panel names them all.
import { preferencesStored, preferenceTable } from '#app/storage/preferences.ts'
import { useStored } from '#app/storage/use-stored.ts'
import { useWords } from '#app/words/words-context.tsx'
import { ThemeIcon } from './icons.tsx'
import { useToast } from './toast.tsx'

/** Switches to the next theme and says which it is. */
export function ThemeSwitch() {
  const [{ theme }, change] = useStored(preferencesStored)
  const { nav, settings } = useWords()
  const toast = useToast()
  const { values } = preferenceTable.theme
  const next = values[(values.indexOf(theme) + 1) % values.length] ?? preferenceTable.theme.initial
  return (
    <button
      className="ic"
      type="button"
      aria-label={nav.switchTheme}
      title={nav.switchTheme}
      onClick={() => {
        change((preferences) => ({ ...preferences, theme: next }))
        toast(settings.themeSet(settings.theme[next]))
      }}
    >
      <ThemeIcon />
    </button>
  )
}
