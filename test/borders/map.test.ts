// The map is true: every path it names exists.
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

describe('src/README.md', () => {
  it('names only paths that exist', () => {
    const map = readFileSync('src/README.md', 'utf8')
    const paths = [...map.matchAll(/`((?:src|test)\/[^`<\s]*)`/g)].map(([, path = '']) => path)
    expect(paths.length).toBeGreaterThan(20)
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})
