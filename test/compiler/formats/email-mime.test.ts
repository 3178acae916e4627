// Letters taken apart: their parts by boundaries, their texts by transfer, each line with the line of the file it begins on.
import { describe, expect, it } from 'vitest'
import { readLetter } from '#compiler/formats/email-parts.ts'

const letterOf = (...lines: string[]) => readLetter(Uint8Array.from(lines.join('\r\n'), (sign) => sign.charCodeAt(0)))
const head = ['From: a@example.com', 'Subject: x']
const mixed = 'Content-Type: multipart/mixed; boundary=b'
const page = ['Content-Type: text/html', '', '<p>page</p>']
const textOf = (text: { text: string } | null | undefined) => text?.text ?? null

describe('the parts of a letter', () => {
  it('are parted by the innermost boundary, white space behind it aside', () => {
    const letter = letterOf(
      ...head,
      'Content-Type: multipart/mixed; boundary="=_a"',
      '',
      'This is a multi-part message in MIME format.',
      '--=_a',
      'Content-Type: multipart/related; boundary==_a_b',
      '',
      '--=_a_b \t',
      'Content-Type: multipart/alternative; boundary="c;d"',
      '',
      '--c;d',
      'Content-Type: text/plain',
      '',
      'plain',
      '--c;d',
      ...page,
      '--c;d--',
      '--=_a_b',
      'Content-Type: image/png; name="a.txt.png"',
      '',
      'xx',
      '--=_a_b--',
      '--=_a',
      'Content-Type: application/octet-stream',
      'Content-Disposition: attachment; filename*0="issue of the";',
      ' filename*1=" week.md"',
      '',
      '# attached',
      '--=_a--',
      'behind',
    )
    expect(textOf(letter?.text)).toBe('plain')
    expect(textOf(letter?.html)).toBe('<p>page</p>')
    expect(letter?.attached.map(({ kind, text }) => [kind, text.text])).toEqual([['markdown', '# attached']])
  })

  it('that are texts beside a page are printed with it, in their order', () => {
    const letter = letterOf(...head, mixed, '', '--b', '', 'a < b & c', '--b', ...page, '--b--')
    expect(textOf(letter?.html)).toBe('<pre>a &lt; b &amp; c</pre>\n<p>page</p>')
    expect(textOf(letter?.text)).toBe('a < b & c')
  })

  it('are a text where the stated boundary never comes', () => {
    expect(textOf(letterOf(...head, mixed, '', 'text')?.text)).toBe('text')
  })

  it('are told by a type with remarks, in any case, the first of two', () => {
    const type = 'Content-Type: (of (course)) TEXT/HTML; x="; y"; charset=utf-8 (said\\) so'
    expect(textOf(letterOf(...head, type, 'Content-Type: text/plain', '', '<b>')?.html)).toBe('<b>')
  })
})

describe('the text of a part', () => {
  const numbersOf = (letter: ReturnType<typeof letterOf>) =>
    (letter?.text?.text ?? '').split('\n').map((line, at) => [line.replace('\r', ''), letter?.text?.numberOf(at + 1)])

  it('in quoted-printable keeps the lines of the file', () => {
    const lines = ['one=20=', ' line=', '', 'two =', '=0Athree=3D  ', '=zz=E5=AD=', '=97']
    const letter = letterOf(...head, 'Content-Transfer-Encoding: Quoted-Printable', '', ...lines)
    expect(numbersOf(letter)).toEqual([
      ['one  line', 5],
      ['two ', 8],
      ['three=', 9],
      ['=zz字', 10],
    ])
  })

  it('in base64 is read whatever the length of its lines, and where each is padded', () => {
    const words = ['甲乙丙\n丁', '戊己\n', '庚']
    const padded = words.map((word) => btoa(String.fromCharCode(...new TextEncoder().encode(word))))
    const field = 'Content-Transfer-Encoding: (see below) base64'
    expect(numbersOf(letterOf(...head, field, '', ...padded))).toEqual([
      ['甲乙丙', 5],
      ['丁戊己', 5],
      ['庚', 6],
    ])
    const whole = btoa(String.fromCharCode(...new TextEncoder().encode(words.join(''))))
    const odd = [whole.slice(0, 5), '', whole.slice(5, 8), whole.slice(8)]
    expect(textOf(letterOf(...head, field, '', ...odd)?.text)).toBe(words.join(''))
  })

  it('that flows is joined, signature and quoting space aside', () => {
    const flowing = 'Content-Type: text/plain; format=flowed'
    const letter = letterOf(...head, flowing, '', 'a ', 'b', ' c', '-- ', 'd ', 'e')
    expect(numbersOf(letter)).toEqual([
      ['a b', 5],
      ['c', 7],
      ['-- ', 8],
      ['d e', 9],
    ])
    expect(textOf(letterOf(...head, `${flowing}; delsp=yes`, '', 'da ', 'ta')?.text)).toBe('data')
  })

  it.each([
    ['big5', [0xa4, 0xa4, 0xa4, 0xe5], '中文'],
    ['no-such-name', [0xd6, 0xd0, 0xce, 0xc4], '中文'],
    ['hz-gb-2312', [0x61], 'a'],
  ])('called %s is read', (charset, bytes, text) => {
    const letter = letterOf(...head, `Content-Type: text/plain; charset=${charset}`, '', String.fromCharCode(...bytes))
    expect(textOf(letter?.text)).toBe(text)
  })
})
