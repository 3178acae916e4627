import { createServer, request } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headersFile } from '#plugin/headers.ts'
import { serveSite } from '#plugin/serve-site.ts'
import { aFolder, fill } from './a-folder.ts'

const home = `<!doctype html><title>刊读</title>${'往期 '.repeat(500)}`
const site = {
  _headers: headersFile({ script: 'a', style: 'b' }, '/'),
  'index.html': home,
  '404.html': '<!doctype html><title>没有这一页</title>',
  'issues/2024-05-28/index.html': 'issue',
  'categories/能源/index.html': 'energy',
  'content/manifest.json': '{}',
  'content/category/%E8%83%BD/2024.0123456789abcdef.json': '{"name":"能"}',
  'assets/main-12345678.js': 'export {}',
  'feed.xml': '<feed/>',
  'empty/a.txt': '',
}

async function serve(base = '/', files: Record<string, string> = site) {
  const out = await aFolder({ 'outside.txt': 'secret' })
  await fill(join(out, 'site'), files)
  const server = await serveSite({ out: join(out, 'site'), base, port: 0 })
  onTestFinished(() => server.close())
  return { ...server, out: join(out, 'site') }
}

interface Answer {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: Buffer
}

/** Asks without the tidying that fetch does to addresses, headers and bodies. */
function ask(port: number, path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((answered, failed) => {
    request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', failed)
      .end()
  })
}

