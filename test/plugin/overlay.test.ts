import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { defaultPublication } from '#compiler/publication-file.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import type { CompiledSeeds } from '#plugin/compile-seeds.ts'
import { overlayPayload } from '#plugin/overlay.ts'

const fault: Diagnostic = { severity: 'error', code: 'no-date', file: 'a.txt', line: 3, message: '没有日期。' }

const compiledWith = (...diagnostics: Diagnostic[]): CompiledSeeds => ({
  compilation: {
    issues: [],
    files: [],
    feeds: async () => [],
    search: async () => [],
    pages: [],
    diagnostics,
    reports: [],
  },
  publication: defaultPublication.publication,
  diagnostics,
  refused: diagnostics.some(({ severity }) => severity === 'error'),
})

describe('the overlay', () => {
  it('shows the first fault with its file and line, and lists the others', () => {
    const payload = overlayPayload(compiledWith(fault, { ...fault, file: 'b.txt', line: 1 }), '/seeds')
    expect(payload?.err).toMatchObject({
      message: 'no-date: 没有日期。\nb.txt:1  no-date: 没有日期。',
      loc: { file: join('/seeds', 'a.txt'), line: 3 },
      stack: '',
    })
  })

  it('is not shown for warnings, nor where there is nothing to say', () => {
    expect(overlayPayload(compiledWith({ ...fault, severity: 'warning' }), '/seeds')).toBeNull()
    expect(overlayPayload(compiledWith(), '/seeds')).toBeNull()
  })

  it('shows why the seeds cannot be read', () => {
    expect(overlayPayload(new BuildFault('no folder'), '/seeds')?.err.message).toBe('no folder')
  })

  it('has no control characters of a source in it', () => {
    const payload = overlayPayload(compiledWith({ ...fault, message: 'a\u202Eb\u0000' }), '/seeds')
    expect(payload?.err.message).toBe('no-date: a\\u{202e}b\\u{0}')
  })
})
