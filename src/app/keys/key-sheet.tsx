// The list of keys, on ?: those of the view that is read first, then those of every page, then the others.
import { useEffect, useMemo, useRef } from 'react'
import { Icon } from '#app/components/icons.tsx'
import { keysEn } from '#app/words/keys-en.ts'
import { keysZh } from '#app/words/keys-zh.ts'
import { useWords } from '#app/words/words-context.tsx'
import { keyTable, views, type currentView, type KeyView } from './key-table.ts'
import './key-sheet.css'

const others = Object.keys(views) as (keyof typeof views)[]

/** A press of ?, and the view it was pressed on. */
export interface Asked {
  times: number
  view: ReturnType<typeof currentView>
}

/** The dialog of keys; it opens each time it is `asked` for. */
export function KeySheet({ asked }: { asked: Asked }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const { language } = useWords()
  const words = useMemo(() => (language === 'en' ? keysEn : keysZh), [language])
  useEffect(() => {
    if (asked.times > 0 && dialog.current?.open === false) dialog.current.showModal()
  }, [asked])
  const inOrder: KeyView[] = [
    ...(asked.view === null ? [] : [asked.view]),
    'everywhere',
    ...others.filter((view) => view !== asked.view),
  ]
  return (
    <dialog className="k-sheet" ref={dialog} aria-labelledby="k-title">
      <div className="k-head">
        <h2 id="k-title">{words.title}</h2>
        <button className="ic" type="button" aria-label={words.close} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <p className="note">{words.help}</p>
      <div className="k-views">
        {inOrder.map((view) => (
          <section key={view} aria-labelledby={`k-${view}`}>
            <h3 id={`k-${view}`}>{words.views[view]}</h3>
            <dl>
              {keyTable
                .filter((key) => key.view === view)
                .map((key) => (
                  <div key={key.shown.join(' ')}>
                    <dt>
                      {key.shown.map((name) => (
                        <kbd key={name}>{name}</kbd>
                      ))}
                    </dt>
                    <dd>{words.does[key.word]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </dialog>
  )
}
