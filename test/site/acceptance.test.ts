// The acceptance list of the reading design, items 1 to 6, 9 and 10, measured on the real issue.
import { describe, expect, inject, it } from 'vitest'
import type { Page } from 'playwright'
import { close, hydrated, pageOpener } from './support/browser.ts'

const open = pageOpener()
const issue = () => `${inject('real').url}issues/2024-05-28/`
const analysis = () => `${issue()}analysis/`

/** Heights and places of the item texts, in CSS pixels. */
function measureItems(page: Page) {
  return page.locator('li[id^="i-"]').evaluateAll((items) =>
    items.map((item) => {
      const text = item.querySelector('p') as HTMLElement
      const box = item.getBoundingClientRect()
      const padding = parseFloat(getComputedStyle(text).paddingBlockStart) * 2
      const lines = Math.round(
        (text.getBoundingClientRect().height - padding) / parseFloat(getComputedStyle(text).lineHeight),
      )
      return { top: box.top, bottom: box.bottom, lines, clipped: text.scrollWidth > text.clientWidth + 1 }
    }),
  )
}

describe('the issue at 1440 × 900', () => {
  it('has 41 of 42 items on one line, none clipped, 40 px apart, 7 above the fold, on a page of at most 3100 px', async () => {
    const opened = await open(issue())
    await hydrated(opened.page)
    const items = await measureItems(opened.page)
    expect(items).toHaveLength(42)
    expect(items.filter(({ lines }) => lines === 1).length).toBeGreaterThanOrEqual(41)
    expect(items.filter(({ clipped }) => clipped)).toEqual([])
    const [third, fourth] = [items[2], items[3]]
    expect(Math.round((fourth?.top ?? 0) - (third?.top ?? 0))).toBe(40)
    expect(items.filter(({ bottom }) => bottom <= 900).length).toBeGreaterThanOrEqual(7)
    expect(await opened.page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(3100)
    await close(opened)
  })

  it('reaches the first category header within 14 tab stops, each with its ring and none under a sticky bar', async () => {
    for (const width of [1440, 1024]) {
      const opened = await open(issue(), { width, height: 768 })
      const { page } = opened
      await hydrated(page)
      const stops: string[] = []
      for (let press = 0; press < 30; press++) {
        await page.keyboard.press('Tab')
        const stop = await page.evaluate(() => {
          const element = document.activeElement as HTMLElement
          const rung = element.matches('li[id^="i-"] *') ? (element.closest('li') ?? element) : element
          const outline = [element, rung].some((part) => {
            const style = getComputedStyle(part)
            return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
          })
          const box = element.getClientRects()[0] ?? element.getBoundingClientRect()
          const top = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2)
          const covered = top !== null && !element.contains(top) && !top.contains(element)
          return {
            name: (element.textContent ?? '').slice(0, 20),
            header: element.matches('h2 button'),
            outline,
            covered,
          }
        })
        stops.push(stop.name)
        expect(stop.outline, `${width}: ${stop.name} has a ring`).toBe(true)
        expect(stop.covered, `${width}: ${stop.name} is covered`).toBe(false)
        if (stop.header) break
      }
      expect(stops.length, stops.join(' | ')).toBeLessThanOrEqual(width === 1440 ? 14 : 20)
      expect(stops[0]).toBe('跳到正文')
      await close(opened)
    }
  })
})

describe('the issue at 1920 × 1080', () => {
  it('has 9 items above the fold, and body text of 21.4 px in the analysis', async () => {
    const opened = await open(issue(), { width: 1920, height: 1080 })
    await hydrated(opened.page)
    const items = await measureItems(opened.page)
    expect(items.filter(({ bottom }) => bottom <= 1080).length).toBeGreaterThanOrEqual(9)
    await opened.page.goto(analysis())
    const size = await opened.page
      .locator('.prose p')
      .first()
      .evaluate((part) => getComputedStyle(part).fontSize)
    expect(parseFloat(size)).toBeCloseTo(21.4, 1)
    await close(opened)
  })
})

