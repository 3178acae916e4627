// Every address through the real routes, queries and views, from shards held in memory.
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { UnreachableShard } from '#app/queries/shard-faults.ts'
import { placesStored } from '#app/storage/places.ts'
import { readStored } from '#app/storage/stored.ts'
import { anArchiveOf } from '#test/support/an-archive-of.ts'
import { readFrom, renderRoute } from '#test/support/render-route.tsx'

// happy-dom has no popovers; what is tested here is what the panel holds.
beforeAll(() => {
  HTMLElement.prototype.showPopover = () => {}
})

afterEach(() => {
  cleanup()
  localStorage.clear()
  sessionStorage.clear()
  vi.restoreAllMocks()
})

const heading = () => screen.getByRole('heading', { level: 1 }).textContent
const rowTitles = () => screen.getAllByRole('heading', { level: 3 })

describe('the timeline', () => {
  it('leads with the newest issue and lists thirty rows under their months', async () => {
    await renderRoute('/', anArchiveOf(131))
    expect(heading()).toBe('汀洲科技周报虚构示例')
    expect(document.title).toBe('汀洲科技周报')
    expect(screen.getByText('每周二')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('共 131 期，此处列出近 31 期')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('最新一期').closest('article')?.querySelector('h2')?.textContent).toBe(
      '第131期的头条／船闸无人值守',
    )
    expect(rowTitles()).toHaveLength(30)
    expect(screen.getByRole('heading', { level: 2, name: /2026年11月/ }).textContent).toBe('2026年11月 2 期')
  })

  it('goes on in the year of its last row, at its month, and in that category where one alone is asked for', async () => {
    await renderRoute('/', anArchiveOf(131))
    expect(screen.getByText('更早的往期').getAttribute('href')).toBe('/archive/2026/#m-2026-04')
    cleanup()
    await renderRoute('/?category=market', anArchiveOf(131))
    await waitFor(() =>
      expect(screen.getByText('更早的往期').getAttribute('href')).toBe('/categories/market/2026/#m-2026-04'),
    )
  })

  it('counts the items of each category year by year, each drawn as a share of the most', async () => {
    const { container } = await renderRoute('/', anArchiveOf(131))
    const rows = [...container.querySelectorAll<HTMLElement>('.years li')]
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      '2026年46 期政策92前沿0市场322',
      '2025年52 期政策104前沿0市场364',
      '2024年33 期政策66前沿0市场231',
    ])
    expect(rows.map((row) => row.querySelector('rect')?.getAttribute('width'))).toEqual(['89', '100', '64'])
    expect(screen.getByRole('link', { name: '全部年份' }).getAttribute('href')).toBe('/archive/')
  })

  it('filtered, lists five items of the category and how many more, says so, and keeps the rest away', async () => {
    const { container } = await renderRoute('/?category=market', anArchiveOf(3))
    await waitFor(() => expect(screen.getByText('只看市场，3 期')).toBeInstanceOf(HTMLElement))
    const [row] = container.querySelectorAll<HTMLElement>('.row')
    if (row === undefined) throw new Error('no row')
    expect(within(row).getAllByText(/^市场第\d条$/)).toHaveLength(5)
    expect(within(row).getByText('另有 2 条').getAttribute('href')).toBe('/issues/2026-11-17/?category=market')
    expect(document.title).toBe('市场 · 汀洲科技周报')
    expect(container.querySelector('.lead')).toBeNull()
  })

  it('filtered by analyses, lists the issues that have one, each leading to it', async () => {
    const { container } = await renderRoute('/?category=deep', anArchiveOf(3))
    expect(screen.getByText('只看深度，3 期')).toBeInstanceOf(HTMLElement)
    expect(container.querySelector('.row-deep a')?.getAttribute('href')).toBe('/issues/2026-11-17/analysis/')
    expect(screen.getByRole('link', { name: /^深度 3$/ }).getAttribute('aria-current')).toBe('true')
    expect(screen.getByRole('link', { name: '全部' }).getAttribute('aria-current')).toBeNull()
  })

  it('takes two categories at once, and says which names no category has', async () => {
    const { container } = await renderRoute('/?category=policy,market,weather', anArchiveOf(2))
    await waitFor(() => expect(container.querySelectorAll('.row ul')).toHaveLength(4))
    expect(screen.getByText('只看政策、市场，2 期 没有这个类别：weather')).toBeInstanceOf(HTMLElement)
  })

  it('shows everything when only unknown names are asked for', async () => {
    const { container } = await renderRoute('/?category=%3Cb%3E,,', anArchiveOf(2))
    expect(screen.getByText('没有这个类别：<b>')).toBeInstanceOf(HTMLElement)
    expect(container.querySelectorAll('.lead')).toHaveLength(1)
  })

  it('says that there is nothing where a category is empty', async () => {
    await renderRoute('/?category=frontier', anArchiveOf(2))
    expect(screen.getByText('列出的各期没有这一类的内容')).toBeInstanceOf(HTMLElement)
  })

  it('of an empty archive says how to begin', async () => {
    await renderRoute('/', anArchiveOf(0))
    expect(screen.getByText('还没有往期')).toBeInstanceOf(HTMLElement)
    expect(screen.queryByText(/更早的/)).toBeNull()
  })
})

