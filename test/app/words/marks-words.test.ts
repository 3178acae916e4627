// Both languages say everything of bookmarks.
import { expect, it } from 'vitest'
import { en } from '#app/words/en.ts'
import { marksEn } from '#app/words/marks-en.ts'
import { marksZh } from '#app/words/marks-zh.ts'
import { zh } from '#app/words/zh.ts'

it('the words of bookmarks say a count and a day in both languages', () => {
  expect(marksZh(zh.dates).bookmarkIssueOf('2024-05-28')).toBe('收藏2024年5月28日一期')
  expect(marksEn(en.dates).imported(1)).toBe('1 bookmark imported')
  expect(Object.keys(marksEn(en.dates)).toSorted()).toEqual(Object.keys(marksZh(zh.dates)).toSorted())
})
