// The real issue as a mail program saves it: as HTML and as text, in the encodings letters are sent in.
import { escapeText, paragraphsOf } from '#test/support/as-page.ts'
import { encodeGb18030 } from '#test/support/gb18030.ts'

/** How a letter is sent. */
export interface Sending {
  charset: string
  encode: (text: string) => Uint8Array
  transfer: '8bit' | 'quoted-printable' | 'base64'
}

export const utf8: Sending['encode'] = (text) => new TextEncoder().encode(text)
export const gb18030: Sending['encode'] = encodeGb18030

/** Gives the HTML of a mailing of an issue: tables within tables, a preheader, links that follow the reader, how to leave it. */
export function mailingPage(seed: string, charset = 'utf-8'): string {
  const rows = paragraphsOf(seed)
    .map((line) => line.replace('href="/subscribe', 'href="https://www.example.com/subscribe'))
    .map((line) =>
      line.startsWith('♢')
        ? `<tr><td valign="top" width="20">♢</td><td style="font-size:14px">${line.slice(1).trim()}</td></tr>`
        : `<tr><td colspan="2"><p style="margin:0;font-size:14px"><font color="#333">${line}</font></p></td></tr>`,
    )
  return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head>
<body style="margin:0"><div style="display:none;max-height:0;overflow:hidden">邮件预览:小模型大战开启,付费部分</div>
<table width="100%"><tr><td align="center" style="font-size:0"><table width="600"><tbody>
<tr><td><a href="https://click.mail.example.com/track?u=7&amp;url=https%3A%2F%2Fwww.example.com%2F">在浏览器中查看此邮件</a></td></tr>
<tr><td style="font-size:14px"><table>
${rows.join('\n')}
</table></td></tr>
<tr><td style="font-size:12px">如不希望再收到此类邮件,请<a href="https://www.example.com/unsubscribe?email=reader@example.org">退订</a></td></tr>
</tbody></table><img src="https://track.example.com/open.gif?id=1" width="1" height="1" alt=""></td></tr></table></body></html>
`
}

/** Gives a letter of several parts. */
export function letterOf(
  parts: readonly { type: string; body: string }[],
  { charset, encode, transfer }: Sending,
  fields: readonly string[] = [],
): Uint8Array {
  const head = [
    'Return-Path: <news@mail.example.com>',
    'From: =?utf-8?B?6LSi5paw5pm65bqT?= <news@mail.example.com>',
    'To: reader@example.org',
    ...fields,
    'List-Unsubscribe: <https://www.example.com/unsubscribe?token=12345>',
    'MIME-Version: 1.0',
  ]
  const texts = parts.map(({ type, body }) => [
    `Content-Type: ${type}; charset="${charset}"`,
    `Content-Transfer-Encoding: ${transfer}`,
    '',
    transferred(encode(body), transfer),
  ])
  const [only] = texts
  const whole =
    texts.length === 1 && only !== undefined
      ? [...head, ...only]
      : [
          ...head,
          'Content-Type: multipart/alternative;\r\n boundary="=_part_1"',
          '',
          ...texts.flatMap((text) => ['--=_part_1', ...text]),
          '--=_part_1--',
          '',
        ]
  return Uint8Array.from(whole.join('\r\n'), (character) => character.charCodeAt(0))
}

/** Writes bytes, one character each, as they are transferred. */
function transferred(bytes: Uint8Array, transfer: Sending['transfer']): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte))
  if (transfer === '8bit') return characters.join('').replaceAll('\n', '\r\n')
  if (transfer === 'base64') return (btoa(characters.join('')).match(/.{1,76}/g) ?? []).join('\r\n')
  const quoted = characters.map((character) => {
    const unit = character.charCodeAt(0)
    return character === '\n' || (unit >= 0x20 && unit < 0x7f && character !== '=')
      ? character
      : `=${unit.toString(16).toUpperCase().padStart(2, '0')}`
  })
  const lines = quoted.join('').split('\n')
  return lines
    .flatMap(
      (line) =>
        line.match(/(?:=..|[^=]){1,25}/g)?.map((part, at, all) => (at < all.length - 1 ? `${part}=` : part)) ?? [''],
    )
    .join('\r\n')
}

/** Gives a plain page of nothing but paragraphs. */
export const plainPage = (seed: string): string =>
  seed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `<p>${escapeText(line)}</p>`)
    .join('\n')
