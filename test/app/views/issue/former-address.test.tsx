// An item's address from before its wording was corrected: it leads to the item, with script and without.
import { cleanup } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { anArchive, anIssuePage } from '#test/app/views/an-archive.ts'
import { renderRoute } from '#test/support/render-route.tsx'

const address = '/issues/2024-05-28/'
const plain = anIssuePage()
const page = { ...plain, issue: { ...plain.issue, redirects: { 'i-former': 'i-cccccc', 'i-oldest': 'i-cccccc' } } }
const show = (search: string) => renderRoute(`${address}${search}`, anArchive(page))

beforeEach(() => sessionStorage.clear())
afterEach(cleanup)

describe('the former address of an item', () => {
  it('stands beside the item, empty, for readers without script', async () => {
    await show('')
    for (const id of ['i-former', 'i-oldest']) {
      const place = document.getElementById(id)
      expect(place?.closest('li')?.id).toBe('i-cccccc')
      expect(place?.textContent).toBe('')
    }
    cleanup()
    await renderRoute(address, anArchive(plain))
    expect(document.querySelectorAll('li span[id]')).toHaveLength(0)
  })

  it('becomes the address it has now, and the item is marked', async () => {
    const { router } = await show('#i-former')
    await vi.waitFor(() => expect(router.state.location.hash).toBe('#i-cccccc'))
    await vi.waitFor(() => expect(document.getElementById('i-cccccc')?.getAttribute('aria-current')).toBe('true'))
    expect(router.state.historyAction).toBe('REPLACE')
  })

  it('opens what hides the item: a filter is dropped, a filter that shows it stays', async () => {
    const { router } = await show('?category=policy#i-former')
    await vi.waitFor(() => expect(router.state.location.search + router.state.location.hash).toBe('#i-cccccc'))
    cleanup()
    const other = await show('?category=market#i-oldest')
    await vi.waitFor(() => expect(other.router.state.location.hash).toBe('#i-cccccc'))
    expect(other.router.state.location.search).toBe('?category=market')
  })
})
