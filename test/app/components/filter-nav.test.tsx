import { renderToStaticMarkup } from 'react-dom/server'
import { MemoryRouter } from 'react-router'
import { describe, expect, it } from 'vitest'
import { categoryColour } from '#app/components/category-colour.ts'
import { Counts } from '#app/components/counts.tsx'
import { FilterNav } from '#app/components/filter-nav.tsx'
import { thePublication } from '#test/app/views/an-archive.ts'

const categories = [
  { slug: 'policy', name: '政策', count: 6 },
  { slug: '宏观', name: '宏观', count: 0 },
]

function links(selected: string[], more: Partial<Parameters<typeof FilterNav>[0]> = {}) {
  const page = document.createElement('div')
  page.append(
    document.createRange().createContextualFragment(
      renderToStaticMarkup(
        <MemoryRouter>
          <FilterNav {...{ publication: thePublication, categories, selected, path: '/', allCount: 6 }} {...more} />
        </MemoryRouter>,
      ),
    ),
  )
  return [...page.querySelectorAll('a')].map((link) => ({
    name: link.textContent,
    href: link.getAttribute('href'),
    current: link.getAttribute('aria-current'),
    colour: link.className,
  }))
}

describe('the filter', () => {
  it('has a link for all and one for each category, with its count, colour and address', () => {
    expect(links([])).toEqual([
      { name: '全部 6', href: '/', current: 'true', colour: 'c-all' },
      { name: '政策 6', href: '/?category=policy', current: null, colour: 'c-1' },
      { name: '宏观 0', href: '/?category=%E5%AE%8F%E8%A7%82', current: null, colour: 'c-x chip-none' },
    ])
  })

  it('marks every category the page is filtered by', () => {
    expect(links(['policy', '宏观']).map(({ current }) => current)).toEqual([null, 'true', 'true'])
  })

  it('leads to the analyses only where there are some', () => {
    expect(links([], { deepCount: 0, deepHref: '#deep' })).toHaveLength(3)
    expect(links([], { deepCount: 2, deepHref: '/#deep' })[3]).toMatchObject({
      name: '深度 2',
      href: '/#deep',
      colour: 'c-deep',
    })
  })

  it('leads to a place in the page where the page cannot filter itself', () => {
    expect(links([], { anchors: new Map([['policy', 'c-policy']]) })[1]?.href).toBe('/?category=policy#c-policy')
  })
})

describe('the colour of a category', () => {
  it('is its place in the publication, and none is given twice', () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ slug: `s${at}`, name: `类${at}` }))
    const colours = many.map(({ slug }) => categoryColour({ categories: many }, slug))
    expect(colours.slice(0, 8)).toEqual(['c-1', 'c-2', 'c-3', 'c-4', 'c-5', 'c-6', 'c-7', 'c-8'])
    expect(new Set(colours.slice(8))).toEqual(new Set(['c-x']))
    expect(categoryColour(thePublication, 'nobody')).toBe('c-x')
  })
})

describe('counts', () => {
  it('keep the columns of the first categories, and name others only where they hold something', () => {
    const all = [...thePublication.categories, { slug: 'extra', name: '其他' }, { slug: 'none', name: '无' }]
    const publication = { ...thePublication, categories: all }
    expect(
      renderToStaticMarkup(<Counts counts={{ policy: 6, extra: 1 }} publication={publication} />)
        .replace(/<[^>]+>/g, ' ')
        .replace(/\s+/g, ' ')
        .trim(),
    ).toBe('政策 6 前沿 0 市场 0 其他 1')
  })
  it('say in which language the categories are, where that is not the interface’s', () => {
    const markup = (language: string) =>
      renderToStaticMarkup(<Counts counts={{}} publication={{ ...thePublication, language }} />)
    expect(markup('ja')).toContain('<dt lang="ja">政策</dt>')
    expect(markup('zh-TW')).toContain('<dt>政策</dt>')
  })
})
