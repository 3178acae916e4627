import { describe, expect, it } from 'vitest'
import { markerKind, markerOf } from '#compiler/formats/markers.ts'
import { textFormat } from '#compiler/formats/text.ts'
import { inlineText } from '#model/prose-text.ts'
import { parseText } from '#test/support/parse-text.ts'

const parse = (text: string) => parseText(textFormat, text, 'a.txt')

describe('the text format', () => {
  it('gives each non-blank line one node with its place, its indent and its bullet', () => {
    expect(parse('\n  ♢ 甲\n\u3000\u3000乙\n \n\t丙 ')).toEqual([
      {
        kind: 'item',
        marker: '♢',
        text: '甲',
        children: [{ type: 'text', text: '甲' }],
        position: { start: 2, end: 2 },
        indent: 2,
      },
      { kind: 'line', text: '乙', children: [{ type: 'text', text: '乙' }], position: { start: 3, end: 3 }, indent: 4 },
      { kind: 'line', text: '丙', children: [{ type: 'text', text: '丙' }], position: { start: 5, end: 5 }, indent: 2 },
    ])
  })

  it('makes links of bare web addresses and of nothing else, and prints the same text', () => {
    const text =
      '见https://example.com/a_(b)?c=1。和 http://例,https://,javascript:alert(1),(https://example.org/x).(https://e.org/A_(b))与(https://e.org/c),(https://e.org/d[1])'
    const [node] = parse(text)
    expect(node?.children.flatMap((child) => (child.type === 'link' ? [child.href] : []))).toEqual([
      'https://example.com/a_(b)?c=1',
      'https://example.org/x',
      'https://e.org/A_(b)',
      'https://e.org/c',
      'https://e.org/d[1]',
    ])
    expect(inlineText(node?.children ?? [])).toBe(text)
  })
})

describe('markerOf', () => {
  it.each([
    '♢ 甲',
    '◇甲',
    '◆ 甲',
    '• 甲',
    '· 甲',
    '- 甲',
    '* 甲',
    '– 甲',
    '1. 甲',
    '1、甲',
    '(1) 甲',
    '（１）甲',
    '１．甲',
    '①甲',
    '⑴ 甲',
    '🔹 甲',
  ])('finds it in %s', (line) => {
    const { marker, text } = markerOf(line)
    expect(text).toBe('甲')
    expect(line.startsWith(marker ?? '?')).toBe(true)
  })

  it.each([
    '甲',
    '-5℃',
    '——甲',
    '--',
    '1.5亿元',
    '2024年',
    '2024.5.28',
    '**甲**',
    '一、甲',
    '【甲】',
    '[1] 甲',
    '(甲)',
    '3D打印',
    '5G',
  ])('finds none in %s', (line) => expect(markerOf(line)).toEqual({ marker: null, text: line }))

  it('tells kinds apart', () => {
    expect(['♢', '-', '1、', '③'].map(markerKind)).toEqual(['picture', 'sign', 'number', 'circled'])
  })
})
