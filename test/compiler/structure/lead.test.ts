// The lead: what greets, announces and calls on the reader, with each of them missing in turn.
import { describe, expect, it } from 'vitest'
import { readIssue } from '#test/support/read-issue.ts'

const read = async (lead: string) => {
  const text = `【新科技观察】甲/乙\n2024年05月28日 18:31\n导语一句。\n\n${lead}\n\n一、资讯速递\n【政策】\n♢ 一条\n`
  const { issue, roles, diagnostics } = await readIssue(text)
  const role = roles.find(({ line }) => line === 5)
  return { issue, role: role?.role, codes: diagnostics.map(({ code }) => code) }
}

describe('the lead', () => {
  it.each([
    ['财新智库的《新科技观察》每周报告又和您见面了。想阅读报告全文、获取邮件推送服务,请点这里', 1],
    ['财新智库的《新科技观察》每周报告又和您见面了,想阅读报告全文、获取邮件推送服务，请点这里', 1],
    ['《新科技观察》又跟大家见面啦！', 0],
    ['新科技观察与读者朋友见面了', 0],
  ])('may greet without announcing anything: %s', async (lead, actions) => {
    const { issue, role, codes } = await read(lead)
    expect([role, codes]).toEqual(['lead', []])
    expect(issue?.actions).toHaveLength(actions)
    expect([issue?.highlights, issue?.notices]).toEqual([[], []])
  })

  it('is not a lead where anything else is said behind the greeting: that is kept', async () => {
    const { issue, role } = await read('本刊又和您见面了。下周一停刊一期。')
    expect(role).not.toBe('lead')
    expect(JSON.stringify(issue)).toContain('下周一停刊一期')
  })

  it('lists its highlights as before', async () => {
    const { issue, role, codes } = await read(
      '财新智库的《新科技观察》每周报告又和您见面了,本期我们的精彩关注包括:一条、二条等等。想阅读报告全文,请点这里',
    )
    expect([role, codes]).toEqual(['lead', []])
    expect(issue?.highlights.map(({ text }) => text)).toEqual(['一条', '二条'])
    expect(issue?.actions).toHaveLength(1)
  })
})
