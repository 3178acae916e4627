// The e-mail format: the real issue as a letter is the issue of the text, in every encoding letters are sent in.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { gb18030, letterOf, mailingPage, plainPage, utf8, type Sending } from '#test/support/as-letter.ts'
import { addresses, withoutAddresses } from '#test/support/as-page.ts'
import { itemTexts, readIssue } from '#test/support/read-issue.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const [headline = ''] = seed.split('\n').filter((line) => line.startsWith('【新科技观察】'))
const withoutHead = seed.split('\n').filter((line) => !line.startsWith('【新科技观察】') && !line.startsWith('2024年'))
const html = (body: string) => ({ type: 'text/html', body })
const text = (body: string) => ({ type: 'text/plain', body })

const sendings: Record<string, Sending> = {
  'UTF-8, quoted-printable': { charset: 'utf-8', encode: utf8, transfer: 'quoted-printable' },
  'UTF-8, 8bit': { charset: 'utf-8', encode: utf8, transfer: '8bit' },
  'GB18030, base64': { charset: 'GB18030', encode: gb18030, transfer: 'base64' },
  'GB18030 called gb2312, base64': { charset: 'gb2312', encode: gb18030, transfer: 'base64' },
  'GB18030 called GBK, quoted-printable': { charset: 'GBK', encode: gb18030, transfer: 'quoted-printable' },
  'GB18030 called utf-8, 8bit': { charset: 'utf-8', encode: gb18030, transfer: '8bit' },
  'UTF-8 called us-ascii, base64': { charset: 'us-ascii', encode: utf8, transfer: 'base64' },
}

/** A label that says what the bytes are not is said. */
const saidOf = (name: string): string[] => (name === 'GB18030 called utf-8, 8bit' ? ['encoding-mislabelled'] : [])

describe('the real issue as a letter', () => {
  it.each(Object.entries(sendings))('in %s is the issue of the text, with the links kept', async (name, sending) => {
    const letter = letterOf([text('请用支持网页的邮件程序阅读。'), html(mailingPage(seed, sending.charset))], sending)
    const { issue, diagnostics } = await readIssue(letter)
    expect(diagnostics.map(({ code }) => code)).toEqual(saidOf(name))
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
    expect(issue?.source.format).toBe('email')
    expect(issue?.actions.map(({ href }) => href)).toEqual([
      addresses.subscribe,
      addresses.fullReport,
      addresses.database,
    ])
  })

  it.each(Object.entries(sendings))('in %s is read from its text part where it has no other', async (name, sending) => {
    const { issue, diagnostics } = await readIssue(letterOf([text(seed)], sending))
    expect(diagnostics.map(({ code }) => code)).toEqual(saidOf(name))
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
  })
})

describe('the head of a letter', () => {
  const sending: Sending = { charset: 'utf-8', encode: utf8, transfer: 'base64' }
  const words = (encode: Sending['encode'], charset: string) => {
    const bytes = Array.from(encode(headline), (byte) => String.fromCharCode(byte)).join('')
    // Words are cut where bytes are, not where characters are.
    return (bytes.match(/[^]{1,31}/g) ?? []).map((part) => `=?${charset}?B?${btoa(part)}?=`).join('\r\n ')
  }

  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['GB18030 called gb2312', gb18030, 'gb2312'],
  ] as const)('gives headline and date where the body has none: %s', async (_, encode, charset) => {
    const letter = letterOf([html(plainPage(withoutHead.join('\n')))], sending, [
      `Subject: ${words(encode, charset)}`,
      'Date: Tue, 28 May 2024 10:31:07 +0000',
    ])
    const { issue } = await readIssue(letter)
    expect(issue?.publishedAt).toBe('2024-05-28T18:31:00+08:00')
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
  })

  it('is not asked where the body has both', async () => {
    const letter = letterOf([html(plainPage(seed))], sending, [
      'Subject: =?utf-8?B?5Y+m5LiA5pyf?=',
      'Date: Wed, 05 Jun 2024 09:00:00 +0800',
    ])
    const { issue } = await readIssue(letter)
    expect(issue?.id).toBe('2024-05-28')
    expect(issue?.headline).toBe(headline.slice('【新科技观察】'.length))
  })

  it('does not date an issue by the day it was sent on', async () => {
    const letter = letterOf([html(plainPage(withoutHead.join('\n')))], sending, [
      `Subject: Fwd: ${words(utf8, 'utf-8')}`,
      'Date: Wed, 05 Jun 2024 09:00:00 +0800',
    ])
    const { issue, diagnostics } = await readIssue(letter)
    expect(issue).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toContain('missing-date')
  })

  it('reads what was forwarded', async () => {
    const forwarded = [
      '---------- Forwarded message ---------',
      '发件人: 财新智库 <news@mail.example.com>',
      'Date: 2024年5月28日 18:31',
      `Subject: ${headline}`,
      'To: <reader@example.org>',
      '',
      ...withoutHead,
    ]
    const letter = letterOf([text(forwarded.map((line) => `> ${line}`).join('\n'))], sending, [
      'Subject: Fwd: something',
      'Date: Wed, 05 Jun 2024 09:00:00 +0800',
    ])
    const { issue } = await readIssue(letter)
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
  })
})

