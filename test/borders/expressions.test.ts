// No line of a source, a query or an import is slow: no regular expression may try the same characters in many ways.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { analyse } from 'scslre'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { parseSync } from 'vite'

const source = join(import.meta.dirname, '..', '..', 'src')

/** Says of an expression what in it takes more than linear time, as scslre finds it: quantifiers nested, or one after another on the same characters. */
function faultsOf(pattern: string, flags: string): string[] {
  const { reports } = analyse(new RegExp(pattern, flags))
  return reports.map(({ type, exponential, character }) =>
    [exponential ? 'exponential' : 'polynomial', type, character.literal.source].join(' '),
  )
}

interface Written {
  pattern: string
  flags: string
}

/** Gives the expressions written below a node of a syntax tree. */
function literalsIn(node: unknown): Written[] {
  if (typeof node !== 'object' || node === null) return []
  if ('regex' in node && typeof node.regex === 'object' && node.regex !== null) return [node.regex as Written]
  return Object.values(node).flatMap(literalsIn)
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:tsx?|mjs)$/.test(file))

describe('a regular expression', () => {
  const expressions = files.flatMap((file) =>
    literalsIn(parseSync(file, readFileSync(join(source, file), 'utf8')).program).map((written) => ({
      file,
      ...written,
    })),
  )

  it('is linear in what it looks at, wherever it is written', () => {
    expect(expressions.length).toBeGreaterThan(300)
    const slow = expressions.flatMap(({ file, pattern, flags }) =>
      faultsOf(pattern, flags).map((fault) => `${file} /${pattern}/${flags}: ${fault}`),
    )
    expect(slow).toEqual([])
  })

  it.each([String.raw`(?:a+)+b`, String.raw`^(?:a*b?)*$`, String.raw`\s+$`, String.raw`^a*a*$`])(
    'that would not be is found: %s',
    (pattern) => expect(faultsOf(pattern, 'u')).not.toEqual([]),
  )
})

describe('a regular expression put together when the compiler is loaded', () => {
  const built: RegExp[] = []
  beforeAll(async () => {
    const record = (expression: RegExp) => {
      if (new Error('made here').stack?.includes('/src/compiler/')) built.push(expression)
      return expression
    }
    const Recording = new Proxy(RegExp, {
      construct: (target, given: [string, string?]) => record(new target(...given)),
      apply: (target, _, given: [string, string?]) => record(target(...given)),
    })
    vi.resetModules()
    vi.stubGlobal('RegExp', Recording)
    await import('#compiler/compile.ts')
    vi.unstubAllGlobals()
  })
  afterAll(() => vi.unstubAllGlobals())

  it('is linear in what it looks at too', () => {
    expect(built.length).toBeGreaterThan(8)
    const slow = built.flatMap((expression) =>
      faultsOf(expression.source, expression.flags).map((fault) => `${String(expression)}: ${fault}`),
    )
    expect(slow).toEqual([])
  })
})
