// The HTML format: the real issue as a browser saves it is the issue of the text; nothing a page hides gets in.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { categoryBlocks } from '#model/issue.ts'
import { plainPage } from '#test/support/as-letter.ts'
import { encodeGb18030 } from '#test/support/gb18030.ts'
import { readIssue } from '#test/support/read-issue.ts'
import { paragraphsOf, savedPage, withoutAddresses } from '#test/support/as-page.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')

describe('the real issue as a saved page', () => {
  it('gives the issue of the text, with the links kept', async () => {
    const text = await readIssue(seed)
    const page = await readIssue(savedPage(seed))
    expect(page.diagnostics.map(({ code }) => code)).toEqual(['outside-the-article'])
    expect(withoutAddresses(page.issue)).toEqual(withoutAddresses(text.issue))
  })
})

describe('what a page hides', () => {
  it('is in no issue, no role and no message', async () => {
    const { issue, roles, diagnostics } = await readIssue(savedPage(seed))
    expect(JSON.stringify([issue, roles, diagnostics])).not.toMatch(/付费部分|脚本写的|无脚本时/)
  })

  it.each([
    '<div style="display: none">黯</div>',
    '<div style="visibility:hidden">黯</div>',
    '<p hidden>黯</p>',
    '<p aria-hidden="true">黯</p>',
    '<p class="sr-only">黯</p>',
    '<p class="late">黯</p>',
    '<p id="rest">黯</p>',
    '<template><p>黯</p></template>',
    '<noscript><p>黯</p></noscript>',
    '<script type="application/json">{"rest":"黯"}</script>',
    '<script>"<p>黯</p>"</script>',
    '<!-- <p>黯</p> -->',
    '<textarea>黯</textarea>',
    '<iframe srcdoc="黯">黯</iframe>',
    '<svg><text>黯</text></svg>',
    '<p data-rest="黯"></p>',
    '<div style="max-height:0;overflow:hidden">黯</div>',
    '<div style="font-size:0">黯</div>',
    '<p title="黯"><img alt="黯" src="a.png"></p>',
  ])('stays out: %s', async (hidden) => {
    const style = '<style>/* { */ .late, p.other { color: red; display:none } #rest{display:none}</style>'
    const page = plainPage(seed).replace('<p>  ♢ 天津', `${style}${hidden}<p>  ♢ 天津`)
    const { issue, roles, diagnostics } = await readIssue(page)
    expect(JSON.stringify([issue, roles, diagnostics])).not.toContain('黯')
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
  })

  it('behind the wall stays withheld where it is shown', async () => {
    const page = plainPage(seed).replace('<p>  本文选自', '<p>墙后的一段话,不该公开。</p><p>  本文选自')
    const { issue, diagnostics } = await readIssue(page)
    expect(JSON.stringify([issue, diagnostics])).not.toContain('墙后')
    expect(diagnostics.map(({ code }) => code)).toEqual(['withheld'])
  })
})

