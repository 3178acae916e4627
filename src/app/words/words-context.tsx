// Gives views the interface words of the reader's language: Chinese at once, any other when its table has arrived.
import { createContext, use, useEffect, useLayoutEffect, useState, type ReactNode } from 'react'
import { showAwaited } from '#app/storage/first-paint.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

const WordsContext = createContext<Words>(zh)

/** The interface words of the reader's language. */
export const useWords = (): Words => use(WordsContext)

/** Provides the words of a language to all within, and says on `<html>` which language they are in. */
export function WordsProvider({ language, children }: { language: 'zh' | 'en'; children: ReactNode }) {
  const [english, setEnglish] = useState<Words | null>(null)
  const words = language === 'en' && english !== null ? english : zh
  useEffect(() => {
    if (language !== 'en') return
    let wanted = true
    import('./en.ts').then(
      (module) => wanted && setEnglish(module.en),
      (error: unknown) => console.error(error), // the page stays in Chinese, which is whole
    )
    return () => {
      wanted = false
    }
  }, [language])
  useLayoutEffect(() => {
    document.documentElement.lang = words.language
    if (words.language === language) showAwaited('words')
  }, [words, language])
  return <WordsContext value={words}>{children}</WordsContext>
}

/** The `lang` attribute content needs inside this interface: nothing where both are in one language. */
export function useContentLanguage(language: string): string | undefined {
  const words = useWords()
  return primary(language) === primary(words.language) ? undefined : language
}

const primary = (language: string): string => language.split('-', 1)[0] ?? ''
