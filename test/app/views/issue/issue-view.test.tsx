import { cleanup, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { IssuePage } from '#model/shard.ts'
import { renderRoute } from '#test/support/render-route.tsx'
import { anArchive, anIssuePage, anItem } from '#test/app/views/an-archive.ts'

const address = '/issues/2024-05-28/'
const show = (search = '', page: IssuePage = anIssuePage()) => renderRoute(`${address}${search}`, anArchive(page))
const header = (name: string) => screen.getByRole('button', { name: new RegExp(`^${name}`) })
const panelOf = (button: HTMLElement) => document.getElementById(button.getAttribute('aria-controls') ?? '')
const itemTexts = () => [...document.querySelectorAll('li[id^="i-"] p')].map((text) => text.textContent)

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

describe('an issue', () => {
  it('says what it is: publication, date, topics, standfirst, measures and credits', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('甲／乙')
    const head = screen.getByRole('heading', { level: 1 }).closest('header')?.textContent
    for (const words of [
      '新科技观察',
      '财新智库',
      '2024年5月28日 周二',
      '本期关注：第一件事、另一件事。',
      '导语在此。',
    ]) {
      expect(head).toContain(words)
    }
    for (const words of [
      '18:31 发布',
      '资讯 3 条',
      '深度分析 1 篇',
      '约 1 分钟',
      '责任编辑 严维汉',
      '版面编辑 王永',
      '校对 某人',
    ]) {
      expect(head).toContain(words)
    }
    expect(document.title).toBe('甲／乙 · 新科技观察 2024-05-28')
  })

  it('leads from a highlight to its item, and nowhere from one without', async () => {
    await show()
    expect(screen.getByRole('link', { name: '第一件事' }).getAttribute('href')).toBe('#i-aaaaaa')
    expect(screen.queryByRole('link', { name: '另一件事' })).toBeNull()
  })

  it('invents neither number nor time nor credits', async () => {
    const colophon = { editor: null, layoutEditor: null, others: [] }
    await show('', anIssuePage({ publishedAt: null, colophon }))
    const head = screen.getByRole('heading', { level: 1 }).closest('header')?.textContent
    expect(head).not.toMatch(/发布|第 ?\d|编辑/)
  })

  it('numbers items through the whole issue, each a link to itself', async () => {
    await show()
    const links = ['1', '2', '3'].map((number) => screen.getByText(number, { selector: 'li > a' }))
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['#i-aaaaaa', '#i-bbbbbb', '#i-cccccc'])
    expect(links[2]?.getAttribute('aria-label')).toBe('第 3 条')
  })

  it('shows the body, attribution and links of an item that has them', async () => {
    const item = anItem('i-aaaaaa', '标题行', {
      attribution: '据某报',
      links: [{ text: '原文', href: 'https://example.org/a' }],
      body: [{ type: 'paragraph', children: [{ type: 'text', text: '正文一段。' }] }],
    })
    await show('', oneCategory([item]))
    const row = document.getElementById('i-aaaaaa')
    for (const words of ['标题行', '正文一段。', '据某报']) expect(row?.textContent).toContain(words)
    expect(screen.getByRole('link', { name: '原文' }).getAttribute('href')).toBe('https://example.org/a')
  })

  it('shows markup in content as text', async () => {
    await show('', oneCategory([anItem('i-aaaaaa', '<img src=x onerror=alert(1)>')]))
    expect(itemTexts()).toEqual(['<img src=x onerror=alert(1)>'])
    expect(document.querySelector('li img')).toBeNull()
  })

  it('shows notices, authors and lines of the publisher, and links only where there is an address', async () => {
    await show(
      '',
      anIssuePage({
        notices: [
          { kind: 'editor-note', text: '编者按：如下' },
          { kind: 'unplaced', text: '不知何处的一行' },
          { kind: 'footnote', text: '[1] 注' },
        ],
        actions: [
          { kind: 'full-report', text: '点这里阅读全文', href: null },
          { kind: 'database', text: '推荐进入数据库', href: null },
          { kind: 'subscribe', text: '订阅这里', href: 'https://example.org/s' },
        ],
      }),
    )
    const text = document.querySelector('main')?.textContent ?? ''
    for (const words of ['编者按：如下', '不知何处的一行', '[1] 注', '于达维', '资深科技记者。']) {
      expect(text).toContain(words)
    }
    expect(text.indexOf('编者按：如下')).toBeLessThan(text.indexOf('第二件事'))
    expect(text).not.toContain('点这里阅读全文')
    expect(screen.getByRole('link', { name: '订阅这里' }).getAttribute('href')).toBe('https://example.org/s')
  })

  it('without an analysis has itself the lines that mean something where they lead nowhere', async () => {
    const actions = [
      { kind: 'database' as const, text: '推荐进入数据库', href: null },
      { kind: 'subscribe' as const, text: '请点这里', href: null },
    ]
    await show('', anIssuePage({ sections: [], actions }))
    expect(document.querySelector('main')?.textContent).toContain('推荐进入数据库')
    expect(document.querySelector('main')?.textContent).not.toContain('请点这里')
  })

  it('leads to its analysis and its neighbours, and says where there is none', async () => {
    await show()
    const deep = screen.getByRole('region', { name: /^深度分析/ })
    expect(within(deep).getByRole('link', { name: '深一层' }).getAttribute('href')).toBe(`${address}analysis/`)
    expect(deep.textContent).toContain('可读 1345 字全文 3605 字其余部分需订阅')
    const neighbours = screen.getByRole('navigation', { name: '前后期' })
    expect(neighbours.textContent).toContain('没有更早的一期')
    expect(within(neighbours).getByRole('link').getAttribute('href')).toBe('/issues/2024-06-04/')
  })

  it('without items, analyses, summary or anything else is still a page', async () => {
    await show('', anIssuePage({ sections: [], highlights: [], summary: null, authors: [] }))
    expect(screen.getByRole('heading', { level: 1 })).toBeInstanceOf(HTMLElement)
    expect(screen.queryByText('全部收起')).toBeNull()
  })

  it('puts categories below the printed title of their digest where it is printed', async () => {
    const [digest] = anIssuePage().issue.sections
    if (digest?.kind !== 'digest') throw new Error('the sample begins with a digest')
    await show('', anIssuePage({ sections: [{ ...digest, note: '5月20日至26日' }] }))
    expect(screen.getByRole('heading', { level: 2, name: '资讯速递 5月20日至26日' })).toBeInstanceOf(HTMLElement)
    expect(screen.getByRole('heading', { level: 3, name: /^政策/ })).toBeInstanceOf(HTMLElement)
  })
})