describe('a page', () => {
  it('of nothing but paragraphs, broken lines, divisions or cells is the issue of the text', async () => {
    const expected = withoutAddresses((await readIssue(seed)).issue)
    const lines = seed.split('\n').filter((line) => line.trim() !== '')
    const pages = [
      plainPage(seed),
      `<html><body><div>${lines.join('<br><br>')}</div></body></html>`,
      `<body>${lines.map((line) => `<div><span>${line}</span></div>`).join('')}`,
      `<table>${lines.map((line) => `<tr><td>${line}`).join('')}</table>`,
      `<P>${lines.join('<P>')}`,
      `<html><body><pre>${lines.join('\n\n')}</pre>`,
      `<html><body><section>${lines.map((line) => `<p>${line.replace(/(\p{Script=Han}{6})(?=\p{Script=Han})/gu, '$1\n  ')}</p>`).join('\n')}</section></body></html>`,
    ]
    for (const page of pages) {
      const reading = await readIssue(page)
      expect(reading.diagnostics).toEqual([])
      expect(reading.issue?.source.format).toBe('html')
      expect(withoutAddresses(reading.issue)).toEqual(expected)
    }
  })

  it('in GB18030 that calls itself gb2312 is read as what it is', async () => {
    const page = `<html><head><meta charset="gb2312"></head><body>${plainPage(seed)}</body></html>`
    const { issue } = await readIssue(encodeGb18030(page))
    expect(withoutAddresses(issue)).toEqual(withoutAddresses((await readIssue(seed)).issue))
  })

  it('names the line of the file', async () => {
    const page = plainPage(seed).replace('>  【市场】<', '>  【没有】<')
    const { diagnostics } = await readIssue(page)
    const line = page.split('\n').findIndex((printed) => printed.includes('【没有】')) + 1
    expect(diagnostics.map((said) => `${said.line} ${said.code}`)).toEqual([`${line} unknown-category`])
  })

  it('is told by its content, whatever it is called', async () => {
    const mentions = seed.replace('数字中国', '<b>数字</b>中国').replace('亿美元', '<br>亿美元')
    expect((await readIssue(mentions)).issue?.source.format).toBe('text')
    expect((await readIssue(plainPage(seed))).issue?.source.format).toBe('html')
  })

  it('loses control and bidi characters that are written as entities, and is refused for a lost one', async () => {
    const marked = await readIssue(plainPage(seed).replace('国家数据局', '国家&#8238;数据&#1;局'))
    expect(marked.diagnostics.map(({ code }) => code)).toEqual(['control-character'])
    expect(JSON.stringify(marked.issue)).toContain('国家数据局')
    const lost = await readIssue(plainPage(seed).replace('国家数据局', '国家&#0;数据局'))
    expect(lost.issue).toBeNull()
    expect(lost.diagnostics.map(({ code }) => code)).toEqual(['replacement-character'])
  })

  it('keeps the addresses of its links, made whole and rid of what follows the reader', async () => {
    const links = [
      ['/a/1.html', 'https://www.example.com/a/1.html'],
      ['b.html?id=7&utm_source=x', 'https://www.example.com/2024/b.html?id=7'],
      ['https://other.example.com/中?x=1#y', 'https://other.example.com/中?x=1#y'],
      ['https://click.example.com/t?url=https%3A%2F%2Freal.example.com%2F1', 'https://real.example.com/1'],
      ['javascript:alert(1)', null],
      ['data:text/html,x', null],
      ['#top', null],
    ] as const
    for (const [href, expected] of links) {
      const page = `<link rel="canonical" href="https://www.example.com/2024/0528.html">${plainPage(seed).replace('天津大学团队', `<a href="${href}">天津大学团队</a>`)}`
      const items = categoryBlocks((await readIssue(page)).issue ?? { sections: [] }).flatMap(({ items: own }) => own)
      expect(items.flatMap((item) => item.links)).toEqual(
        expected === null ? [] : [{ text: '天津大学团队', href: expected }],
      )
    }
  })
})

