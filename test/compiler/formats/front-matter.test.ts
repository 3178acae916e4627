import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { findFrontMatter, readFrontMatter } from '#compiler/formats/front-matter.ts'

function read(text: string) {
  const lines = text.split('\n')
  const place = findFrontMatter(lines)
  const said: Diagnostic[] = []
  const front =
    place === null ? null : readFrontMatter({ file: 'a.md', lines }, place, (diagnostic) => void said.push(diagnostic))
  return {
    facts: front?.facts.map(({ name, value, line }) => `${line} ${name} ${value}`),
    said: said.map(({ line, code }) => `${line} ${code}`),
  }
}

describe('front matter', () => {
  it('keeps every value the text it is', () => {
    const { facts, said } = read('---\ntitle: 2024-05-28\ndate: 2024-05-28\nnumber: 007\nid: yes\n---\n')
    expect(facts).toEqual(['2 title 2024-05-28', '3 date 2024-05-28', '4 number 007', '5 id yes'])
    expect(said).toEqual([])
  })

  it('reads lists, people and Chinese keys', () => {
    const { facts } = read('---\n标题: 甲\ntopics:\n  - 乙\n  - 丙\nauthor:\n  name: 丁\n---\n')
    expect(facts).toEqual(['2 title 甲', '3 topic 乙', '3 topic 丙', '6 author 丁'])
  })

  it('names keys it does not know, and passes over those of site generators', () => {
    expect(read('---\ntitle: 甲\nmood: 乙\nlayout: post\n---\n').said).toEqual(['3 front-matter-key'])
  })

  it('names the line of broken yaml and reads its simple lines', () => {
    const { facts, said } = read('---\ntitle: 甲: 乙\ndate: 2024-05-28\n---\n')
    expect(facts).toEqual(['2 title 甲: 乙', '3 date 2024-05-28'])
    expect(said).toEqual(['2 front-matter-unreadable'])
  })

  it('runs nothing and follows no alias', () => {
    const { facts } = read('---\ntitle: !!js/function "function () {}"\nsummary: &a [*a, *a]\n---\n')
    expect(facts?.filter((fact) => fact.includes('summary'))).toEqual([])
  })

  it.each([
    '---\n\n- 甲\n---',
    '正文\n---\ntitle: 甲\n---',
    '---\ntitle: 甲',
    `---\ntitle: ${'甲'.repeat(30_000)}\n---`,
    '---js\nx\n---',
  ])('is none where it is not at the top, not closed, too long or no list of keys', (text) =>
    expect(findFrontMatter(text.split('\n'))).toBeNull(),
  )
})
