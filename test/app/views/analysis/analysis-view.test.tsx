import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import type { AnalysisPage } from '#model/shard.ts'
import { measureWall } from '#app/views/analysis/wall-measure.ts'
import { renderRoute } from '#test/support/render-route.tsx'
import { anAnalysisPage, anArchive, anIssuePage, thePublication } from '#test/app/views/an-archive.ts'

const address = '/issues/2024-05-28/analysis/'
const show = (page: AnalysisPage = anAnalysisPage(), publication = thePublication, at = address) =>
  renderRoute(at, anArchive(anIssuePage(), page, publication))
const wall = () => screen.getByRole('region', { name: /^预览到此/ })

afterEach(cleanup)

describe('an analysis', () => {
  it('says what it is and how much of it can be read', async () => {
    await show()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('深一层')
    const text = screen.getByRole('article').textContent
    for (const words of [
      '深度分析',
      '新科技观察',
      '2024年5月28日',
      '可读 1345 字',
      '全文 3605 字',
      '约 4 分钟',
      '责任编辑 严维汉',
    ]) {
      expect(text).toContain(words)
    }
    expect(document.title).toBe('深一层 · 新科技观察 2024-05-28')
  })

  it('leads back to its issue and to items of it', async () => {
    await show()
    expect(screen.getByRole('link', { name: '← 返回本期' }).getAttribute('href')).toBe('/issues/2024-05-28/')
    expect(screen.getByRole('link', { name: '第一件事' }).getAttribute('href')).toBe('/issues/2024-05-28/#i-aaaaaa')
  })

  it('says who wrote it, and what the publisher says that needs no address', async () => {
    const actions = [
      { kind: 'database' as const, text: '推荐进入数据库', href: null },
      { kind: 'full-report' as const, text: '请点这里', href: null },
    ]
    await show(anAnalysisPage({}, { actions }))
    const text = screen.getByRole('article').textContent
    for (const words of ['于达维', '资深科技记者。', '推荐进入数据库']) expect(text).toContain(words)
    expect(text).not.toContain('请点这里')
  })

  it('is linked with the other analyses of its issue', async () => {
    await show(anAnalysisPage({ slug: '2' }, { analyses: 3 }), thePublication, `${address}2/`)
    const others = screen.getByRole('navigation', { name: '本期的深度分析' })
    const links = within(others).getAllByRole('link')
    expect(links.map((link) => link.getAttribute('href'))).toEqual([address, `${address}2/`, `${address}3/`])
    expect(links[1]?.getAttribute('aria-current')).toBe('page')
  })

  it('without a wall is shown whole, with no word of one', async () => {
    await show(anAnalysisPage({ walled: false, totalCharacters: null, shownCharacters: 900 }))
    expect(screen.queryByText(/预览到此/)).toBeNull()
    expect(within(screen.getByRole('article')).queryByText(/订阅/)).toBeNull()
    expect(screen.getByRole('article').textContent).toContain('全文 900 字')
  })
})

describe('the wall', () => {
  it('comes after the last public word, and tells the truth', async () => {
    await show()
    const text = screen.getByRole('article').textContent ?? ''
    expect(text.indexOf('最后一段')).toBeLessThan(text.indexOf('预览到此，后面还有 2260 字'))
    for (const words of ['已公开 1345 字，占 37%', '全文 3605 字', '约需 6 分钟'])
      expect(wall().textContent).toContain(words)
    expect(wall().querySelector('rect:last-child')?.getAttribute('width')).toBe('37.31%')
  })

  it('has no dead link where no address is known, and says who holds the rest', async () => {
    await show()
    expect(
      within(wall())
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['继续看本期 42 条资讯'])
    expect(wall().textContent).toContain('全文由《新科技观察》提供给订阅读者')
    expect(wall().textContent).not.toContain('点击后')
  })

  it("leads to the publication's addresses, or else to the issue's own", async () => {
    const links = { subscribe: 'https://example.org/mail', fullReport: null, database: null }
    const actions = [{ kind: 'full-report' as const, text: '点这里', href: 'https://example.org/own' }]
    await show(anAnalysisPage({}, { actions }), { ...thePublication, links })
    const [read, subscribe] = within(wall()).getAllByRole('link')
    expect([read?.textContent, read?.getAttribute('href')]).toEqual([
      '阅读全文（发布方网站）',
      'https://example.org/own',
    ])
    expect([subscribe?.textContent, subscribe?.getAttribute('href')]).toEqual([
      '订阅邮件推送',
      'https://example.org/mail',
    ])
    expect(wall().textContent).toContain('点击后前往发布方网站')
  })

  it('draws no bar and names no number where the whole length is unknown', async () => {
    await show(anAnalysisPage({ totalCharacters: null }))
    expect(within(wall()).getByRole('heading').textContent).toBe('预览到此，全文需订阅')
    expect(wall().querySelector('rect')).toBeNull()
    expect(screen.getByRole('article').textContent).not.toContain('全文 1345')
  })
})

describe('the measure of a wall', () => {
  const percent = (shownCharacters: number, totalCharacters: number | null) =>
    measureWall({ shownCharacters, totalCharacters })?.percent ?? null

  it('never claims all or nothing where it is neither', () => {
    expect([percent(1345, 3605), percent(1, 5000), percent(4999, 5000), percent(0, 5000)]).toEqual([37, 1, 99, 0])
  })

  it('is silent where the printed total cannot be true', () => {
    expect([percent(1345, 1000), percent(1345, 1345), percent(1345, null)]).toEqual([null, null, null])
  })
})
