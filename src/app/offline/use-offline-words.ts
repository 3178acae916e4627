// The words of reading offline in the interface's language.
import { useMemo } from 'react'
import { offlineEn } from '#app/words/offline-en.ts'
import { offlineZh, type OfflineWords } from '#app/words/offline-zh.ts'
import { useWords } from '#app/words/words-context.tsx'

/** The words of reading offline; they change with those of the page. */
export function useOfflineWords(): OfflineWords {
  const { language, dates } = useWords()
  return useMemo(() => (language === 'en' ? offlineEn : offlineZh)(dates), [language, dates])
}
