// The sources a bench reads: the demo's archive, each issue written in the format that is asked for.
import type { SourceFile } from '#compiler/source.ts'
import type { FormatName } from '#model/issue.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'

/** Gives an archive of a format, newest first. */
export function benchSources(format: FormatName, issues: number): SourceFile[] {
  const { extension, write } = writers[format]
  return Array.from(demoArchive({ issues, newest: demoNewest, seed: 1 }), ({ file, text }) => ({
    file: file.replace('.txt', extension),
    bytes: new TextEncoder().encode(write(text)),
  }))
}

const writers: Readonly<Record<FormatName, { extension: string; write: (text: string) => string }>> = {
  text: { extension: '.txt', write: (text) => text },
  markdown: { extension: '.md', write: asMarkdown },
  html: { extension: '.html', write: asHtml },
  email: { extension: '.eml', write: asEmail },
}

const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim())

function asMarkdown(text: string): string {
  return linesOf(text)
    .map((line) => {
      if (line.startsWith('♢ ')) return `- ${line.slice(2)}`
      if (/^【[^】]*】./u.test(line)) return `# ${line}`
      if (/^[一二三]、/u.test(line)) return `## ${line}`
      return /^【[^】]*】$/u.test(line) ? `### ${line.slice(1, -1)}` : line
    })
    .join('\n')
}

function asHtml(text: string): string {
  const menu = Array.from({ length: 20 }, (_, at) => `<li><a href="/section/${at}">栏目${at}</a></li>`).join('\n')
  const paragraphs = linesOf(text).map((line) => (line === '' ? '' : `<p>${escapeMarkup(line)}</p>`))
  return `<!doctype html>
<html lang="zh"><head><meta charset="utf-8"><title>汀洲科技周报</title><script>window.page = {}</script></head>
<body><nav><ul>${menu}</ul></nav>
<article>
${paragraphs.join('\n')}
</article>
<footer><p>版权所有</p></footer></body></html>
`
}

const escapeMarkup = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

function asEmail(text: string): string {
  const body = Buffer.from(asHtml(text), 'utf8').toString('base64')
  const lines = body.match(/.{1,76}/g) ?? []
  const head = [
    'From: =?UTF-8?B?5rGA5rSy56eR5oqA5ZGo5oql?= <weekly@kandu.example>',
    'To: reader@kandu.example',
    'Subject: =?UTF-8?B?5rGA5rSy56eR5oqA5ZGo5oql?=',
    'MIME-Version: 1.0',
    'Content-Type: text/html; charset=utf-8',
    'Content-Transfer-Encoding: base64',
  ]
  return `${head.join('\r\n')}\r\n\r\n${lines.join('\r\n')}\r\n`
}
