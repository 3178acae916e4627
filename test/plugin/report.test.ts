import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import type { LineRole, SourceReport } from '#compiler/source.ts'
import { countDiagnostics, diagnosticTable, quoteReports } from '#plugin/report.ts'

const fault: Diagnostic = { severity: 'error', code: 'no-date', file: 'a.txt', line: 3, message: '没有日期。' }
const warning: Diagnostic = { ...fault, severity: 'warning', code: 'odd-time', file: '2024/bb.txt', line: 12 }

const report = (roles: LineRole[]): SourceReport => ({
  file: 'a.txt',
  outcome: 'refused',
  issue: null,
  diagnostics: [fault],
  roles,
})
const role = (line: number, text: string, name = 'item'): LineRole => ({ line, text, role: name, detail: null })

describe('the report', () => {
  it('names file and line, severity, cause and message of every diagnostic, and quotes the line', () => {
    const quote = quoteReports([report([role(2, '别的'), role(3, '  2024年13月1日')])])
    expect(diagnosticTable([fault, warning], quote, 'seeds').split('\n')).toEqual([
      'seeds/a.txt:3         error    no-date',
      '    没有日期。',
      '    3 | 2024年13月1日',
      'seeds/2024/bb.txt:12  warning  odd-time',
      '    没有日期。',
    ])
  })

  it('means the whole file where there is no line', () => {
    expect(diagnosticTable([{ ...fault, line: 0 }], () => null)).toMatch(/^a\.txt {2}error/)
  })

  it('cannot move the cursor or turn the writing round, whatever a source or a file name holds', () => {
    const hostile = '\u001B[2J\u202E\u0007\n\u2028'
    const table = diagnosticTable([{ ...fault, file: hostile, message: hostile }], () => `a${hostile}b`)
    expect(table.split('\n')).toHaveLength(3)
    expect(table.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028]/u)
    expect(table).toContain('\\u{1b}[2J')
  })

  it('cuts a long line', () => {
    const [, , quoted = ''] = diagnosticTable([fault], () => '长'.repeat(5000)).split('\n')
    expect(quoted.length).toBeLessThan(120)
    expect(quoted).toMatch(/…$/)
  })

  it('never quotes a line that holds paid text, whatever else is said of it', () => {
    const beyond = report([role(3, '付费正文', 'withheld')])
    const cut = {
      ...report([role(3, '公开。付费正文', 'analysis paragraph')]),
      diagnostics: [{ ...warning, code: 'withheld', line: 3 }],
    }
    const detailed = report([{ ...role(3, '付费正文'), detail: 'withheld' }])
    for (const one of [beyond, cut, detailed]) expect(quoteReports([one])('a.txt', 3)).toBeNull()
    expect(quoteReports([report([role(3, '公开')])])('a.txt', 3)).toBe('公开')
  })

  it('quotes of several lines that a page prints on one the line that is meant, or none', () => {
    const quote = quoteReports([report([role(3, '【政策】'), role(3, '♢ 政策的一条'), role(3, '♢ 又一条')])])
    expect(quote('a.txt', 3, '「【政策】」 stands under no section heading.')).toBe('【政策】')
    expect(quote('a.txt', 3, '「又一条」 has no bullet.')).toBe('♢ 又一条')
    expect(quote('a.txt', 3, 'The line stands outside the article.')).toBeNull()
  })

  it('is empty where there is nothing to say', () => {
    expect(diagnosticTable([], () => null)).toBe('')
    expect(countDiagnostics([])).toBe('no messages')
  })

  it('counts', () => {
    expect(countDiagnostics([fault, warning, warning])).toBe('1 error, 2 warnings')
  })
})