describe('other pages', () => {
  it('the years of the archive are all listed, each leading to its own', async () => {
    const { container } = await renderRoute('/archive/', anArchiveOf(131))
    expect(heading()).toBe('按年浏览虚构示例')
    expect([...container.querySelectorAll('.years a')].map((link) => link.getAttribute('href'))).toEqual([
      '/archive/2026/',
      '/archive/2025/',
      '/archive/2024/',
    ])
  })

  it('a year lists all its issues and the years around it', async () => {
    await renderRoute('/archive/2025/', anArchiveOf(131))
    expect(heading()).toBe('2025年往期虚构示例')
    expect(rowTitles()).toHaveLength(52)
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('2025年')
    expect(screen.getByRole('link', { name: '全部年份' }).getAttribute('href')).toBe('/archive/')
  })

  it('a category without a year shows its newest, each item leading to its place', async () => {
    const { container } = await renderRoute('/categories/policy/', anArchiveOf(60))
    expect(document.title).toBe('政策条目 · 汀洲科技周报')
    expect(container.querySelector('.cat-items a')?.getAttribute('href')).toBe('/issues/2026-11-17/#i-polic1')
    expect(screen.getByText('2026年，46 期，92 条')).toBeInstanceOf(HTMLElement)
  })

  it('a category in a year shows that year', async () => {
    const { container } = await renderRoute('/categories/policy/2025/', anArchiveOf(60))
    expect(container.querySelectorAll('li.row')).toHaveLength(14)
  })

  it('the about page counts the archive and names the weeks it lacks', async () => {
    await renderRoute('/about/', anArchiveOf(60))
    expect(screen.getByText(/共 60 期，540 条资讯，60 篇深度分析的公开部分/)).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('2月2日那一周')).toBeInstanceOf(HTMLElement)
    expect(screen.getByText('Atom').getAttribute('href')).toBe('/feed.xml')
  })

  it('the newest issue’s address leads to that issue', async () => {
    const { router } = await renderRoute('/issues/latest/', anArchiveOf(2))
    expect(router.state.location.pathname).toBe('/issues/2026-11-17/')
    expect(heading()).toContain('第2期的头条')
  })

  it.each([
    '/issues/2020-01-01/',
    '/issues/2026-11-17/analysis/',
    '/issues/2026-11-17/analysis/9/',
    '/categories/weather/',
    '/categories/policy/1999/',
    '/archive/1999/',
    '/archive/latest/',
    '/nowhere/at/all/',
    '/%E0%A4%A/',
  ])('%s leads nowhere, says so in place, and helps', async (address) => {
    vi.spyOn(console, 'error').mockReturnValue()
    vi.spyOn(console, 'warn').mockReturnValue()
    await renderRoute(address, anArchiveOf(2))
    expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe('没有这一页')
    expect(document.title).toBe('没有这一页 · 汀洲科技周报')
    expect(screen.getByRole('link', { name: '最新一期' }).getAttribute('href')).toBe('/issues/latest/')
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(document.querySelector('link[rel=canonical]')).toBeNull()
  })

  it('say in the head where they are, when the site knows its own address', async () => {
    await renderRoute('/archive/2026/', anArchiveOf(2))
    expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
      'https://kandu.example/archive/archive/2026/',
    )
  })
})

