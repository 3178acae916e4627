import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { findFrontMatter, readFrontMatter, reportOpenFrontMatter } from '#compiler/formats/front-matter.ts'

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

  it.each(['draft: true', 'published: false', 'status: Draft', '草稿: 是'])('warns of a draft: %s', (line) => {
    expect(read(`---\ntitle: 甲\n${line}\n---\n`).said).toEqual(['3 marked-as-draft'])
  })

  it.each(['draft: false', 'published: 2024-05-28'])('takes for no draft what is none: %s', (line) => {
    expect(read(`---\ntitle: 甲\n${line}\n---\n`).said).toEqual([])
  })

  it('names the line of broken yaml and reads its simple lines', () => {
    const { facts, said } = read('---\ntitle: 甲: 乙\ndate: 2024-05-28\n---\n')
    expect(facts).toEqual(['2 title 甲: 乙', '3 date 2024-05-28'])
    expect(said).toEqual(['2 front-matter-unreadable'])
  })

  it('reads what hangs under a key of broken yaml as the yaml it is', () => {
    const { facts, said } = read(
      '---\ntitle: 甲: 乙\nsummary: >\n  一行\n  又一行\n编者按：|\n按语\n第二行\nhighlights:\n- 丙\n- 丁: 戊\n没有键\ntags: [a\n---\n',
    )
    expect(facts).toEqual(['2 title 甲: 乙', '3 summary 一行又一行', '6 editor-note 按语第二行', '9 highlight 丙'])
    expect(said).toEqual(['2 front-matter-unreadable', '12 front-matter-unreadable', '9 front-matter-key'])
  })

  it('reads keys that stand twice, keys without a space and full-width colons', () => {
    const { facts, said } = read('---\ntitle: 甲\ntitle: 乙\ndate:2024-05-28\n作者：丙\n---\n')
    expect(facts).toEqual(['2 title 甲', '3 title 乙', '4 date 2024-05-28', '5 author 丙'])
    expect(said).toEqual([])
  })

  it('reads TOML', () => {
    const { facts, said } = read(
      '+++\n# 注\ntitle = "甲 \\"乙\\""\ndate = 2024-05-28T18:31:00+08:00\ntags = ["a"]\nsummary = """\n第一行\nnumber = 3"""\nhighlights = [\n  "丙", # 注\n  \'丁\',\n]\nauthor = { name = "戊", bio = "记者" }\n[params]\nnumber = 301\n+++\n',
    )
    expect(facts).toEqual([
      '3 title 甲 "乙"',
      '4 date 2024-05-28T18:31:00+08:00',
      '6 summary 第一行 number = 3',
      '9 highlight 丙',
      '9 highlight 丁',
      '13 author 戊',
      '13 biography 记者',
      '15 number 301',
    ])
    expect(said).toEqual([])
  })

  it('names what stands beside the name of a person, and takes nothing for a text that is none', () => {
    const { facts, said } = read('---\nauthor: {name: 甲, 邮箱: x}\neditor: null\nsummary: ~\nseries: {a: b}\n---\n')
    expect(facts).toEqual(['2 author 甲'])
    expect(said).toEqual(['2 front-matter-key', '5 front-matter-key'])
  })

  it('says of every line which fact it states', () => {
    const lines = '---\ntitle: 甲\ntags:\n  - 乙\nmood: 丙\neditor-note: |\n  丁\n---'.split('\n')
    const place = findFrontMatter(lines)
    const details = place === null ? [] : readFrontMatter({ file: 'a.md', lines }, place, () => undefined).details
    const left = 'left out'
    expect(details).toEqual([null, 'title', left, left, left, 'editor note', 'editor note', null])
  })

  it('says of front matter that nothing closes that it was read as text', () => {
    const said: string[] = []
    const report = ({ line, code }: Diagnostic) => void said.push(`${line} ${code}`)
    reportOpenFrontMatter('a.md', ['', '---', 'title: 甲', '', '# 乙'], report)
    reportOpenFrontMatter('a.md', ['---', '正文：甲', '', '# 乙'], report)
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
    '---\n作者：张三\n一段正文。\n又一段正文。\n---\n下文',
  ])('is none where it is not at the top, not closed, too long or no list of keys', (text) =>
    expect(findFrontMatter(text.split('\n'))).toBeNull(),
  )
})