describe('a lock of a page', () => {
  /** The analysis is cut in its middle, where the lock stands; what follows is what others pay for. */
  const lockedPage = (lock: string, text = '<p>墨内的一段话。</p>'): string => {
    const [above = '', below = ''] = plainPage(seed).split('<p>  想要降低成本')
    return `${above}${lock}${text}<p>墨内的第二段,在锁之后。</p><p>  想要降低成本${below}`
  }

  it.each([
    '<div class="paywall"></div>',
    '<div id="paywall" hidden></div>',
    '<div class="article-paywall"><div class="fade"></div></div>',
    '<section class="premium-gate"></section>',
    '<div class="content-locked"><i class="icon"></i></div>',
    '<div class="lock"><svg><title>付费阅读</title></svg></div>',
    '<div class="lock"><svg viewBox="0 0 1 1"><path d="M0 0"/></svg></div>',
    '<svg><g><text>会员专享内容</text></g></svg>',
    '<svg aria-label="付费后阅读全文"><path/></svg>',
    '<iframe title="付费阅读" src="/pay"></iframe>',
    '<a class="button" href="/pay" aria-label="登录后阅读全文"></a>',
    '<style>.w::after{content:"以下为付费内容"}</style><div class="w"></div>',
    "<style>div.w:before { color: red; content : '\\4ee5\\4e0b\\4e3a\\4ed8\\8d39\\5185\\5bb9' }</style><div class=w></div>",
    '<style>.w::before{content:attr(data-note)}</style><div class="w" data-note="付费内容"></div>',
    '<subscriber-paywall></subscriber-paywall>',
    '<p class="locked">⚿</p>',
    '<p>🔒</p>',
    '<div id="chargeWall" style="display:none"></div>',
    '<h2>Membership Required</h2>',
    '<p>抱歉,此处内容需要登录后才能查看</p>',
    '<div data-paywall="true"></div>',
    '<!--members-only-->',
    '<!-- paywall -->',
    '<!-- 以下为付费内容 -->',
    '<div class="fade-out"></div>',
    '<div class="content-gradient-mask"></div>',
    '<div id="gateway-content"></div>',
    '<div id="piano-inline"></div>',
    '<div class="meter-wall">您本月还可免费阅读 0 篇</div>',
    '<iframe src="https://www.example.com/paywall.html"></iframe>',
    '<svg aria-label="lock"><path/></svg>',
    '<svg><title>锁</title></svg>',
    '<p title="以下为付费内容">&nbsp;</p>',
    '<p><a href="/pay">Upgrade to paid</a></p>',
    '<table><tr><td><a href="/pay">升级为付费会员</a></td></tr></table>',
    '<p><a href="/pay">成为 VIP 会员</a></p>',
    '<p><a href="/pay">解锁全文 →</a></p>',
    '<h2>This post is for paid subscribers</h2>',
    '<h2>This post is for subscribers on the Premium tier only</h2>',
    '<p>Keep reading with a 7-day free trial</p>',
    '<p><a href="/web">在网页中继续阅读</a></p>',
    '<p><a href="/web">打开财新客户端查看完整内容</a></p>',
    '<p><a href="/web">View in browser to read on</a></p>',
    '<p><a href="/web">Continue reading</a></p>',
    '<p><button>Upgrade to paid</button></p>',
  ])('ends the public text: %s', async (lock) => {
    const { issue, diagnostics } = await readIssue(lockedPage(lock))
    expect(JSON.stringify([issue, diagnostics])).not.toContain('想要降低成本')
    expect(JSON.stringify([issue, diagnostics])).not.toContain('墨内')
    expect(JSON.stringify(issue)).toContain('例如ChatGPT-4')
    expect(issue?.colophon.editor).toBe('严维汉')
    expect(diagnostics.map(({ code }) => code)).toContain('withheld')
  })

  it.each([
    ['that a page calls a wall', '<div class="paywall">', '</div>'],
    ['that is blurred', '<div style="filter: blur(4px)">', '</div>'],
    ['without colour', '<div style="color: transparent">', '</div>'],
    ['too faint to read', '<div style="opacity:.3">', '</div>'],
    ['out of reach', '<div inert>', '</div>'],
    ['that a page calls locked', '<div class="locked">', '<p>这一段要付费才能读到，成本在其中。</p></div>'],
    ['that a page calls paid in pinyin', '<div class="fufei">', '</div>'],
    ['that is charged for', '<div class="charge_content">', '</div>'],
    ['that a page says is not free in its data', '<div data-free="false">', '</div>'],
    ['that a style sheet blurs', '<style>.veil p { filter:blur(3px) }</style><div class="veil">', '</div>'],
    [
      'that a page says is not free',
      '<script type="application/ld+json">{"isAccessibleForFree":false,"hasPart":{"isAccessibleForFree":"False","cssSelector":".rest"}}</script><div class="rest">',
      '</div>',
    ],
  ])('is a text %s', async (_, open, close) => {
    const { issue, diagnostics } = await readIssue(lockedPage('', `${open}<p>墨内的一段话。</p>${close}`))
    expect(JSON.stringify([issue, diagnostics])).not.toContain('墨内')
    expect(JSON.stringify(issue)).toContain('例如ChatGPT-4')
  })

  it.each([
    ['around the whole issue', (page: string) => `<div class="paywall-container">${page}</div>`],
    ['around a picture', (page: string) => page.replace('例如ChatGPT-4', '<img class="lock" alt="锁">例如ChatGPT-4')],
    [
      'around a picture that is not loaded',
      (page: string) =>
        page.replace(
          '<p>  例如',
          '<style>.late{filter:blur(9px)}</style><div class="late"><img alt="图" src="a"><span></span></div><p>  例如',
        ),
    ],
    ['in a remark about a script', (page: string) => page.replace('<p>  例如', '<!-- paywall script --><p>  例如')],
    ['drawn beside an item', (page: string) => page.replace('<p>  ♢ 天津', '<p>  ♢ <svg aria-label="lock"></svg>天津')],
    [
      'under a picture that fades',
      (page: string) =>
        page.replace('<p>  例如', '<div class="gradient-overlay"><img alt="图" src="a"></div><p>  例如'),
    ],
    [
      'in the colours of a heading',
      (page: string) => page.replace('<p>  例如', '<style>p{color:transparent;background-clip:text}</style><p>  例如'),
    ],
    [
      'by the classes of a framework',
      (page: string) =>
        page.replace(
          '<p>  例如',
          '<style>.text-transparent{color:transparent}</style><p class="text-transparent bg-clip-text">  例如',
        ),
    ],
    ['that says it is open', (page: string) => page.replace('<p>  例如', '<div class="no-paywall"></div><p>  例如')],
    [
      'above the issue',
      (page: string) => `<p><a href="/pay">Upgrade to paid</a></p><div class="paywall"></div>${page}`,
    ],
    ['of a heading at the top', (page: string) => `<style>header{backdrop-filter:blur(4px)}</style>${page}`],
    [
      'that only sends on, under an item',
      (page: string) => page.replace('<p>  ♢ 天津', '<p><a href="/1">Continue reading</a></p><p>  ♢ 天津'),
    ],
  ])('%s locks nothing', async (_, made) => {
    const { issue } = await readIssue(made(plainPage(seed)))
    expect(issue?.sections).toEqual((await readIssue(seed)).issue?.sections)
  })
})