describe('folding', () => {
  it('leaves a peek and keeps the text in the page for find-in-page', async () => {
    await show()
    const button = header('政策')
    expect(button.getAttribute('aria-expanded')).toBe('true')
    fireEvent.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(button.textContent).toContain('展开')
    expect(panelOf(button)?.getAttribute('hidden')).toBe('until-found')
    expect(screen.getByText(/第一件事 等 2 条/)).toBeInstanceOf(HTMLElement)
    fireEvent.click(button)
    expect(panelOf(button)?.hasAttribute('hidden')).toBe(false)
  })

  it('gives way when the browser finds text inside', async () => {
    await show()
    fireEvent.click(header('市场'))
    const panel = panelOf(header('市场'))
    fireEvent(panel ?? document, new Event('beforematch', { bubbles: true }))
    expect(panel?.hasAttribute('hidden')).toBe(false)
    expect(header('市场').getAttribute('aria-expanded')).toBe('true')
  })

  it('is kept for the visit, for this issue alone', async () => {
    await show()
    fireEvent.click(header('政策'))
    cleanup()
    await show()
    expect(header('政策').getAttribute('aria-expanded')).toBe('false')
    cleanup()
    const other = anIssuePage({ id: '2024-06-04' })
    await renderRoute('/issues/2024-06-04/', anArchive(other))
    expect(header('政策').getAttribute('aria-expanded')).toBe('true')
  })

  it('survives a kept value that is damaged', async () => {
    await show()
    fireEvent.click(header('政策'))
    for (const key of Object.keys(sessionStorage))
      if (key.includes('folds')) sessionStorage.setItem(key, '{"version":1,"value":7}')
    cleanup()
    await show()
    expect(header('政策').getAttribute('aria-expanded')).toBe('true')
  })

  it('folds and opens all', async () => {
    await show()
    fireEvent.click(await screen.findByText('全部收起'))
    expect(['政策', '市场'].map((name) => header(name).getAttribute('aria-expanded'))).toEqual(['false', 'false'])
    fireEvent.click(screen.getByText('全部展开'))
    expect(['政策', '市场'].map((name) => header(name).getAttribute('aria-expanded'))).toEqual(['true', 'true'])
  })

  it('opens for the hash of an item within, marks it, and can be folded again', async () => {
    await show()
    fireEvent.click(await screen.findByText('全部收起'))
    cleanup()
    await show('#i-cccccc')
    expect(header('市场').getAttribute('aria-expanded')).toBe('true')
    expect(header('政策').getAttribute('aria-expanded')).toBe('false')
    expect(document.getElementById('i-cccccc')?.getAttribute('aria-current')).toBe('true')
    fireEvent.click(header('市场'))
    expect(header('市场').getAttribute('aria-expanded')).toBe('false')
  })

  it.each(['#%E0%A4%A', '#nowhere', '#"><script>'])('is not troubled by the hash %s', async (hash) => {
    await show(hash)
    expect(itemTexts()).toHaveLength(3)
  })
})

