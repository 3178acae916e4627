import { describe, expect, it } from 'vitest'
import { itemIds } from '#model/identity.ts'

describe('itemIds', () => {
  const texts = ['中国新增19个职业29个工种', '谷歌CEO承认AI摘要功能存在“幻觉”问题:尚无解决方案', '小鹏发布端到端大模型']

  it('gives short lower-case base32 hashes', () => {
    for (const id of itemIds('2024-05-28', texts)) expect(id).toMatch(/^i-[a-z2-7]{6}$/)
  })

  it('keeps every id when an item moves, or one is added above', () => {
    const ids = itemIds('2024-05-28', texts)
    expect(itemIds('2024-05-28', texts.toReversed())).toEqual(ids.toReversed())
    expect(itemIds('2024-05-28', ['新的一条', ...texts]).slice(1)).toEqual(ids)
  })

  it('keeps an id when punctuation, width, case or white space of its text is mended', () => {
    const [id] = itemIds('2024-05-28', ['特斯拉:Autopilot 让行车安全，达到11.4倍'])
    expect(itemIds('2024-05-28', ['特斯拉：ＡＵＴＯＰＩＬＯＴ让行车安全达到１１４倍。'])).toEqual([id])
  })

  it('gives the same text another id in another issue, and numbers a text that comes again', () => {
    expect(itemIds('2024-06-04', texts)[0]).not.toBe(itemIds('2024-05-28', texts)[0])
    const [first, second, third] = itemIds('2024-05-28', ['同一条', '同一条。', '同一条'])
    expect([second, third]).toEqual([`${first}-2`, `${first}-3`])
  })

  it('spreads 45,000 texts of one issue over ids with hardly a clash', () => {
    const ids = new Set(
      itemIds(
        'x',
        Array.from({ length: 45_000 }, (_, index) => `第${index}家公司完成融资`),
      ),
    )
    const clashes = [...ids].filter((id) => /-\d$/.test(id))
    expect(ids.size).toBe(45_000)
    expect(clashes.length).toBeLessThan(10)
  })
})