describe('a page that cannot be read', () => {
  it('says what happened in its place, and opens when it is tried again', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    const shards = anArchiveOf(3)
    let down = true
    const read = readFrom(shards)
    const { router } = await renderRoute('/', shards, (key) =>
      down && key[0] === 'issue' ? Promise.reject(new UnreachableShard('down', true)) : read(key),
    )
    await act(() => router.navigate('/issues/2026-11-10/'))
    expect((await screen.findByRole('alert')).textContent).toContain('网络请求超时。其他页面仍可阅读。')
    expect(router.state.location.pathname).toBe('/issues/2026-11-10/')
    expect(screen.getByRole('banner')).toBeInstanceOf(HTMLElement)
    down = false
    fireEvent.click(screen.getByRole('button', { name: '重试' }))
    await waitFor(() => expect(heading()).toContain('第2期的头条'))
  })

  it('that is damaged is not shown', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await renderRoute('/archive/2026/', { ...anArchiveOf(1), 'timeline/2026': { span: 7 } })
    expect((await screen.findByRole('alert')).textContent).toContain('取到的内容不完整或已更新')
  })

  it('because not even the publication is there still says so', async () => {
    vi.spyOn(console, 'error').mockReturnValue()
    await renderRoute('/', {})
    expect(await screen.findByRole('button', { name: '重试' })).toBeInstanceOf(HTMLElement)
  })
})

describe('the frame', () => {
  it('begins with a skip link and says which page is open', async () => {
    const { container } = await renderRoute('/about/', anArchiveOf(1))
    expect(container.querySelector('a')?.textContent).toBe('跳到正文')
    expect(screen.getByRole('link', { current: 'page' }).textContent).toBe('关于')
    expect(screen.getByText(/虚构示例：/)).toBeInstanceOf(HTMLElement)
  })

  it('moves the focus to the title of a page that follows another, not of the first', async () => {
    const { router } = await renderRoute('/', anArchiveOf(3))
    expect(document.activeElement).toBe(document.body)
    await act(() => router.navigate('/about/'))
    expect(document.activeElement?.textContent).toBe('关于')
  })

  it('keeps no place of a page under the history entry of another, where a reader went back before it was shown', async () => {
    const { router } = await renderRoute('/', anArchiveOf(3))
    history.replaceState({ key: 'another', entry: 'its-entry' }, '')
    await act(() => router.navigate('/about/'))
    await act(() => router.navigate('/'))
    expect(readStored(placesStored).map(([entry]) => entry)).not.toContain('its-entry')
    history.replaceState(null, '')
  })

  it('switches through the themes, keeps each, and says which it is', async () => {
    await renderRoute('/', anArchiveOf(1))
    for (const [theme, word] of Object.entries({ light: '浅色', sepia: '米黄', dark: '深色', system: '跟随系统' })) {
      fireEvent.click(screen.getByRole('button', { name: '切换主题' }))
      expect(localStorage.getItem('kandu/preferences')).toContain(`"theme":"${theme}"`)
      await screen.findByText(`主题：${word}`)
    }
  })

  it('offers every preference in the settings, applies it, and takes all back', async () => {
    await renderRoute('/', anArchiveOf(1))
    fireEvent.click(screen.getByRole('button', { name: '阅读设置' }))
    const panel = within(await screen.findByRole('dialog', { hidden: true }))
    fireEvent.click(panel.getByRole('radio', { name: '38 字', hidden: true }))
    expect(localStorage.getItem('kandu/preferences')).toContain('"measure":"38"')
    fireEvent.click(panel.getByText('恢复默认'))
    expect(localStorage.getItem('kandu/preferences')).toContain('"measure":"34"')
  })

  it('speaks English when asked, and says that the content is Chinese', async () => {
    await renderRoute('/', anArchiveOf(2))
    fireEvent.click(screen.getByRole('button', { name: '阅读设置' }))
    const panel = within(await screen.findByRole('dialog', { hidden: true }))
    fireEvent.click(panel.getByRole('radio', { name: 'English', hidden: true }))
    await screen.findByText('Every Tuesday')
    expect(document.documentElement.lang).toBe('en')
    expect(screen.getByText('汀洲科技周报').getAttribute('lang')).toBe('zh-Hans')
    fireEvent.click(panel.getByRole('radio', { name: '中文', hidden: true }))
    await screen.findByText('每周二')
    expect(document.documentElement.lang).toBe('zh-Hans')
  })
})
