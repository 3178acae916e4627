// The words of search in the interface's language.
import { useMemo } from 'react'
import { searchEn } from '#app/words/search-en.ts'
import { searchZh, type SearchWords } from '#app/words/search-zh.ts'
import { useWords } from '#app/words/words-context.tsx'

/** The words of search; they change with those of the page. */
export function useSearchWords(): SearchWords {
  const { language, dates } = useWords()
  return useMemo(() => (language === 'en' ? searchEn : searchZh)(dates), [language, dates])
}
