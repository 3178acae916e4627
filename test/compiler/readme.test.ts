// The table of diagnostics in the compiler's README and the codes in its source are the same.
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const compiler = new URL('../../src/compiler/', import.meta.url)
const sources = readdirSync(compiler, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(new URL(name, compiler), 'utf8'))
const readme = readFileSync(new URL('README.md', compiler), 'utf8')

/** Codes stand behind `code:`, as third argument of `warn` and `warnOfEach`, and as first of a local `fail` or `refuse`. */
const use =
  /(?:code:\s*|warn(?:OfEach)?\(\s*draft,\s*[\w.]+,\s*|\bfail\(\s*|\brefuse\(\s*)'([a-z0-9]+(?:-[a-z0-9]+)*)'/g
const rows = Array.from(readme.matchAll(/^\| `([a-z0-9-]+)` +\| (error|warning) +\| (.+?) +\| (.+?) +\|$/gm))

describe('the table of diagnostics', () => {
  it('has a row for every code the compiler uses, and no other', () => {
    const used = new Set(sources.flatMap((source) => Array.from(source.matchAll(use), ([, code]) => code ?? '')))
    expect(used.size).toBeGreaterThan(30)
    expect(new Set(rows.map(([, code]) => code))).toEqual(used)
  })

  it('gives each code once, with its cause and its mend', () => {
    expect(rows.length).toBeGreaterThan(30)
    expect(new Set(rows.map(([, code]) => code)).size).toBe(rows.length)
    expect(rows.every(([, , , cause, mend]) => (cause?.length ?? 0) > 8 && (mend?.length ?? 0) > 6)).toBe(true)
  })
})
