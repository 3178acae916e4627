// Reading shards from a site: by the names the page has, then by the manifest, checked against their hash, told apart when they fail.
import { createHash } from 'node:crypto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { createShardFetcher, decodeQuery } from '#app/queries/fetch-shard.ts'
import { DamagedShard, MissingShard, UnreachableShard } from '#app/queries/shard-faults.ts'
import { yearsToSearch } from '#app/queries/years-to-search.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const named = (path: string, value: unknown) => {
  const body = JSON.stringify(value)
  return { name: `${path}.${createHash('sha256').update(body).digest('hex').slice(0, 16)}.json`, body }
}

const latest = named('latest', { id: '2024-05-28' })
const issue = named('issue/2024-05-28', { issue: 'whole' })
const special = named('issue/special', { issue: 'special' })
const han = named('category/~k3f9q2/2024', { slug: '国际' })
const names2024 = named('names/2024', { 'issue/2024-05-28': issue.name })
const names2023 = named('names/2023', { 'issue/special': special.name })

const manifest = (shards: Record<string, string>) =>
  JSON.stringify({
    version: 1,
    publication: { name: '刊', publisher: '社' },
    counts: { issues: 2, items: 9, analyses: 1 },
    years: ['2024', '2023'],
    latestIssue: '2024-05-28',
    shards,
  })

const site: Record<string, string> = {
  '/k/content/manifest.json': manifest({
    latest: latest.name,
    'category/国际/2024': han.name,
    'names/2024': names2024.name,
    'names/2023': names2023.name,
  }),
  ...Object.fromEntries(
    [latest, issue, special, han, names2024, names2023].map(({ name, body }) => [`/k/content/${name}`, body]),
  ),
}

/** Serves files, and gives the addresses asked for. */
function serve(files: Record<string, string>) {
  const asked: string[] = []
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address)
    const body = files[address]
    return Promise.resolve(body === undefined ? new Response('', { status: 404 }) : new Response(body))
  })
  vi.stubGlobal('isSecureContext', true)
  return asked
}

