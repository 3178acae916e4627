// Citations as the standards ask for them.
import { describe, expect, it } from 'vitest'
import { citations } from '#app/carrying/citation.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const citing = { site: 'https://kandu.example/', publisher: '财新智库', today: '2026-11-27' }

describe('a citation', () => {
  it('in GB/T 7714 has both days and the address', () => {
    expect(citations.gbt(aBookmark(), citing)).toBe(
      '财新智库. 天津大学研发“电子皮肤”: 新科技观察[EB/OL]. (2024-05-28)[2026-11-27]. https://kandu.example/issues/2024-05-28/#i-aaaaaa.',
    )
    expect(citations.gbt(aBookmark({ kind: 'issue', part: '' }), { ...citing, publisher: '' })).toBe(
      '新科技观察. 天津大学研发“电子皮肤”[EB/OL]. (2024-05-28)[2026-11-27]. https://kandu.example/issues/2024-05-28/.',
    )
  })

  it('in BibTeX guards what TeX would run', () => {
    const bibtex = citations.bibtex(aBookmark({ text: '50% of {A} & \\input{x}_1' }), citing)
    expect(bibtex).toContain('@misc{kandu:2024-05-28:i-aaaaaa,\n  author = {{财新智库}},')
    expect(bibtex).toContain('title = {50\\% of \\{A\\} \\& \\textbackslash{}input\\{x\\}\\_1},')
    expect(bibtex).toContain('url = {https://kandu.example/issues/2024-05-28/#i-aaaaaa},\n  urldate = {2026-11-27},\n}')
  })

  it('as text is what was printed, with its source and address', () => {
    expect(citations.text(aBookmark(), citing)).toBe(
      '天津大学研发“电子皮肤”\n——《新科技观察》2024-05-28 https://kandu.example/issues/2024-05-28/#i-aaaaaa',
    )
  })

  it('in Markdown is a link', () => {
    expect(citations.markdown(aBookmark(), citing)).toBe(
      '[天津大学研发“电子皮肤”](https://kandu.example/issues/2024-05-28/#i-aaaaaa) (新科技观察, 2024-05-28)',
    )
  })
})