describe('a page whose parts stand each in an element of its own', () => {
  const lines = paragraphsOf(seed).filter((line) => line !== '推广')
  const analysis = lines.findIndex((line) => line.startsWith('二、'))
  const credits = lines.findIndex((line) => line.startsWith('责任编辑'))
  const pieces = {
    head: lines.slice(1, lines.indexOf('一、资讯速递')),
    digest: lines.slice(lines.indexOf('一、资讯速递'), analysis),
    analysis: lines.slice(analysis, credits),
    tail: lines.slice(credits),
  }
  const paragraphs = (list: readonly string[]): string => list.map((line) => `<p>${line}</p>`).join('\n')
  const column =
    '<div class="right"><h3>热点</h3><ul><li><a href="/1">别处的新闻</a></li></ul><h4>关于</h4><p>别处。</p></div>'

  /** Headings as pages set them: the section's an <h2>, the title an <h3>, its marks left out. */
  const headed = ([section = '', title = '', ...text]: readonly string[]): string =>
    `<h2>${section}</h2>\n<h3>${title.replace(/^《(.*)》$/, '$1')}</h3>\n${paragraphs(text)}`

  it.each([
    ['sections', '<section>', '</section>'],
    ['divisions', '<div>', '</div>'],
    ['divisions within others', '<div class="row"><div class="col">', '</div></div>'],
    ['tables', '<table><tr><td>', '</td></tr></table>'],
  ])('loses nothing of them: %s', async (_, open, close) => {
    const expected = withoutAddresses((await readIssue(seed.replace(/^推广$/m, ''))).issue)
    const head = `<header><h1>${pieces.head[0] ?? ''}</h1>${paragraphs(pieces.head.slice(1))}</header>`
    const parts = [paragraphs(pieces.digest), headed(pieces.analysis), paragraphs(pieces.tail)]
    const inner = `${head}${parts.map((part) => `${open}${part}${close}`).join('\n')}`
    for (const body of [inner, `<article>${inner}</article>`, `<div class="left">${inner}</div>${column}`]) {
      const { issue, diagnostics } = await readIssue(`<!doctype html><body>${body}</body>`)
      expect(diagnostics).toEqual([])
      expect(withoutAddresses(issue)).toEqual(expected)
    }
  })

  it('loses nothing of an analysis of short lines, nor what stands between its title and its text', async () => {
    const text = ['文 | 王晓明', '图：人形机器人', '发自北京', '第一段。', '第二段。', '<b>又一段。</b>']
    const digest = `<section><h2>资讯速递</h2>${paragraphs(pieces.digest.slice(1))}</section>`
    const page = `<h1>${pieces.head[0] ?? ''}</h1><p>2024年5月28日</p>${digest}<section>${headed(['深度分析', '具身智能的钱景', ...text])}<ul><li>点一</li></ul><p>末段。</p></section>`
    const { issue, roles } = await readIssue(`<!doctype html><body>${page}</body>`)
    expect(roles.filter(({ detail }) => detail === 'dropped')).toEqual([])
    expect(JSON.stringify(issue?.sections.at(-1))).toMatch(/具身智能的钱景.*第一段。.*第二段。.*又一段。.*点一.*末段。/)
  })

  it('says what is left out right behind it', async () => {
    const page = `<h1>${pieces.head[0] ?? ''}</h1><p>2024年5月28日</p><div>${paragraphs(pieces.digest)}</div><h3>关于我们</h3><p>我们是一份周刊。</p>`
    const { diagnostics } = await readIssue(`<!doctype html><body>${page}</body>`)
    expect(diagnostics.map(({ code }) => code)).toEqual(['outside-the-article'])
  })

  it('of one category with one item is an issue', async () => {
    const page = '<!doctype html><body><p>【新科技观察】甲/乙<p>2024年6月4日<p>一、资讯速递<p>【政策】<p>♢ 丙'
    expect((await readIssue(page)).diagnostics).toEqual([])
  })
})