describe('the filter', () => {
  it('shows one category, marks its link, and says so', async () => {
    await show('?category=market')
    expect(itemTexts()).toEqual(['第三件事'])
    expect(screen.getByText('只看市场，1 条').closest('output')).toBeInstanceOf(HTMLElement)
    const filter = screen.getByRole('navigation', { name: '按类别筛选' })
    expect(filter.querySelector('[aria-current]')?.textContent).toBe('市场 1')
    expect(document.title).toBe('市场 · 甲／乙 · 新科技观察 2024-05-28')
    expect(screen.getByText('3', { selector: 'li > a' })).toBeInstanceOf(HTMLElement)
  })

  it('takes several, ignores names nobody knows and says which', async () => {
    await show('?category=market,unheard,policy')
    expect(itemTexts()).toHaveLength(3)
    expect(document.querySelector('main')?.textContent).toContain('没有这个类别：unheard')
  })

  it('says that a category has nothing in this issue, and leads back to all', async () => {
    await show('?category=frontier')
    expect(itemTexts()).toEqual([])
    expect(document.querySelector('main')?.textContent).toContain('这一类本期没有内容')
    expect(screen.getByRole('link', { name: '看全部' }).getAttribute('href')).toBe(address)
  })

  it.each(['#i-cccccc', '#c-market', '#deep'])('gives way to %s, which it would hide', async (hash) => {
    const { router } = await show(`?category=policy${hash}`)
    await vi.waitFor(() => expect(router.state.location.search).toBe(''))
    expect(router.state.location.hash).toBe(hash)
    await vi.waitFor(() => expect(itemTexts()).toHaveLength(3))
  })

  it('stays for a hash it shows', async () => {
    const { router } = await show('?category=policy#i-bbbbbb')
    expect(router.state.location.search).toBe('?category=policy')
    expect(document.getElementById('i-bbbbbb')?.getAttribute('aria-current')).toBe('true')
  })
})

describe('copying', () => {
  it('gives the address of an item, and says so', async () => {
    const written: string[] = []
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => void written.push(text))
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '复制第 3 条的链接' }))
    expect(await screen.findByText('链接已复制')).toBeInstanceOf(HTMLElement)
    expect(written).toEqual([new URL(`${address}#i-cccccc`, location.href).href])
  })

  it('says when it could not', async () => {
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await show()
    fireEvent.click(await screen.findByRole('button', { name: '复制链接' }))
    expect(await screen.findByText('没能复制，请手动复制地址栏')).toBeInstanceOf(HTMLElement)
  })
})

function oneCategory(items: ReturnType<typeof anItem>[]): IssuePage {
  const categories = [{ slug: 'policy', name: '政策', items }]
  return anIssuePage({ sections: [{ kind: 'digest', title: '资讯速递', note: null, categories }], highlights: [] })
}
