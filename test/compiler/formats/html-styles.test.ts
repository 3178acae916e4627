// What style sheets hide from a reader at a desk, and what they hide from others only.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plainPage } from '#test/support/as-letter.ts'
import { withoutAddresses } from '#test/support/as-page.ts'
import { readIssue } from '#test/support/read-issue.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const expected = withoutAddresses((await readIssue(seed)).issue)

/** The issue on a page with a style sheet, and something put among its items. */
const pageWith = (sheet: string, put = '') =>
  `<!doctype html><style>${sheet}</style><div>${plainPage(seed).replace('<p>  ♢ 天津', `${put}<p>  ♢ 天津`)}</div>`

describe('a style sheet hides', () => {
  it.each([
    ['.a.b{display:none}', '<p class="b a">黯</p>'],
    ['div.a{display:none}', '<div class="a">黯</div>'],
    ['#x.a{display:none}', '<div id=x class=a>黯</div>'],
    ['.wall p{display:none}', '<div class="wall"><section><p>黯</p></section></div>'],
    ['.wall > p{display:none}', '<div class="wall"><p>黯</p></div>'],
    ['.a > .b p{display:none}', '<div class="a"><div class="b"><div class="b"><p>黯</p></div></div></div>'],
    ['.on ~ p.x{display:none}', '<div><i class="on"></i><p>可见</p><p class="x">黯</p></div>'],
    ['.q, .wall , .z{display:none}', '<div class="wall">黯</div>'],
    ['.wall span{display:none}', '<p class="wall"><span>黯</span></p>'],
    ['[data-paid="1"]{display:none}', '<p data-paid="1">黯</p>'],
    ['.paid:not(.open){display:none}', '<p class="paid">黯</p>'],
    [':is(.paid,.wall) p{display:none}', '<div class="wall"><p>黯</p></div>'],
    ['div:where(.a :is(.b, :hover), #z){display:none}', '<div class="a"><div class="b">黯</div></div>'],
    [':where(#y .wall){display:block} .wall{display:none}', '<div id=y><div class="wall">黯</div></div>'],
    [':is(#y, i) .wall{display:none} .wall.wall{display:block}', '<div id=y><div class="wall">黯</div></div>'],
    ['.a:not(.b, .c .d){display:none}', '<p class="a d">黯</p>'],
    ['DIV.Wall{DISPLAY:NONE}', '<div class="Wall">黯</div>'],
    ['.wall{visibility:hidden}', '<div class="wall"><p>黯</p></div>'],
    ['.wall{opacity:0}', '<div class="wall"><p>黯</p></div>'],
    ['.wall{position:absolute;clip:rect(0 0 0 0)}', '<div class="wall">黯</div>'],
    ['.wall{font-size:0}', '<div class="wall"><p>黯</p></div>'],
    ['.wall{display:none!important} .wall{display:block}', '<div class="wall" style="display:block">黯</div>'],
    ['#y .wall{display:none} .wall{display:block}', '<div id=y><div class="wall">黯</div></div>'],
    ['@media screen and (min-width:600px){.wall{display:none}}', '<div class="wall">黯</div>'],
    ['@media print, (400px <= width){.wall{display:none}}', '<div class="wall">黯</div>'],
    ['@supports (display:grid){.wall{display:none}}', '<div class="wall">黯</div>'],
    ['@layer base{.wall{display:none}}', '<div class="wall">黯</div>'],
    ['<!-- .wall{display:none} -->', '<div class="wall">黯</div>'],
    ['.z::after{content:"}"} .wall{display:none}', '<div class="wall">黯</div>'],
    ['.z{color:red; .k{color:blue}} .wall{display:none}', '<div class="wall">黯</div>'],
    ['@charset "utf-8"; @import url(x.css); .wall{display:none}', '<div class="wall">黯</div>'],
  ])('by %s', async (sheet, hidden) => {
    const reading = await readIssue(pageWith(sheet, hidden.replace('<p>可见</p>', '')))
    expect(JSON.stringify(reading)).not.toContain('黯')
    expect(withoutAddresses(reading.issue)).toEqual(expected)
  })
})