/** The lines of the analysis, as the browser broke them, each with its text and the gaps it stretched. */
function measureLines(page: Page) {
  return page.locator('.prose p').evaluateAll((paragraphs) =>
    paragraphs.map((paragraph) => {
      const size = parseFloat(getComputedStyle(paragraph).fontSize)
      const lines: { text: string; stretched: number }[] = []
      const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
      let lastTop = -Infinity
      let last: { char: string; right: number } | undefined
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = node.textContent ?? ''
        for (let at = 0; at < text.length; at++) {
          const range = document.createRange()
          range.setStart(node, at)
          range.setEnd(node, at + 1)
          const box = range.getClientRects()[0]
          if (box === undefined) continue
          if (box.top > lastTop + size) {
            lines.push({ text: '', stretched: 0 })
            lastTop = box.top
            last = undefined
          }
          const line = lines.at(-1)
          const char = text.charAt(at)
          if (line === undefined) continue
          line.text += char
          const han = /\p{Script=Han}/u
          if (last !== undefined && han.test(last.char) && han.test(char)) {
            line.stretched = Math.max(line.stretched, (box.left - last.right) / size)
          }
          last = { char, right: box.right }
        }
      }
      return lines
    }),
  )
}

describe('the analysis', () => {
  it.each([1024, 1440, 1920])(
    'sets 34 Han to a full line at %d px, no lonely last character, no mark at a line start',
    async (width) => {
      const opened = await open(analysis(), { width })
      await hydrated(opened.page)
      const measure = await opened.page.locator('.prose').evaluate((prose) => {
        const body = prose.querySelector('p') as HTMLElement
        return body.getBoundingClientRect().width / parseFloat(getComputedStyle(body).fontSize)
      })
      expect(measure).toBeCloseTo(34, 1)
      const paragraphs = await measureLines(opened.page)
      expect(paragraphs.length).toBeGreaterThanOrEqual(12)
      for (const lines of paragraphs) {
        for (const { text, stretched } of lines) {
          expect(text).not.toMatch(/^[，。、；：？！”）》…]/)
          expect(stretched, text).toBeLessThanOrEqual(0.25)
        }
        const last = lines.at(-1)?.text ?? ''
        if (lines.length > 1) expect(Array.from(last).length, last).toBeGreaterThan(1)
      }
      await close(opened)
    },
  )

  it('does not scroll sideways at 320 px', async () => {
    const opened = await open(analysis(), { width: 320 })
    expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await close(opened)
  })

  it('draws “ with the Han face, one em wide, and sets air between Han and Latin', async () => {
    const opened = await open(analysis())
    const widths = await opened.page
      .locator('.prose p')
      .first()
      .evaluate((paragraph) => {
        const probe = document.createElement('p')
        paragraph.append(probe)
        const width = (text: string, size: number, spacing: string) => {
          const span = document.createElement('span')
          span.style.cssText = `font-size:${size}px;text-autospace:${spacing};white-space:nowrap;text-spacing-trim:space-all`
          span.textContent = text
          probe.replaceChildren(span)
          return span.getBoundingClientRect().width
        }
        const sample = '微软Build大会2024年'
        const result = {
          quote: width('字“字', 20, 'normal') - width('字字', 20, 'normal'),
          air: width(sample, 20, 'normal') - width(sample, 20, 'no-autospace'),
        }
        probe.remove()
        return result
      })
    expect(widths.quote).toBeCloseTo(20, 0)
    expect(widths.air).toBeCloseTo(10, 0)
    await close(opened)
  })
})

