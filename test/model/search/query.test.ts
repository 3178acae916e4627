// What a reader types is read as terms, whatever it is.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseQuery } from '#model/search/query.ts'

/** Terms in brief: `=` exact, `-` excluded. */
const brief = (query: string, exact = false) =>
  parseQuery(query, exact).map((term) => `${term.excluded ? '-' : ''}${term.exact ? '=' : ''}${term.folded}`)

describe('a query', () => {
  it.each([
    ['英伟达', ['英伟达']],
    ['英偉達　GPU', ['英伟达', 'gpu']],
    ['"小模型"', ['=小模型']],
    ['“小 模型” 微软', ['=小模型', '微软']],
    ['「小模型」', ['=小模型']],
    ['微软 -谷歌', ['微软', '-谷歌']],
    ['微软 -"AI 摘要"', ['微软', '-=ai摘要']],
    ['Phi-3', ['phi-3']],
    ['- 微软', ['-', '微软']],
    ['－谷歌', ['-谷歌']],
    ['"没有结束', ['=没有结束']],
    ['小模型”', ['小模型”']],
    ['发布"小模型"家族', ['发布', '=小模型', '家族']],
    ['微软 微软', ['微软']],
    ['', []],
    [' \u200b ', []],
    ['""', []],
    ['-', ['-']],
  ])('%s is read as %j', (query, terms) => {
    expect(brief(query)).toEqual(terms)
  })

  it('is exact throughout where that is asked', () => {
    expect(brief('英偉達 gpu', true)).toEqual(['=英伟达', '=gpu'])
  })

  it('may be any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (query) => {
        for (const term of parseQuery(query)) expect(term.folded).not.toBe('')
      }),
    )
    expect(parseQuery('“'.repeat(10_000)).length).toBeLessThan(2)
    expect(parseQuery('a '.repeat(5000))).toHaveLength(1)
  })
})
