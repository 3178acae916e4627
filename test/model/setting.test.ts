import { describe, expect, it } from 'vitest'
import { setPieces, setString } from '#model/setting.ts'

describe('setPieces', () => {
  it('gives a text without a setting as one piece', () => {
    expect(setPieces('小模型', undefined)).toEqual([{ text: '小模型', break: false, nobreak: false }])
    expect(setPieces('', '')).toEqual([])
  })

  it('breaks, keeps together, drops and replaces, and copies what follows the last edit', () => {
    expect(setPieces('以 ChatGPT 等,融资10亿元了', '1-7-1=，2(4)')).toEqual([
      { text: '以ChatGPT等，融资', break: false, nobreak: false },
      { text: '10亿元', break: false, nobreak: true },
      { text: '了', break: false, nobreak: false },
    ])
    expect(setPieces('小模型大战', '1|2|')).toEqual([
      { text: '小', break: false, nobreak: false },
      { text: '模型', break: true, nobreak: false },
      { text: '大战', break: true, nobreak: false },
    ])
  })

  it('lets a line break before a run that stays together', () => {
    expect(setPieces('新增19个职业', '2|(3)|')).toEqual([
      { text: '新增', break: false, nobreak: false },
      { text: '19个', break: true, nobreak: true },
      { text: '职业', break: true, nobreak: false },
    ])
  })

  it('gives the set text as a string', () => {
    expect(setString('深圳:汽车', '2=：')).toBe('深圳：汽车')
  })
})