describe('the server of the built site', () => {
  it('answers pages, files and names beyond ASCII', async () => {
    const { port } = await serve()
    const answers = {
      '/': 'text/html; charset=utf-8',
      '/?category=policy': 'text/html; charset=utf-8',
      '/issues/2024-05-28/': 'text/html; charset=utf-8',
      '/categories/%E8%83%BD%E6%BA%90/': 'text/html; charset=utf-8',
      '/content/category/%25E8%2583%25BD/2024.0123456789abcdef.json': 'application/json; charset=utf-8',
      '/assets/main-12345678.js': 'text/javascript; charset=utf-8',
      '/feed.xml': 'application/atom+xml; charset=utf-8',
    }
    for (const [path, type] of Object.entries(answers)) {
      const { status, headers } = await ask(port, path)
      expect([status, headers['content-type']], path).toEqual([200, type])
    }
  })

  it('sends every answer with the site’s headers, less what would break plain http', async () => {
    const { port } = await serve()
    for (const path of ['/', '/none', '/issues/2024-05-28', '/assets/main-12345678.js']) {
      const { headers } = await ask(port, path)
      expect(headers['content-security-policy'], path).toMatch(/^default-src 'none'; script-src 'self' 'sha256-/)
      expect(headers['content-security-policy'], path).not.toContain('upgrade-insecure-requests')
      expect(headers['strict-transport-security'], path).toBeUndefined()
      expect(headers['x-content-type-options'], path).toBe('nosniff')
    }
  })

  it('answers what is not there with status 404 and the page that helps', async () => {
    const { port } = await serve()
    const missing = [
      '/none',
      '/none/',
      '/issues/',
      '/issues/1999-01-01/',
      '/index.html/',
      '/content/',
      '/empty/',
      '/_headers',
    ]
    for (const path of [...missing, '//', '/%zz', '/%00', '/issues//2024-05-28/']) {
      const { status, headers, body } = await ask(port, path)
      expect(status, path).toBe(404)
      expect(body.toString(), path).toContain('没有这一页')
      expect(headers['cache-control'], path).toBe('no-cache')
      expect(headers['etag'], path).toBeUndefined()
    }
  })

  it('never leaves its folder', async () => {
    const { port } = await serve()
    const ways = ['../', '..%2f', '%2e%2e/', '%2e%2e%2f', '..\\', '..%5c', './../', 'issues/../../', 'a/%2e%2e/%2e%2e/']
    for (const way of ways) {
      const { status, body } = await ask(port, `/${way}outside.txt`)
      expect(status, way).toBe(404)
      expect(body.toString(), way).not.toContain('secret')
    }
  })

  it('answers an absolute or a broken request target without falling over', async () => {
    const { port } = await serve()
    const raw = (line: string) =>
      new Promise<string>((answered) => {
        const socket = connect(port, '127.0.0.1', () =>
          socket.write(`${line} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`),
        )
        let text = ''
        socket.on('data', (chunk) => (text += chunk.toString()))
        socket.on('close', () => answered(text))
      })
    expect(await raw('GET http://evil.example/')).toMatch(/^HTTP\/1.1 404 /)
    expect(await raw('GET *')).toMatch(/^HTTP\/1.1 404 /)
    expect((await ask(port, '/')).status).toBe(200)
  })

  it('sends a folder asked for without its closing slash to the address with it, query and all, on this host', async () => {
    const { port } = await serve()
    const redirects = {
      '/issues/2024-05-28': '/issues/2024-05-28/',
      '/issues/2024-05-28?a=b&c': '/issues/2024-05-28/?a=b&c',
      '/categories/%E8%83%BD%E6%BA%90': '/categories/%E8%83%BD%E6%BA%90/',
    }
    for (const [path, location] of Object.entries(redirects)) {
      const { status, headers } = await ask(port, path)
      expect([status, headers['location']], path).toEqual([308, location])
    }
    for (const path of ['//evil.example', '//evil.example/issues/2024-05-28', '/\\evil.example']) {
      expect((await ask(port, path)).headers['location'], path).toBeUndefined()
    }
  })

  it('compresses what gains by it, for those who take it', async () => {
    const { port } = await serve()
    const br = await ask(port, '/', { 'Accept-Encoding': 'gzip, deflate, br' })
    expect(br.headers['content-encoding']).toBe('br')
    expect(brotliDecompressSync(br.body).toString()).toBe(home)
    const gzip = await ask(port, '/', { 'Accept-Encoding': 'br;q=0, gzip' })
    expect(gzip.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(gzip.body).toString()).toBe(home)
    for (const none of [{}, { 'Accept-Encoding': 'identity' }, { 'Accept-Encoding': '*;q=0' }]) {
      const plain = await ask(port, '/', none)
      expect(plain.headers['content-encoding']).toBeUndefined()
      expect(plain.headers['vary']).toBe('Accept-Encoding')
      expect(plain.body.toString()).toBe(home)
    }
    const small = await ask(port, '/feed.xml', { 'Accept-Encoding': 'br' })
    expect(small.headers['content-encoding']).toBeUndefined()
  })

  it('says 304 to those who have the very bytes, each encoding by its own tag', async () => {
    const { port } = await serve()
    const plain = await ask(port, '/')
    const br = await ask(port, '/', { 'Accept-Encoding': 'br' })
    const [tag, brTag] = [String(plain.headers['etag']), String(br.headers['etag'])]
    expect(tag).not.toBe(brTag)
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(port, '/', { 'If-None-Match': known })
      expect([again.status, again.body.length], known).toEqual([304, 0])
      expect(again.headers['etag']).toBe(tag)
    }
    expect((await ask(port, '/', { 'If-None-Match': brTag })).status).toBe(200)
    expect((await ask(port, '/none', { 'If-None-Match': '*' })).status).toBe(404)
  })

  it('answers HEAD with the same headers and no body, and refuses to be written to', async () => {
    const { port } = await serve()
    const [get, head] = [await ask(port, '/'), await ask(port, '/', {}, 'HEAD')]
    expect(head.body.length).toBe(0)
    expect(head.headers['content-length']).toBe(get.headers['content-length'])
    expect(head.headers['etag']).toBe(get.headers['etag'])
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await ask(port, '/', {}, method)
      expect([status, headers['allow']], method).toEqual([405, 'GET, HEAD'])
    }
  })

  it('works under a base path, and knows nothing outside it', async () => {
    const { port } = await serve('/kandu/')
    expect((await ask(port, '/kandu/issues/2024-05-28/')).status).toBe(200)
    expect((await ask(port, '/kandu')).headers['location']).toBe('/kandu/')
    expect((await ask(port, '/kandu/issues/2024-05-28')).headers['location']).toBe('/kandu/issues/2024-05-28/')
    for (const path of ['/', '/issues/2024-05-28/', '/kandux/', '/kanduissues/2024-05-28/', '/kandu/../kandu/']) {
      expect((await ask(port, path)).status, path).toBe(404)
    }
  })

  it('serves a new build as soon as it stands', async () => {
    const { port, out } = await serve()
    const before = await ask(port, '/issues/2024-05-28/')
    await fill(out, { 'issues/2024-05-28/index.html': 'the corrected issue' })
    const after = await ask(port, '/issues/2024-05-28/')
    expect([before.body.toString(), after.body.toString()]).toEqual(['issue', 'the corrected issue'])
    expect(after.headers['etag']).not.toBe(before.headers['etag'])
  })

  it('does not start on a taken port, nor on a folder that is no site', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise((listening) => other.once('listening', listening))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const out = await aFolder(site)
    await expect(serveSite({ out, base: '/', port })).rejects.toThrow('EADDRINUSE')
    await expect(serveSite({ out: join(out, 'issues'), base: '/', port: 0 })).rejects.toThrow(
      'not a site that Kandu built',
    )
  })
})
