// Serves a built site as a good static host would: real 404s, closing slashes, compression, entity tags, the site's own headers.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { chooseEncoding } from './accept-encoding.ts'
import { BuildFault } from './build-fault.ts'
import { cacheControl, overPlainHttp, readHeadersFile } from './headers.ts'
import { errorCode } from './seed-files.ts'
import { folderAddress, readAddress } from './site-address.ts'
import { isPageFolder, readFilesOf, type ReadSiteFile, type SiteFile } from './site-files.ts'

/** Where and what to serve. */
export interface ServeOptions {
  out: string
  /** With slashes at both ends. */
  base: string
  /** 0 takes any free port. */
  port: number
  /** The loopback address, if not given. */
  host?: string | undefined
}

/** A running server: `url` has no path but `/`. */
export interface ServedSite {
  url: string
  port: number
  close: () => Promise<void>
}

/** Serves a built site until it is closed; rejects with the system's error where the port is taken. */
export async function serveSite({ out, base, port, host = '127.0.0.1' }: ServeOptions): Promise<ServedSite> {
  const headers = overPlainHttp(await siteHeaders(out))
  const site: Site = { out, base, headers, readSiteFile: readFilesOf(out) }
  const server = createServer((request, response) => {
    answer(site, request, response).catch((error: unknown) => {
      console.error(`${request.method} ${request.url}: ${String(error)}`)
      if (!response.headersSent) response.writeHead(500, { 'Cache-Control': 'no-cache' })
      response.end()
    })
  })
  await new Promise<void>((listening, failed) => {
    server.once('error', failed)
    server.listen(port, host, listening)
  })
  const address = server.address()
  const taken = typeof address === 'object' && address !== null ? address.port : port
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}/`,
    port: taken,
    close: () =>
      new Promise((closed, failed) => {
        server.close((error) => (error === undefined ? closed() : failed(error)))
        server.closeAllConnections()
      }),
  }
}

interface Site {
  out: string
  base: string
  headers: Readonly<Record<string, string>>
  readSiteFile: ReadSiteFile
}

async function siteHeaders(out: string): Promise<Record<string, string>> {
  try {
    return readHeadersFile(await readFile(join(out, '_headers'), 'utf8'))
  } catch (error) {
    throw new BuildFault(`${out} is not a site that Kandu built: its _headers cannot be read (${errorCode(error)}).`)
  }
}

/** Names a file of the build that is for hosts, not for readers. */
const notServed = '_headers'

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  for (const [name, value] of Object.entries(site.headers)) response.setHeader(name, value)
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD', 'Cache-Control': 'no-cache' }).end()
    return
  }
  const address = readAddress(request.url ?? '', site.base)
  if (address === null || address.segments.join('/') === notServed) return sendNotFound(site, request, response)
  const { segments, folder } = address
  if (!folder) {
    const file = segments.length === 0 ? null : await site.readSiteFile(segments)
    if (file !== null) return sendFile(file, 200, request, response)
    if (!(await isPageFolder(site.out, segments))) return sendNotFound(site, request, response)
    response.writeHead(308, { Location: folderAddress(address, site.base), 'Cache-Control': 'no-cache' }).end()
    return
  }
  const page = await site.readSiteFile([...segments, 'index.html'])
  return page === null ? sendNotFound(site, request, response) : sendFile(page, 200, request, response)
}

async function sendNotFound(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const page = await site.readSiteFile(['404.html'])
  if (page !== null) return sendFile(page, 404, request, response)
  response.writeHead(404, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-cache' }).end()
}

async function sendFile(file: SiteFile, status: 200 | 404, request: IncomingMessage, response: ServerResponse) {
  const encoding = file.compressible ? chooseEncoding(request.headers['accept-encoding']?.toString()) : null
  const tag = `"${file.hash}${encoding === null ? '' : `-${encoding}`}"`
  response.setHeader('Cache-Control', status === 200 ? cacheControl(file.path) : 'no-cache')
  if (file.compressible) response.setHeader('Vary', 'Accept-Encoding')
  if (status === 200) {
    response.setHeader('ETag', tag)
    if (hasTag(request.headers['if-none-match'], tag)) {
      response.writeHead(304).end()
      return
    }
  }
  const bytes = encoding === null ? file.bytes : await file.compressed(encoding)
  if (encoding !== null) response.setHeader('Content-Encoding', encoding)
  response.writeHead(status, { 'Content-Type': file.type, 'Content-Length': bytes.length })
  response.end(request.method === 'HEAD' ? undefined : bytes)
}

/** Says whether an If-None-Match header names a tag; weak and strong compare alike there (RFC 9110 section 13.1.2). */
function hasTag(header: string | undefined, tag: string): boolean {
  const named = (header ?? '').split(',').map((part) => part.trim().replace(/^W\//, ''))
  return named.includes(tag) || named.includes('*')
}
