// The words of search in the interface's language.
import { searchEn } from '#app/words/search-en.ts'
import { searchZh, type SearchWords } from '#app/words/search-zh.ts'
import { useWords } from '#app/words/words-context.tsx'

/** The words of search; they change with those of the page. */
export const useSearchWords = (): SearchWords => (useWords().language === 'en' ? searchEn : searchZh)
