// The filter of an address: known categories in the order asked for, each once, the rest told apart.
import { describe, expect, it } from 'vitest'
import { toFilter } from '#app/components/use-filter.ts'

const policy = { slug: 'policy', name: '政策' }
const world = { slug: '国际', name: '国际' }

describe('a filter', () => {
  it('takes known names in the order asked for, each once', () => {
    expect(toFilter('?category=国际,policy,国际', [policy, world]).selected).toEqual([world, policy])
    expect(toFilter(`?category=${encodeURIComponent('国际')}`, [policy, world]).selected).toEqual([world])
  })

  it('sets unknown names apart, however odd', () => {
    const { selected, unknown } = toFilter('?category=policy,__proto__,%3Cb%3E,%E0%A4%A', [policy])
    expect(selected).toEqual([policy])
    expect(unknown.slice(0, 2)).toEqual(['__proto__', '<b>'])
  })

  it('is empty where nothing is asked', () => {
    for (const search of ['', '?', '?category=', '?category=,,', '?q=policy']) {
      expect(toFilter(search, [policy])).toEqual({ selected: [], deep: false, unknown: [] })
    }
  })

  it('knows analyses, unless a category has their name', () => {
    expect(toFilter('?category=deep', [policy])).toEqual({ selected: [], deep: true, unknown: [] })
    const deep = { slug: 'deep', name: '深海' }
    expect(toFilter('?category=deep', [deep])).toEqual({ selected: [deep], deep: false, unknown: [] })
  })
})