describe('a style sheet hides nothing', () => {
  it.each([
    '@media print{p{display:none}}',
    '@media (max-width:600px){p{display:none}}',
    '@media only screen and (max-device-width:480px){p{display:none!important}}',
    '@media not screen{p{display:none}}',
    '@media (width < 600px){p{display:none}}',
    '@media (prefers-color-scheme:dark){p{display:none}}',
    '@supports not (display:grid){p{display:none}}',
    '@keyframes a{from{opacity:0}to{opacity:1}} p{animation:a 1s}',
    'p{display:none} p{display:block}',
    ':where(p):is(.a, div p.b){display:none}',
    'p:not(:hover, .a){display:none}',
    ':is(:hover){display:none}',
    'p{display:block} :where(p){display:none}',
    'p:hover{display:none}',
    'p::before{display:none}',
    '.x p{display:none}',
    'div{font-size:0} p{font:14px/1.5 serif}',
    'div{visibility:hidden} p{visibility:visible}',
    '"unclosed p{display:none}',
  ])('by %s', async (sheet) => {
    const reading = await readIssue(pageWith(sheet))
    expect(reading.diagnostics).toEqual([])
    expect(withoutAddresses(reading.issue)).toEqual(expected)
  })
})

describe('a page that waits for its scripts', () => {
  it.each([
    ['body{opacity:0}', ''],
    ['body{display:none!important}', ''],
    ['', 'style="visibility: hidden; opacity: 0;"'],
    ['', 'aria-hidden="true"'],
  ])('is looked at through its veil: %s %s', async (sheet, attribute) => {
    const page = `<html><head><style>${sheet}</style></head><body><p>首页</p><div ${attribute}>${plainPage(seed)}</div></body></html>`
    expect(withoutAddresses((await readIssue(page)).issue)).toEqual(expected)
  })

  it('keeps what is hidden within the veil hidden', async () => {
    const put = '<p style="visibility:hidden">黯</p><p style="display:none">黯</p>'
    const page = `<html><body><div style="visibility:hidden">${plainPage(seed).replace('<p>  ♢ 天津', `${put}<p>  ♢ 天津`)}</div></body></html>`
    const reading = await readIssue(page)
    expect(JSON.stringify(reading.issue)).not.toContain('黯')
    expect(withoutAddresses(reading.issue)).toEqual(expected)
  })

  it('is not looked at where a wall stands beside the veil', async () => {
    const page = `<html><body><p>登录后阅读全文</p><div style="visibility:hidden">${plainPage(seed)}</div></body></html>`
    expect((await readIssue(page)).issue).toBeNull()
  })
})

describe('a sheet made to be slow', () => {
  const many = 20_000
  it.each([
    ['one class', `<style>${'.a b{display:none}'.repeat(many)}</style>${'<p class=a><b>文</b></p>'.repeat(many)}`],
    [
      'long chains',
      `<style>.z .y .x .w p{display:none}</style>${'<div class="w x y">'.repeat(390)}${'<p>文</p>'.repeat(many)}`,
    ],
    ['siblings', `<style>.z ~ p{display:none}</style>${'<p>文</p>'.repeat(many)}`],
    ['lists', `<style>${'.a,'.repeat(many)}.b{${'display:none;'.repeat(many)}}</style><p class=a>文</p>`],
    ['strings', `<style>${'"\\"'.repeat(many * 5)}{.a{display:none}</style><p>文</p>`],
    ['blocks', `<style>${'{'.repeat(many * 10)}</style><p>文</p>`],
    ['queries', `<style>@media ${'(min-width:1px) and '.repeat(many)}screen{p{display:none}}</style><p>文</p>`],
  ])(
    'by %s ends',
    async (_, page) => {
      expect((await readIssue(`<!doctype html>${page}`)).issue).toBeNull()
    },
    60_000,
  )
})
