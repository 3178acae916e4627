import { describe, expect, it } from 'vitest'
import { filterOutline } from '#app/views/issue/issue-filter.ts'
import { blockOfAnchor, categoryAnchors, outlineIssue } from '#app/views/issue/issue-outline.ts'
import { anIssue, anItem, thePublication } from '#test/app/views/an-archive.ts'

const digest = (title: string, note: string | null, ...names: string[]) => ({
  kind: 'digest' as const,
  title,
  note,
  categories: names.map((name, at) => ({ slug: name, name, items: [anItem(`i-${title}${at}`, name)] })),
})

describe('the outline of an issue', () => {
  it('counts items through the whole issue', () => {
    const { blocks, itemCount } = outlineIssue(anIssue())
    expect(blocks.map(({ id, first }) => [id, first])).toEqual([
      ['c-policy', 1],
      ['c-market', 3],
    ])
    expect(itemCount).toBe(3)
  })

  it('gives a category that stands in two sections two anchors, and its link leads to the first', () => {
    const outline = outlineIssue({ sections: [digest('上', null, '政策'), digest('下', null, '政策')] })
    expect(outline.blocks.map(({ id }) => id)).toEqual(['c-政策', 'c-政策-2'])
    expect(categoryAnchors(outline)).toEqual(new Map([['政策', 'c-政策']]))
  })

  it('makes an anchor that can be named in a list of ids of any category', () => {
    expect(outlineIssue({ sections: [digest('', null, 'a b', 'a\u3000b')] }).blocks.map(({ id }) => id)).toEqual([
      'c-a_b',
      'c-a_b-2',
    ])
  })

  it.each([
    [[digest('资讯速递', null)], [null]],
    [[digest('', null)], [null]],
    [[digest('资讯速递', '5月20日至26日')], ['资讯速递']],
    [[digest('要闻', null)], ['要闻']],
    [
      [digest('资讯速递', null), digest('又一周', null)],
      ['资讯速递', '又一周'],
    ],
  ])('prints the title of a digest only where it says something (%#)', (sections, titles) => {
    expect(outlineIssue({ sections }).digests.map(({ title }) => title)).toEqual(titles)
  })

  it('puts analyses last and leaves out a section without any', () => {
    const [news, deep] = anIssue().sections
    const empty = { kind: 'analysis' as const, title: '深度分析', analyses: [] }
    const { digests, analyses, analysisCount } = outlineIssue({
      sections: [deep, news, empty].flatMap((section) => section ?? []),
    })
    expect([digests.length, analyses.map(({ id }) => id), analysisCount]).toEqual([1, ['deep'], 1])
  })

  it('finds the block an anchor lies in', () => {
    const outline = outlineIssue(anIssue())
    expect(blockOfAnchor(outline, 'i-cccccc')?.slug).toBe('market')
    expect(blockOfAnchor(outline, 'c-policy')?.slug).toBe('policy')
    expect(blockOfAnchor(outline, 'deep')).toBeUndefined()
  })

  it('is empty for an issue without sections', () => {
    expect(outlineIssue({ sections: [] })).toEqual({
      digests: [],
      analyses: [],
      blocks: [],
      redirects: new Map(),
      itemCount: 0,
      analysisCount: 0,
    })
  })
})

describe('the filter of an issue', () => {
  const outline = outlineIssue(anIssue())
  const filter = (...asked: string[]) => filterOutline(outline, thePublication, asked)

  it('shows all when nothing is asked for, and names every category of the publication', () => {
    expect(filter().contents).toEqual([
      { slug: 'policy', name: '政策', count: 2 },
      { slug: 'market', name: '市场', count: 1 },
      { slug: 'frontier', name: '前沿', count: 0 },
    ])
    expect(outline.blocks.every(filter().shows)).toBe(true)
  })

  it('shows what is asked for and counts it', () => {
    const filtered = filter('market')
    expect(outline.blocks.filter(filtered.shows).map(({ slug }) => slug)).toEqual(['market'])
    expect([filtered.itemCount, filtered.selectedNames]).toEqual([1, ['市场']])
  })

  it('ignores names nobody knows, and says which', () => {
    const filtered = filter('unheard', '<b>')
    expect(filtered.unknown).toEqual(['unheard', '<b>'])
    expect(outline.blocks.every(filtered.shows)).toBe(true)
    expect(filter('unheard', 'policy').selected).toEqual(['policy'])
  })

  it('knows a category of the archive that this issue has nothing of', () => {
    const archive = { categories: Array.from({ length: 9 }, (_, at) => ({ slug: `s${at}`, name: `类${at}` })) }
    const filtered = filterOutline(outline, archive, ['s8'])
    expect([filtered.selectedNames, filtered.itemCount, filtered.unknown]).toEqual([['类8'], 0, []])
  })
})
