// The real issue in other clothes: as a browser saves its page, as a mail program saves its letter.
import type { Issue } from '#model/issue.ts'

/** Where the calls to action of the page lead. */
export const addresses = {
  subscribe: 'https://www.example.com/subscribe?type=tech',
  fullReport: 'https://reports.example.com/2024/0528',
  database: 'https://data.example.com/',
}

/** Gives text as HTML writes it. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Gives the paragraphs of an issue, with the addresses its page has. */
export function paragraphsOf(seed: string): string[] {
  return seed
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const text = escapeText(line.trim())
      if (text.startsWith('财新智库的')) return text.replace('点这里', `<a href="/subscribe?type=tech">点这里</a>`)
      if (text.startsWith('本文选自'))
        return text.replace('点这里', `<a href="${addresses.fullReport}?utm_source=page">点这里</a>`)
      if (text.startsWith('推荐进入'))
        return text.replace('财新数据库', `<a href="${addresses.database}">财新数据库</a>`)
      return text
    })
}

/** Gives the page of an issue: navigation, scripts, adverts, related headlines and comments around it. */
export function savedPage(seed: string): string {
  const lines = paragraphsOf(seed)
  const headline = lines[1] ?? ''
  const dateline = lines[2] ?? ''
  const related = ['2024-05-21', '2024-05-14', '2024-05-07', '2024-04-30']
    .map(
      (day, at) =>
        `<li><a href="/2024/${at}.html">【新科技观察】另一期的话题${at}/又一个话题</a> <span>${day}</span></li>`,
    )
    .join('\n')
  return `<!DOCTYPE html>
<!-- saved from url=(0045)https://www.example.com/2024-05-28/100001.html -->
<html lang="zh-CN"><head><meta charset="utf-8">
<title>${headline}_财新网</title>
<link rel="canonical" href="https://www.example.com/2024-05-28/100001.html">
<style>.paywall-rest { display: none } @media print { .article { display: none } }</style>
<script>window.article = {"rest": "付费部分在脚本里,不该出现。"}; document.write("<p>♢ 脚本写的一条</p>")</script>
</head><body>
<div class="topbar"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/finance">金融</a></li><li><a href="/china">政经</a></li></ul></div>
<nav><a href="/1">【政策】</a><a href="/2">【市场】</a></nav>
<div class="wrap"><div class="left" data-rest="付费部分在属性里">
<div class="logo"><a href="/">财新传媒</a></div>
<h1>${headline}</h1>
<div class="info">${dateline}</div>
<div class="share-bar"><a href="#">微信</a><a href="#">微博</a><a href="javascript:void(0)">收藏</a></div>
<div id="content" class="article">
${lines
  .slice(3, -4)
  .map((line) => `<p>&emsp;&emsp;${line}</p>`)
  .join('\n')}
<div class="paywall-rest"><p>付费部分在样式里,不该出现。</p></div>
<p style="display:none">付费部分在行内样式里。</p><p hidden>付费部分藏起来了。</p><!-- <p>付费部分在注释里。</p> -->
<template><p>付费部分在模板里。</p></template><noscript><p>♢ 无脚本时的一条</p></noscript>
</div>
<p>${lines.at(-4) ?? ''}</p>
<div class="ad"><a href="https://ads.example.com/"><img src="a.png" alt="广告"></a></div>
<p>${lines.at(-3) ?? ''}</p>
<div class="author"><p>${lines.at(-2) ?? ''}</p><p>${lines.at(-1) ?? ''}</p></div>
</div>
<aside class="sidebar"><h3>相关阅读</h3><ul>${related}</ul><p>♢ 广告里的一条</p></aside>
</div>
<div class="comments"><h3>评论区</h3><p>2024年06月01日 10:00 某读者:写得好,全文3605字都看完了。</p></div>
<footer>京ICP备10026701号 版权所有 财新传媒 <a href="/about">关于我们</a></footer>
</body></html>
`
}

/** Gives an issue without what its format may add: where it was read from, and addresses. */
export function withoutAddresses(issue: Issue | null): unknown {
  if (issue === null) return null
  const { source: _, ...rest } = issue
  return plain(rest)
}

function plain(value: unknown): unknown {
  if (Array.isArray(value))
    return joined(value.flatMap((entry: unknown) => (isLink(entry) ? entry.children : [entry])).map(plain))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) =>
      name === 'href' || name === 'links' ? [] : [[name, plain(inner)]],
    ),
  )
}

const isLink = (value: unknown): value is { children: unknown[] } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'link' && 'children' in value

/** Texts side by side print the same as one. */
function joined(values: readonly unknown[]): unknown[] {
  return values.reduce<unknown[]>((list, value) => {
    const last = list.at(-1)
    if (!isText(value) || !isText(last)) return [...list, value]
    return [...list.slice(0, -1), { type: 'text', text: last.text + value.text }]
  }, [])
}

const isText = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'text' && 'text' in value
