import { describe, expect, it } from 'vitest'
import { readSettings } from '#plugin/build-settings.ts'

const read = (environment: Record<string, string>) => readSettings('/project', environment)

describe('the settings of a build', () => {
  it('are seeds, dist and / where the environment says nothing, or nothing but white space', () => {
    const cache = '/project/node_modules/.cache/kandu'
    const usual = {
      root: '/project',
      seeds: '/project/seeds',
      out: '/project/dist',
      base: '/',
      siteUrl: null,
      offline: true,
      cache,
    }
    expect(read({})).toEqual(usual)
    expect(read({ KANDU_SEEDS: '', KANDU_OUT: ' ', KANDU_BASE: '', KANDU_SITE_URL: '' })).toEqual(usual)
  })

  it('take folders from anywhere', () => {
    const { seeds, out } = read({ KANDU_SEEDS: '../archive', KANDU_OUT: '/srv/site' })
    expect([seeds, out]).toEqual(['/archive', '/srv/site'])
  })

  it('keep what builds keep within the project', () => {
    expect(read({ KANDU_CACHE: '.kandu/cache' }).cache).toBe('/project/.kandu/cache')
    expect(() => read({ KANDU_CACHE: '../cache' })).toThrow('KANDU_CACHE (/cache) lies outside the project')
  })

  it('keep the worker that keeps pages, or take it away, and know no third thing to do with it', () => {
    expect(read({ KANDU_OFFLINE: 'on' }).offline).toBe(true)
    expect(read({ KANDU_OFFLINE: 'off' }).offline).toBe(false)
    expect(() => read({ KANDU_OFFLINE: 'no' })).toThrow('KANDU_OFFLINE (no) is neither on nor off')
  })

  it('close the base path and the site address with a slash', () => {
    expect(read({ KANDU_BASE: '/kandu' }).base).toBe('/kandu/')
    const settings = read({ KANDU_SITE_URL: 'https://example.org/kandu', KANDU_BASE: '/kandu/' })
    expect(settings.siteUrl).toBe('https://example.org/kandu/')
  })

  it('let the site address and the base path complete each other', () => {
    expect(read({ KANDU_SITE_URL: 'https://example.org/kandu/' }).base).toBe('/kandu/')
    const settings = read({ KANDU_SITE_URL: 'https://example.org', KANDU_BASE: '/kandu/' })
    expect(settings.siteUrl).toBe('https://example.org/kandu/')
  })

  it.each([
    'kandu',
    '//evil.example/',
    '/a//b/',
    '/../',
    '/a/./',
    '/a?b/',
    '/a b/',
    '/%zz/',
    'https://example.org/',
    './',
  ])('refuse %s as a base path', (base) => {
    expect(() => read({ KANDU_BASE: base })).toThrow(`KANDU_BASE (${base}) is not a path`)
  })

  it.each([
    'example.org',
    'ftp://example.org/',
    'https://a:b@example.org/',
    'https://example.org/?a',
    'javascript:alert(1)',
  ])('refuse %s as a site address', (address) => {
    expect(() => read({ KANDU_SITE_URL: address })).toThrow(`KANDU_SITE_URL (${address}) is not the address of a site`)
  })

  it.each(['.', '/', '..', 'seeds', 'seeds/site', 'src', 'src/app'])('refuse to overwrite %s', (out) => {
    expect(() => read({ KANDU_OUT: out })).toThrow('would overwrite the project or its seeds')
  })

  it('name every wrong value in one message, without a stack', () => {
    const environment = { KANDU_BASE: 'kandu', KANDU_SITE_URL: 'example.org', KANDU_OUT: '.' }
    const error = catchError(() => read(environment))
    for (const name of Object.keys(environment)) expect(error.message).toContain(name)
    expect(error.stack).toBe(`Kandu: ${error.message}`)
  })

  it('refuse a base path that the site address contradicts', () => {
    expect(() => read({ KANDU_SITE_URL: 'https://example.org/a/', KANDU_BASE: '/b/' })).toThrow('two different paths')
  })
})

function catchError(action: () => unknown): Error {
  try {
    action()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('nothing was thrown')
}