describe('hostile pages', () => {
  const many = 30_000
  it.each([
    ['thousands of divisions deep', `${'<div>'.repeat(many)}文`],
    ['thousands of different letters deep', `${Array.from({ length: many }, (_, at) => `<b x${at}>`).join('')}<p>文`],
    ['unclosed paragraphs and emphasis', '<p><b><i>文'.repeat(many)],
    ['tables in tables', '<table><tr><td>'.repeat(many)],
    ['end tags of nothing', `<div><p>${'</b></div></td>'.repeat(many)}`],
    ['list items', `<ul>${'<li>文'.repeat(many)}`],
    ['thousands of attributes', `<p ${Array.from({ length: many }, (_, at) => `a${at}=1`).join(' ')}>文</p>`],
    ['an attribute of megabytes', `<p class="${'x '.repeat(2_000_000)}" style="${';'.repeat(1000)}">文</p>`],
    ['a style of megabytes', `<p style="${'display :'.repeat(400_000)}">文</p>`],
    ['entities', `<p>${'&lt;&amp;&hellip;&#x4e2d;'.repeat(many)}</p>`],
    ['open comments', '<p>文</p>' + '<!--'.repeat(many)],
    ['open tags', `<p>${'<a href="'.repeat(many)}`],
    ['a style sheet of megabytes', `<style>${'.a{'.repeat(many)}${'.a,'.repeat(many)}</style><p>文</p>`],
    ['white space', `<p>${' \n'.repeat(1_000_000)}文</p>`],
    ['line breaks', `<p>${'<br>'.repeat(many * 5)}文</p>`],
    ['svg', `<svg>${'<g/>'.repeat(many * 3)}`],
  ])(
    'of %s end with a message',
    async (_, page) => {
      const { issue, diagnostics } = await readIssue(`<!doctype html>${page}`)
      expect(issue).toBeNull()
      expect(diagnostics.length).toBeGreaterThan(0)
    },
    60_000,
  )
})
