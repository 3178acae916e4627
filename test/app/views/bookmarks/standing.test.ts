// What became of a bookmark: it stands, was re-worded, went with a correction, or went with its issue.
import { describe, expect, it } from 'vitest'
import type { IssueWithTeasers } from '#model/issue.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'
import { standingOf } from '#app/views/bookmarks/standing.ts'

const item = { text: '现在的文字', setting: '2|', attribution: null, links: [], body: [] }
const issue = {
  headline: '甲/乙',
  topics: ['甲', '乙'],
  topicSettings: ['', '0|'],
  sections: [
    {
      kind: 'digest',
      title: '',
      note: null,
      categories: [{ slug: 'frontier', name: '前沿', items: [{ ...item, id: 'i-bbbbbb' }] }],
    },
    { kind: 'analysis', title: '', analyses: [{ slug: '1', title: '分析', setting: '1|' }] },
  ],
  redirects: { 'i-aaaaaa': 'i-bbbbbb', 'i-cccccc': 'i-dddddd' },
} as unknown as IssueWithTeasers

describe('a bookmark', () => {
  it('of an item that is there stands, and so do an issue and its analysis', () => {
    const asSaved = { is: 'kept', texts: [{ text: '保存时的文字', setting: undefined }] }
    const text = '保存时的文字'
    expect(standingOf(aBookmark({ part: 'i-bbbbbb', text }), issue)).toEqual(asSaved)
    expect(standingOf(aBookmark({ kind: 'issue', part: '', text }), issue)).toEqual(asSaved)
    expect(standingOf(aBookmark({ kind: 'analysis', part: '1', text }), issue)).toEqual(asSaved)
  })

  it('whose text is that of the page is set as it is there', () => {
    const textsOf = (overrides: Parameters<typeof aBookmark>[0]) => standingOf(aBookmark(overrides), issue)
    expect(textsOf({ part: 'i-bbbbbb', text: '现在的文字' })).toEqual({
      is: 'kept',
      texts: [{ text: '现在的文字', setting: '2|' }],
    })
    expect(textsOf({ kind: 'analysis', part: '1', text: '分析' })).toMatchObject({ texts: [{ setting: '1|' }] })
    expect(textsOf({ kind: 'issue', part: '', text: '甲/乙' })).toEqual({
      is: 'kept',
      texts: [
        { text: '甲', setting: '' },
        { text: '乙', setting: '0|' },
      ],
    })
  })

  it('of an item a correction re-worded follows it to its new text', () => {
    const standing = standingOf(aBookmark({ part: 'i-aaaaaa' }), issue)
    expect(standing).toMatchObject({ is: 'reworded', place: { part: 'i-bbbbbb' }, text: '现在的文字' })
  })

  it('of what its issue lacks is gone, also where a redirect leads nowhere', () => {
    for (const part of ['i-cccccc', 'i-eeeeee']) expect(standingOf(aBookmark({ part }), issue)).toEqual({ is: 'gone' })
    expect(standingOf(aBookmark({ kind: 'analysis', part: '2' }), issue)).toEqual({ is: 'gone' })
  })

  it('of an issue the archive does not hold is withdrawn', () => {
    expect(standingOf(aBookmark(), null)).toEqual({ is: 'withdrawn' })
  })
})