describe('everything folded', () => {
  it('a hash opens the category that holds it, scrolls to the item and marks it', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    await page.getByRole('button', { name: '全部收起' }).first().click()
    const item = page.locator('li[id^="i-"]', { hasText: '全液冷智能算力' })
    await expect.poll(() => item.isVisible()).toBe(false)
    const id = await item.getAttribute('id')
    await page.evaluate((hash) => (location.hash = hash), `#${id}`)
    await expect.poll(() => item.isVisible()).toBe(true)
    expect(await item.evaluate((element) => element.matches(':target'))).toBe(true)
    const box = await item.boundingBox()
    expect(box?.y ?? -1).toBeGreaterThanOrEqual(0)
    expect(box?.y ?? Infinity).toBeLessThan(900)
    await close(opened)
  })

  it('the browser may search closed sections, and opening one that way is remembered', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    await page.getByRole('button', { name: '全部收起' }).first().click()
    const panel = page.locator('#' + (await page.locator('h2 button').last().getAttribute('aria-controls')))
    expect(await panel.getAttribute('hidden')).toBe('until-found')
    await panel.evaluate((element) => element.dispatchEvent(new Event('beforematch', { bubbles: true })))
    await expect.poll(() => panel.getAttribute('hidden')).toBeNull()
    expect(await page.locator('h2 button').last().getAttribute('aria-expanded')).toBe('true')
    await close(opened)
  })

  it('a link to text opens the section that holds the text', async () => {
    const first = await open(issue())
    await hydrated(first.page)
    await first.page.getByRole('button', { name: '全部收起' }).first().click()
    await first.page.goto('about:blank')
    await first.page.goto(`${issue()}#:~:text=${encodeURIComponent('全液冷智能算力')}`)
    await expect.poll(() => first.page.locator('li[id^="i-"]', { hasText: '全液冷智能算力' }).isVisible()).toBe(true)
    await close(first)
  })
})

describe('a reader who overrides', () => {
  it('the spacing of text loses nothing to clipping', async () => {
    for (const url of [issue(), analysis(), inject('demo').url]) {
      const opened = await open(url)
      await hydrated(opened.page)
      await opened.page.addStyleTag({}).catch(() => undefined)
      const clipped = await opened.page.evaluate(() => {
        const sheet = new CSSStyleSheet()
        sheet.replaceSync(
          '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}',
        )
        document.adoptedStyleSheets = [sheet]
        return [...document.querySelectorAll('p, h1, h2, h3, li, dt, dd, a, button')]
          .filter((element) => {
            const style = getComputedStyle(element)
            const hides = style.overflowX !== 'visible' && style.overflowX !== 'auto'
            const visible = style.clipPath === 'none' && element.getClientRects().length > 0
            return (
              hides &&
              visible &&
              (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
            )
          })
          .map((element) => element.outerHTML.slice(0, 120))
      })
      expect(clipped).toEqual([])
      expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440)
      await close(opened)
    }
  })

  it.each([
    ['forced colours', { forcedColors: 'active' as const }],
    ['reduced motion', { reducedMotion: 'reduce' as const }],
    ['more contrast', { contrast: 'more' as const }],
    ['zoom of 200 %', { width: 720, height: 450 }],
    ['zoom of 400 %', { width: 360, height: 225 }],
  ])('with %s sees all public text in order', async (_, options) => {
    const opened = await open(issue(), options)
    await hydrated(opened.page)
    const items = opened.page.locator('li[id^="i-"] p')
    expect(await items.count()).toBe(42)
    for (const item of [items.first(), items.nth(20), items.last()]) expect(await item.isVisible()).toBe(true)
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('and prints the issue on two sheets of A4, every section open, with its address at the end', async () => {
    const opened = await open(issue())
    const { page } = opened
    await hydrated(page)
    await page.getByRole('button', { name: '全部收起' }).first().click()
    const pdf = await page.pdf({ preferCSSPageSize: true })
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2)
    await page.emulateMedia({ media: 'print' })
    for (const text of ['中国新增19个职业29个工种', '波音“星际客机”飞船预计将于6月1日进行首次载人试飞']) {
      expect(await page.locator('li[id^="i-"]', { hasText: text }).isVisible()).toBe(true)
    }
    for (const control of ['header nav', 'main li button', 'main aside button']) {
      expect(await page.locator(control).first().isVisible(), control).toBe(false)
    }
    await close(opened)
  })
})
