import { describe, expect, it } from 'vitest'
import { chooseEncoding } from '#plugin/accept-encoding.ts'

describe('the choice of an encoding', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['BR', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['br; q=0, gzip; q=0', null],
    ['*', 'br'],
    ['*;q=0.5, br;q=0', 'gzip'],
    ['identity', null],
    ['br;q=nonsense', null],
    ['x-gzip, brotli', null],
  ])('for %s is %s', (header, encoding) => {
    expect(chooseEncoding(header)).toBe(encoding)
  })
})
