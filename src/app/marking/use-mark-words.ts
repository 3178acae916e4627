// The words of bookmarks in the interface's language.
import { useMemo } from 'react'
import { marksEn } from '#app/words/marks-en.ts'
import { marksZh, type MarkWords } from '#app/words/marks-zh.ts'
import { useWords } from '#app/words/words-context.tsx'

/** The words of bookmarks; they change with those of the page. */
export function useMarkWords(): MarkWords {
  const { language, dates } = useWords()
  return useMemo(() => (language === 'en' ? marksEn : marksZh)(dates), [language, dates])
}
