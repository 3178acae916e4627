// The button 文 in the masthead. The panel and its style are fetched when the button is first approached.
import { lazy, Suspense, useState } from 'react'
import { useWords } from '#app/words/words-context.tsx'
import { PartBoundary } from './part-boundary.tsx'

const SettingsPanel = lazy(() => import('./settings-panel.tsx').then((module) => ({ default: module.SettingsPanel })))

/** Opens and closes the reading settings. */
export function SettingsTool() {
  const words = useWords().nav
  const [wanted, setWanted] = useState(false)
  const [pressed, setPressed] = useState(false)
  return (
    <>
      <button
        className="ic aa"
        type="button"
        aria-label={words.settings}
        title={words.settings}
        popoverTarget="settings"
        onPointerEnter={() => setWanted(true)}
        onFocus={() => setWanted(true)}
        onClick={() => {
          setWanted(true)
          setPressed(true) // a press before the panel is there opens it when it comes
        }}
      >
        文
      </button>
      {wanted && (
        <PartBoundary>
          <Suspense>
            <SettingsPanel open={pressed} />
          </Suspense>
        </PartBoundary>
      )}
    </>
  )
}
