// What leaves as a file is saved at once; what needs several is listed, because browsers save one at a press.
import { useState, type ReactNode } from 'react'
import { download } from '#app/carrying/download.ts'
import { useMarkWords } from '#app/marking/use-mark-words.ts'

/** One or more texts of one format. */
interface Saved {
  name: string
  ending: string
  type: string
  texts: readonly string[]
}

/** Gives what saves texts, and what is to be shown where one file does not hold them. */
export function useSave(): [save: (saved: Saved) => void, saving: ReactNode] {
  const words = useMarkWords()
  const [several, setSeveral] = useState<Saved | null>(null)
  const save = (saved: Saved) => {
    const { name, ending, type, texts } = saved
    const [only = ''] = texts
    setSeveral(texts.length > 1 ? saved : null)
    if (texts.length === 1) download({ name: `${name}.${ending}`, type, text: only })
  }
  const saving = (
    <output className="b-preview">
      {several !== null && (
        <>
          <span>{words.inParts(several.texts.length)}</span>
          <span className="b-ways">
            {several.texts.map((text, at) => (
              <button
                key={text}
                type="button"
                onClick={() => {
                  const { name, ending, type, texts } = several
                  download({ name: `${name}-${at + 1}-${texts.length}.${ending}`, type, text })
                }}
              >
                {words.part(at + 1)}
              </button>
            ))}
          </span>
        </>
      )}
    </output>
  )
  return [save, saving]
}
