// The reading settings: one group of choices for each entry of the preference table, applied at once, kept on this device.
import { lazy, Suspense, useEffect, useRef } from 'react'
import { preferenceNames, preferencesStored, preferenceTable, type PreferenceName } from '#app/storage/preferences.ts'
import { useStored } from '#app/storage/use-stored.ts'
import type { Words } from '#app/words/words.ts'
import { useWords } from '#app/words/words-context.tsx'
import { Icon } from './icons.tsx'
import { PartBoundary } from './part-boundary.tsx'
import { useToast } from './toast.tsx'
import './settings-panel.css'

const KeptIssues = lazy(() => import('#app/offline/kept-issues.tsx').then((module) => ({ default: module.KeptIssues })))

/** The settings popover; `open` shows it as soon as it is there. */
export function SettingsPanel({ open }: { open: boolean }) {
  const panel = useRef<HTMLDialogElement>(null)
  const words = useWords().settings
  const [preferences, change] = useStored(preferencesStored)
  const toast = useToast()
  useEffect(() => {
    // Only for the press that fetched it: later presses are the browser's, through `popovertarget`.
    if (open) panel.current?.showPopover()
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <dialog className="set" id="settings" popover="auto" aria-labelledby="set-title" ref={panel}>
      <div className="set-head">
        <h2 id="set-title">{words.title}</h2>
        <button
          className="ic"
          type="button"
          popoverTarget="settings"
          popoverTargetAction="hide"
          aria-label={words.close}
        >
          <Icon name="close" />
        </button>
      </div>
      <div className="set-groups">
        {preferenceNames.map((name) => (
          <fieldset key={name}>
            <legend>{words[name].name}</legend>
            <div className="set-row">
              {preferenceTable[name].values.map((value) => (
                <label key={value}>
                  <input
                    type="radio"
                    name={`set-${name}`}
                    checked={preferences[name] === value}
                    onChange={() => change((current) => ({ ...current, [name]: value }))}
                  />
                  <span>{choiceName(words, name, value)}</span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
        <PartBoundary>
          <Suspense>
            <KeptIssues />
          </Suspense>
        </PartBoundary>
      </div>
      <button
        className="set-reset"
        type="button"
        onClick={() => {
          change(() => preferencesStored.initial)
          toast(words.wasReset)
        }}
      >
        {words.reset}
      </button>
    </dialog>
  )
}

function choiceName(words: Words['settings'], name: PreferenceName, value: string): string {
  const choices: Readonly<Record<string, string>> = words[name]
  return choices[value] ?? value
}
