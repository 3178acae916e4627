// Sources made to be slow: one sign, one line or one nest of marks over and over, at any place of an issue in any format.
import type { FormatName } from '#model/issue.ts'

/** What is repeated within one line. */
export const repeated: readonly string[] = [
  ...Array.from('a中1(【《“♢•。…!/:#*_`~|>-<&[]=@余'),
  ' ',
  '\u3000',
  '\t',
  '\u200b',
  '\u0301',
  '\ud800',
  '𠮷',
  'a中',
  '1a中(',
  '1亿',
  '. ',
  '全文',
  '本文(',
  '点这里',
  '[1]',
  '[a](',
  '![',
  '<b>',
  '<a href="/a">',
  '<ul><li>甲',
  '<div class="paywall">',
  '</',
  '<!--',
  '&amp;',
  '**a',
  '=E4',
  'http://a/',
  'www.',
  '责任编辑:张三 ',
]

/** Lines that are repeated; N stands for a word that is another in each. */
export const repeatedLines: readonly string[] = [
  '',
  'N',
  '♢ N',
  '♢ N\n  继续的一行,',
  '♢ N\n这是一段比较长的文字,它有三十个字以上,并且以句号结尾,看起来像正文一样。\n这是一段比较长的文字,它有三十个字以上,并且以句号结尾。',
  '这是一段比较长的文字,它有六十个字以上,并且以句号结尾,看起来像正文一样,所以它会被当作一篇没有标题的深度分析来读,对吧N。',
  '【政策】',
  '【N】',
  '【新科技观察】N/乙',
  '2024年05月28日 18:31',
  '《N》',
  '(全文99字)',
  '责任编辑:N',
  '想阅读全文N,请点这里',
  '作者:张N',
  '文|张N',
  '[1] N',
  '编者按',
  '推广',
  '相关阅读',
  '————',
  '1. N',
  '<div><h2>深度分析</h2><p>N。</p>',
  '<section><h3>N</h3><p>段。</p></section>',
  '<h1>N</h1><a href="/N">N</a><a href="/N">N</a>',
  '图:N',
  '> N',
  '一、资讯速递',
  '二、深度分析',
  '张三\n毕业于北京大学,曾任记者。',
  '- N',
  '# N',
  '## N',
  '| N | b |',
  '```',
  '    N',
  '<div>',
  '<p>N',
  '<table><tr><td>',
  '<!-- N',
  'N: N',
]

/** The places of an issue something can be put at. */
export const places = ['above', 'below the dateline', 'item', 'analysis', 'behind the wall', 'end'] as const
type Place = (typeof places)[number]

const parts: readonly (readonly [Place | null, string, string])[] = [
  ['above', '', ''],
  [null, '【新科技观察】小模型大战/云厂商降价', '# 【新科技观察】小模型大战/云厂商降价'],
  [null, '2024年05月28日 18:31', '2024年05月28日 18:31'],
  ['below the dateline', '', ''],
  [null, '一、资讯速递', '## 一、资讯速递'],
  [null, '【政策】', '### 政策'],
  [null, '♢ 工信部发布一份指南', '- 工信部发布一份指南'],
  ['item', '', ''],
  [null, '♢ 三家公司签下协议', '- 三家公司签下协议'],
  [null, '二、深度分析', '## 二、深度分析'],
  [null, '《小模型大战》', '### 《小模型大战》'],
  [null, '这一年里模型越做越小,价格也越来越低。', '这一年里模型越做越小,价格也越来越低。'],
  ['analysis', '', ''],
  [null, '降价还会继续。……(全文3605字)', '降价还会继续。……(全文3605字)'],
  ['behind the wall', '', ''],
  [null, '责任编辑:张三 | 版面编辑:李四', '责任编辑:张三 | 版面编辑:李四'],
  ['end', '', ''],
]

/** Gives an issue of a format with a text put at a place, as it is: a text of many lines is many lines. */
export function sourceWith(format: FormatName, place: Place, put: string): { file: string; bytes: Uint8Array } {
  const isMarkdown = format === 'markdown'
  const lines = parts.map(([at, text, marked]) => (at === place ? put : isMarkdown ? marked : text))
  const encode = (text: string) => new TextEncoder().encode(text)
  if (format === 'text') return { file: 'a.txt', bytes: encode(lines.join('\n')) }
  if (isMarkdown) return { file: 'a.md', bytes: encode(lines.join('\n\n')) }
  const html = `<!doctype html><html><head><title>一页</title></head><body><ul><li><a href="/">首页</a></ul><article>\n${parts
    .map(([at, text]) => (at === place ? put : text === '' ? '' : `<p>${text}</p>`))
    .join('\n')}</article></body></html>`
  if (format === 'html') return { file: 'a.html', bytes: encode(html) }
  const head = [
    'From: Kandu <kandu@example.org>',
    'To: reader@example.org',
    'Subject: issue',
    'Date: Tue, 28 May 2024 18:31:00 +0800',
    'MIME-Version: 1.0',
    `Content-Type: ${place === 'item' ? 'text/plain' : 'text/html'}; charset=utf-8`,
    'Content-Transfer-Encoding: 8bit',
  ]
  return { file: 'a.eml', bytes: encode(`${head.join('\r\n')}\r\n\r\n${place === 'item' ? lines.join('\r\n') : html}`) }
}

/** Gives a repeated sign of about that many characters. */
export const ofLength = (sign: string, length: number): string => sign.repeat(Math.ceil(length / sign.length))

/** Gives that many copies of a line, N another word in each. */
export function copies(line: string, count: number): string {
  return Array.from({ length: count }, (_, at) =>
    line.replaceAll('N', String.fromCharCode(0x4e00 + (at % 1000), 0x5100 + Math.floor(at / 1000))),
  ).join('\n')
}

/** What is repeated in the frame of a letter: its fields, its boundaries, its transfer. */
export const repeatedInLetters: readonly string[] = [
  ...Array.from('a(");=\\'),
  '\r\n',
  '\r\n ',
  '=\r\n',
  '=E4',
  '5a2X\r\n',
  '=?utf-8?B?5a2X?= ',
  ';a=b',
  ';a*0=b',
  '\r\nX-A: b',
  '--b\r\n',
  '--b--\r\n',
  '--b\r\nContent-Type: text/plain\r\n\r\nN\r\n',
  '--b\r\nContent-Type: message/rfc822\r\n\r\nSubject: N\r\n\r\nN\r\n',
]

/** The places of a letter something can be put at, beside those of its issue. */
export const letterPlaces = ['subject', 'type', 'before the parts', 'part', 'quoted-printable', 'base64'] as const

/** Gives a letter of several parts with a text put at a place of its frame. */
export function letterWith(place: (typeof letterPlaces)[number], put: string): { file: string; bytes: Uint8Array } {
  const at = (own: typeof place): string => (own === place ? put : '')
  const transfer = place === 'quoted-printable' || place === 'base64' ? place : '8bit'
  const lines = [
    'From: Kandu <kandu@example.org>',
    `Subject: issue${at('subject')}`,
    'Date: Tue, 28 May 2024 18:31:00 +0800',
    `Content-Type: multipart/mixed; boundary="b"${at('type')}`,
    '',
    at('before the parts'),
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    `Content-Transfer-Encoding: ${transfer}`,
    '',
    `${at('part')}${at('quoted-printable')}${at('base64')}`,
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...parts.map(([, text]) => text),
    '--b--',
  ]
  return { file: 'a.eml', bytes: new TextEncoder().encode(lines.join('\r\n')) }
}