describe('hostile letters', () => {
  const sending: Sending = { charset: 'utf-8', encode: utf8, transfer: 'base64' }
  const bytesOf = (...lines: string[]) => new TextEncoder().encode(lines.join('\r\n'))
  const head = ['From: a@example.com', 'Subject: x', 'MIME-Version: 1.0']

  it('nested a thousand deep are refused with a message', async () => {
    const lines = Array.from({ length: 1000 }, (_, at) => [
      `Content-Type: multipart/mixed; boundary="b${at}"`,
      '',
      `--b${at}`,
    ]).flat()
    const { issue, diagnostics } = await readIssue(bytesOf(...head, ...lines, 'Content-Type: text/plain', '', '文'))
    expect(issue).toBeNull()
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error unreadable-letter'])
  })

  it('of more parts than any letter has are refused with a message', async () => {
    const parts = Array.from({ length: 2001 }, () => ['--b', 'Content-Type: text/plain', '', '文']).flat()
    const letter = bytesOf(...head, 'Content-Type: multipart/mixed; boundary="b"', '', ...parts, '--b--')
    const { issue, diagnostics } = await readIssue(letter)
    expect(issue).toBeNull()
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['error unreadable-letter'])
  })

  it('of thousands of parts, fields or folded lines end', async () => {
    const many = 30_000
    const letters = [
      [
        ...head,
        'Content-Type: multipart/mixed; boundary=b',
        '',
        ...Array.from({ length: many }, () => '--b\r\nContent-Type: text/plain\r\n\r\nx'),
      ],
      [...head, ...Array.from({ length: many }, (_, at) => `X-${at}: y`), '', 'x'],
      [...head, 'Content-Type: text/html;', ...Array.from({ length: many }, () => ' a=b;'), '', 'x'],
      [...head, `Subject: ${'=?utf-8?B?5Y+m?= '.repeat(many)}`, '', 'x'],
    ]
    for (const letter of letters) {
      const { issue, diagnostics } = await readIssue(bytesOf(...letter))
      expect(issue).toBeNull()
      expect(diagnostics.length).toBeGreaterThan(0)
    }
  }, 60_000)

  it('with a text that lost a character are refused on its line', async () => {
    const broken = seed.replace('广州', '广\ufffd')
    const { issue, diagnostics } = await readIssue(letterOf([text(broken)], { ...sending, transfer: '8bit' }))
    expect(issue).toBeNull()
    const line = diagnostics[0]?.line ?? 0
    expect(diagnostics.map(({ code }) => code)).toEqual(['replacement-character'])
    expect(line - 8).toBe(broken.split('\n').findIndex((printed) => printed.includes('\ufffd')) + 1)
  })

  it('with a subject that lost a character are refused, and one with controls is rid of them', async () => {
    const letter = (subject: string) =>
      letterOf([text(withoutHead.join('\n'))], sending, [
        `Subject: ${subject}`,
        'Date: Tue, 28 May 2024 10:31:07 +0000',
      ])
    const words = (value: string) => `=?utf-8?B?${btoa(String.fromCharCode(...new TextEncoder().encode(value)))}?=`
    const lost = await readIssue(letter(words(`${headline}\ufffd`)))
    expect(lost.issue).toBeNull()
    expect(lost.diagnostics.map(({ code }) => code)).toEqual(['replacement-character'])
    const controlled = await readIssue(letter(words(headline.replace('/', '\u202e/\u0007'))))
    expect(controlled.diagnostics.map(({ code }) => code)).toEqual(['control-character'])
    expect(controlled.issue?.headline).toBe(headline.slice('【新科技观察】'.length))
  })

  it('keep attachments and remote pictures out', async () => {
    const letter = bytesOf(
      ...head,
      'Content-Type: multipart/mixed; boundary=b',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      '',
      plainPage(seed),
      '<img src="https://track.example.com/a.gif" alt="附件图片">',
      '--b',
      'Content-Type: text/plain; charset=utf-8; name="paid.txt"',
      'Content-Disposition: attachment; filename="paid.txt"',
      '',
      '♢ 附件里的一条',
      '--b--',
    )
    const { issue, roles } = await readIssue(letter)
    expect(itemTexts(issue)).toHaveLength(42)
    expect(JSON.stringify([issue, roles])).not.toMatch(/附件|track\.example/)
  })
})
