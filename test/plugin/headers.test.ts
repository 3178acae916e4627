import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import {
  cacheControl,
  headersFile,
  overPlainHttp,
  readHeadersFile,
  securityHeaders,
  sourceHash,
} from '#plugin/headers.ts'

const inline = { script: 'try{}catch{}', style: 'a{content:"刊"}' }

describe('the headers of the site', () => {
  it('allow the two inline parts by the hashes of their exact bytes, and nothing else inline', () => {
    const policy = securityHeaders(inline)['Content-Security-Policy'] ?? ''
    const hash = (text: string) => createHash('sha256').update(Buffer.from(text, 'utf8')).digest('base64')
    expect(policy).toContain(`script-src 'self' 'sha256-${hash(inline.script)}';`)
    expect(policy).toContain(`style-src 'self' 'sha256-${hash(inline.style)}';`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
    // The hash of the empty text is public knowledge.
    expect(sourceHash('')).toBe('sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=')
  })

  it('close everything that is not named', () => {
    const policy = securityHeaders(inline)['Content-Security-Policy'] ?? ''
    for (const directive of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action 'self'"]) {
      expect(policy.split('; ')).toContain(directive)
    }
    expect(policy).toContain("require-trusted-types-for 'script'; trusted-types kandu-sw")
  })

  it('leave copying a link allowed', () => {
    expect(securityHeaders(inline)['Permissions-Policy']).not.toContain('clipboard-write')
    expect(securityHeaders(inline)['Permissions-Policy']).toContain('camera=()')
  })

  it('read back from the _headers file as they were written, under any base', () => {
    for (const base of ['/', '/kandu/']) {
      const text = headersFile(inline, base)
      expect(readHeadersFile(text)).toEqual(securityHeaders(inline))
      expect(text.startsWith(`${base}*\n  Content-Security-Policy: `)).toBe(true)
      expect(text).toContain(`\n${base}assets/*\n  Cache-Control: public, max-age=31536000, immutable\n`)
    }
  })

  it('say nothing of caching for all addresses, because hosts would join it with what they say of some', () => {
    expect(readHeadersFile(headersFile(inline, '/'))).not.toHaveProperty('Cache-Control')
  })

  it('demand no https where there is none', () => {
    const plain = overPlainHttp(securityHeaders(inline))
    expect(plain).not.toHaveProperty('Strict-Transport-Security')
    expect(plain['Content-Security-Policy']).toMatch(/trusted-types kandu-sw$/)
    const { 'Strict-Transport-Security': _, 'Content-Security-Policy': policy, ...others } = securityHeaders(inline)
    expect(plain).toMatchObject(others)
    expect(policy).toBe(`${plain['Content-Security-Policy']}; upgrade-insecure-requests`)
  })
})

describe('caching', () => {
  it.each([
    'assets/main-AbCd_1-2.js',
    'assets/route-12345678.css',
    'content/publication.0123456789abcdef.json',
    'content/issue/2024-05-28.0123456789abcdef.json',
    'content/category/%E6%94%BF/2024.0123456789abcdef.json',
  ])('keeps %s for ever, because its name changes with its content', (path) => {
    expect(cacheControl(path)).toBe('public, max-age=31536000, immutable')
  })

  it.each([
    'index.html',
    '404.html',
    'content/manifest.json',
    'feed.xml',
    'robots.txt',
    'favicon.svg',
    'sw.js',
    'assets/plain.js',
    'content/issue/2024-05-28.0123.json',
    'issues/assets/main-12345678.js',
  ])('asks again for %s', (path) => {
    expect(cacheControl(path)).toBe('no-cache')
  })
})