describe('a shard', () => {
  it('that the page names is asked for at once, and nothing else is', async () => {
    const asked = serve(site)
    const { readShard } = createShardFetcher('/k/', { 'issue/2024-05-28': issue.name })
    expect(await readShard(['issue', '2024-05-28'])).toEqual({ issue: 'whole' })
    expect(asked).toEqual([`/k/content/${issue.name}`])
  })

  it('of an issue the page does not name is read from its own page, which names those around it: one request each', async () => {
    const page = (path: string, shards: unknown, names: Record<string, string>) =>
      `<title>刊</title><script type="application/json" id="kandu-page">${JSON.stringify({ path, shards, names })}</script>`
    const pages = {
      '/k/issues/2024-05-28/': page('/issues/2024-05-28/', [[['issue', '2024-05-28'], { issue: 'whole' }]], {
        'issue/special': special.name,
      }),
      '/k/issues/special/analysis/': page(
        '/issues/special/analysis/',
        [
          [['publication'], {}],
          [['analysis', 'special', '1'], { analysis: 'one' }],
        ],
        {},
      ),
    }
    const asked = serve({ ...site, ...pages })
    const { readShard } = createShardFetcher('/k/', {})
    expect(await readShard(['issue', '2024-05-28'])).toEqual({ issue: 'whole' })
    expect(await readShard(['issue', 'special'])).toEqual({ issue: 'special' })
    expect(await readShard(['analysis', 'special', '1'])).toEqual({ analysis: 'one' })
    expect(asked).toEqual(['/k/issues/2024-05-28/', `/k/content/${special.name}`, '/k/issues/special/analysis/'])
  })

  it('of an issue is looked for by the manifest where a host answers with another page', async () => {
    for (const other of [
      '<title>404</title>',
      '<script type="application/json" id="kandu-page">{"shards":[]}</script>',
    ]) {
      serve({ ...site, '/k/issues/2024-05-28/': other })
      expect(await createShardFetcher('/k/', {}).readShard(['issue', '2024-05-28'])).toEqual({ issue: 'whole' })
    }
  })

  it('of the manifest costs the manifest once', async () => {
    const asked = serve(site)
    const { readShard } = createShardFetcher('/k/', {})
    await Promise.all([readShard(['latest']), readShard(['category', '国际', '2024'])])
    expect(asked.filter((address) => address.endsWith('manifest.json'))).toHaveLength(1)
  })

  it('of an issue is found through the list of its year, which is read once', async () => {
    const asked = serve(site)
    const { readShard } = createShardFetcher('/k/', {})
    await readShard(['issue', '2024-05-28'])
    await readShard(['issue', '2024-05-28'])
    expect(asked.filter((address) => address.includes('names/'))).toEqual([`/k/content/${names2024.name}`])
  })

  it('of an issue with a name of its own is looked for in every year', async () => {
    serve(site)
    const { readShard } = createShardFetcher('/k/', {})
    expect(await readShard(['issue', 'special'])).toEqual({ issue: 'special' })
  })

  it('the archive does not hold is missing', async () => {
    serve(site)
    const { readShard } = createShardFetcher('/k/', {})
    await expect(readShard(['issue', '2024-01-01'])).rejects.toBeInstanceOf(MissingShard)
    await expect(readShard(['timeline', '1999'])).rejects.toBeInstanceOf(MissingShard)
  })

  it('that was published anew since the page was opened is found under its new name', async () => {
    const asked = serve(site)
    const { readShard } = createShardFetcher('/k/', { latest: 'latest.0000000000000000.json' })
    expect(await readShard(['latest'])).toEqual({ id: '2024-05-28' })
    expect(asked.at(-1)).toBe(`/k/content/${latest.name}`)
  })

  it('that is named and not there is damaged, and is not asked for without end', async () => {
    const gone = 'latest.0000000000000000.json'
    const asked = serve({ '/k/content/manifest.json': manifest({ latest: gone }) })
    await expect(createShardFetcher('/k/', {}).readShard(['latest'])).rejects.toBeInstanceOf(DamagedShard)
    expect(asked.length).toBeLessThan(6)
  })

  it('whose bytes are not those of its hash is damaged', async () => {
    serve({ ...site, [`/k/content/${latest.name}`]: '{"id":"forged"}' })
    await expect(createShardFetcher('/k/', {}).readShard(['latest'])).rejects.toBeInstanceOf(DamagedShard)
  })

  it('that is no JSON is damaged, also where nothing can be hashed', async () => {
    serve({ ...site, [`/k/content/${latest.name}`]: '<html>' })
    vi.stubGlobal('isSecureContext', false)
    await expect(createShardFetcher('/k/', {}).readShard(['latest'])).rejects.toBeInstanceOf(DamagedShard)
  })

  it('cannot be reached when the network fails, and can when it is back', async () => {
    const { readShard } = createShardFetcher('/k/', {})
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')))
    await expect(readShard(['latest'])).rejects.toBeInstanceOf(UnreachableShard)
    serve(site)
    expect(await readShard(['latest'])).toEqual({ id: '2024-05-28' })
  })

  it('says whether it took too long', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new DOMException('slow', 'TimeoutError')))
    await expect(createShardFetcher('/k/', {}).readShard(['latest'])).rejects.toMatchObject({ timedOut: true })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response('', { status: 503 })))
    await expect(createShardFetcher('/k/', {}).readShard(['latest'])).rejects.toMatchObject({ timedOut: false })
  })

  it('can be told to forget what it knew', async () => {
    const asked = serve(site)
    const { readShard, forgetNames } = createShardFetcher('/k/', {})
    await readShard(['latest'])
    forgetNames()
    await readShard(['latest'])
    expect(asked.filter((address) => address.endsWith('manifest.json'))).toHaveLength(2)
  })

  it('can be told where a shard is now, and does not ask', async () => {
    const asked = serve(site)
    const { readShard, forgetNames } = createShardFetcher('/k/', {})
    forgetNames({ latest: latest.name })
    await readShard(['latest'])
    expect(asked.filter((address) => address.endsWith('manifest.json'))).toHaveLength(0)
  })
})

describe('a query', () => {
  it('is decoded by its kind', async () => {
    expect(await decodeQuery(['latest'], () => Promise.resolve({ id: null, more: 1 }))).toEqual({ id: null })
    await expect(decodeQuery(['latest'], () => Promise.resolve({ id: 7 }))).rejects.toBeInstanceOf(DamagedShard)
    await expect(decodeQuery(['latest'], () => Promise.resolve(null))).rejects.toBeInstanceOf(DamagedShard)
  })

  it('of no kind is a fault of the program', async () => {
    await expect(decodeQuery(['toString'], () => Promise.resolve({}))).rejects.toThrow('no kind of shard')
  })
})

describe('the years to look for an issue in', () => {
  it('are its own alone when its id is a day, and all with its own first otherwise', () => {
    const years = ['2025', '2024', '2023']
    expect(yearsToSearch('2024-05-28', years)).toEqual(['2024'])
    expect(yearsToSearch('2019-05-28', years)).toEqual([])
    expect(yearsToSearch('2024-spring', years)).toEqual(['2024', '2025', '2023'])
    expect(yearsToSearch('special', years)).toEqual(years)
  })
})
