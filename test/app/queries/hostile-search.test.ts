// Whatever stands in the address of a search, it does nothing but search.
import { describe, expect, it } from 'vitest'
import { readSearchRequest, searchAddress } from '#model/search/request.ts'
import { demoIssues } from '#test/support/demo-issues.ts'
import { allSteps, searchFilesOf, searchOf } from '#test/support/search-of.ts'

const scripts =
  'Ωмир שלום سلام नमस्ते ไทย 한글 ひらがな カタカナ ԲԱՐԵՎ გამარჯობა ሰላም বাংলা ਪੰਜਾਬੀ தமிழ் తెలుగు ಕನ್ನಡ മലയാളം සිංහල မြန်မာ ខ្មែរ'
const hostile = [
  '海'.repeat(10_000),
  'a '.repeat(5000),
  Array.from({ length: 2000 }, (_, place) => String.fromCodePoint(0x4e00 + place)).join(' '),
  '。，！？…—·'.repeat(100),
  '\ud800\udc00\ud800 \udfff海桐',
  '__proto__',
  'constructor prototype toString',
  '.*+?^${}()|[]\\',
  '(a+)+$',
  '<img src=x onerror=alert(1)>',
  '"“「『',
  '-'.repeat(1000),
  '-a -b',
  '\0\u202e\ufeff',
  '%E0%A4%A',
  ...scripts.split(' '),
]

describe('a search for anything', async () => {
  const { issues, publication } = await demoIssues(12)
  const readers = {
    scan: searchOf(await searchFilesOf(issues, Infinity, publication)).reader(),
    index: searchOf(await searchFilesOf(issues, 0, publication)).reader(),
  }

  it.each(hostile.map((text) => [text.slice(0, 24), text]))('%j is answered alike by both ways', async (_, text) => {
    for (const name of ['q', 'category', 'from', 'to', 'match', '__proto__']) {
      const parameters = new URLSearchParams({ q: '海桐', [name]: text })
      const request = readSearchRequest(parameters)
      const [scan, index] = [await allSteps(readers.scan.steps(request)), await allSteps(readers.index.steps(request))]
      expect(index.flatMap(({ found }) => found)).toEqual(scan.flatMap(({ found }) => found))
      expect(index.at(-1)?.state).toBe('done')
      expect(() => new URL(searchAddress(request), 'https://kandu.example')).not.toThrow()
    }
    expect(({} as Record<string, unknown>)['q']).toBeUndefined()
  })
})
