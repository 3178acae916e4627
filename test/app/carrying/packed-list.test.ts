// A list goes into an address and comes out, and what is no list does no harm.
import { describe, expect, it } from 'vitest'
import { carriesList, packList, unpackList } from '#app/carrying/packed-list.ts'
import { aBookmark } from '#test/support/a-bookmark.ts'

const several = ['i-aaaaaa', 'i-bbbbbb'].map((part) => aBookmark({ part }))

async function pack(text: string): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer())
  return `#list=${Buffer.from(bytes).toString('base64url')}`
}

describe('a list in an address', () => {
  it('comes out as it went in, without what the reader wrote', async () => {
    const packed = await packList(several.map((bookmark) => ({ ...bookmark, note: '私', tags: ['密'] })))
    expect(packed).toMatch(/^#list=[\w-]+$/)
    expect(carriesList(packed ?? '')).toBe(true)
    expect(await unpackList(packed ?? '')).toEqual({ bookmarks: several, foreign: 0 })
  })

  it('is refused where it is too much for an address', async () => {
    // What no compression shortens much: Han after Han in no order.
    const text = (at: number) =>
      Array.from({ length: 60 }, (_, place) =>
        String.fromCodePoint(0x4e00 + ((at * 7919 + place * place * 104_729) % 8000)),
      )
    const many = Array.from({ length: 500 }, (_, at) =>
      aBookmark({ kind: 'analysis', part: String(at + 1), text: text(at).join('') }),
    )
    expect(await packList(many)).toBeNull()
  })

  it('that swells beyond 2 MB, is broken, or holds none is refused', async () => {
    expect(await unpackList(await pack(' '.repeat(5_000_000)))).toBe('large')
    expect(await unpackList('#list=%%%')).toBe('unreadable')
    expect(await unpackList('#list=AAAA')).toBe('unreadable')
    expect(await unpackList(`#list=${'A'.repeat(20_000)}`)).toBe('large')
    expect(await unpackList(await pack('{"format":"kandu-bookmarks","version":1,"bookmarks":[]}'))).toBe('nothing')
  })
})
