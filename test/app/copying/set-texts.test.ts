import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { setFields, textsBySetting } from '#app/copying/set-texts.ts'

describe('texts by how they are set', () => {
  it('are found wherever they stand in content, and only where setting changes them', () => {
    const texts = textsBySetting([
      undefined,
      { issue: { summary: '深圳:汽车', summarySetting: '2=：', blocks: [{ text: '小模型', setting: '1|' }] } },
      { topics: ['小模型', '特斯拉:车'], topicSettings: ['1|', '3=：'] },
    ])
    expect([...texts]).toEqual([
      ['深圳：汽车', { text: '深圳:汽车', setting: '2=：' }],
      ['特斯拉：车', { text: '特斯拉:车', setting: '3=：' }],
    ])
  })

  it('know every field of the model that says how another is set', () => {
    const model = ['issue', 'prose', 'publication', 'shard']
      .map((name) => readFileSync(`src/model/${name}.ts`, 'utf8'))
      .join('\n')
    const declared = [...model.matchAll(/\b(\w*[sS]ettings?)\??:/g)].map(([, name]) => name)
    expect(declared.length).toBeGreaterThan(4)
    expect(new Set(setFields.map(([, setting]) => setting))).toEqual(new Set(declared))
  })
})
