// What a reader takes along is what the publication printed, whatever setting shows on the page.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, hydrated, type OpenPage, pageOpener } from './support/browser.ts'

const open = pageOpener()
const issue = () => `${inject('real').url}issues/2024-05-28/`
const source = readFileSync('seeds/2024-05-28.txt', 'utf8').split('\n')

describe('copying from a page', () => {
  it('gives every item as printed, narrow marks and spaces included', async () => {
    const opened = await openToCopy(issue())
    const printed = source.filter((line) => line.includes('♢')).map((line) => line.replace('♢', '').trim())
    const { text, html } = await copyFrom(opened.page, 'main section')
    expect(printed).toHaveLength(42)
    expect(text.split('\n').filter((line) => printed.includes(line))).toEqual(printed)
    expect(html).toContain('马斯克计划打造xAI “算力超级工厂”')
    expect(html).toContain(`href="${issue()}#i-`)
    expect(html).not.toContain('<button')
    expect(opened.complaints).toEqual([])
    await close(opened)
  })

  it('gives the open part of an analysis as printed', async () => {
    const opened = await openToCopy(`${issue()}analysis/`)
    const { text } = await copyFrom(opened.page, '.prose')
    const from = source.findIndex((line) => line.includes('《小模型大战开启')) + 1
    const to = source.findIndex((line) => line.includes('全文3605字')) + 1
    const printed = source.slice(from, to).filter((line) => line.trim() !== '')
    expect(printed).toHaveLength(12)
    for (const line of printed) expect(text).toContain(line.replace('……(全文3605字)', '').trim())
    await close(opened)
  })

  it('gives of a text what is selected of it', async () => {
    const opened = await openToCopy(issue())
    const item = opened.page.locator('li > p', { hasText: 'Autopilot自动辅助驾驶' })
    const part = await copyFrom(opened.page, 'li > p', (await item.textContent()) ?? '', [1, 12])
    expect(part.text).toBe('斯拉:Autopilo')
    await close(opened)
  })

  it('takes nothing of the data a page carries, when all of it is selected', async () => {
    const opened = await openToCopy(issue())
    const { text, html } = await copyFrom(opened.page, 'html')
    expect(text).toContain('深圳:汽车“置换更新”一次性补贴最高8000元')
    for (const hidden of ['<script', 'kandu-page', 'application/ld+json']) expect(html).not.toContain(hidden)
    await close(opened)
  })
})

/** Opens a page and begins to select, as a reader does who is going to copy. */
async function openToCopy(url: string): Promise<OpenPage> {
  const opened = await open(url)
  const { page } = opened
  await hydrated(page)
  const ready = page.waitForResponse((response) => response.url().includes('copy-printed'))
  await page.keyboard.press('Control+A')
  await (await ready).finished()
  return opened
}

/** Copies all that matches, or the units of one text of it, by the keyboard; gives what the clipboard was handed. */
async function copyFrom(page: Page, selector: string, only?: string, units?: [number, number]) {
  await page.evaluate(select, { selector, only, units })
  // The module may be there a moment before the page has it.
  await expect.poll(() => copyOnce(page)).not.toBeNull()
  return (await copyOnce(page)) ?? { text: '', html: '' }
}

/** Gives null where the page left the copying to the browser. */
async function copyOnce(page: Page): Promise<{ text: string; html: string } | null> {
  const handed = await page.evaluateHandle(() => {
    const slot: { copied: { text: string; html: string } | null } = { copied: null }
    const listen = ({ clipboardData, defaultPrevented }: ClipboardEvent) => {
      const [text = '', html = ''] = ['text/plain', 'text/html'].map((type) => clipboardData?.getData(type))
      slot.copied = defaultPrevented ? { text, html } : null
    }
    addEventListener('copy', listen, { once: true })
    return slot
  })
  await page.keyboard.press('Control+C')
  return handed.evaluate(({ copied }) => copied)
}

/** Runs in the page. */
function select({
  selector,
  only,
  units,
}: {
  selector: string
  only?: string | undefined
  units?: number[] | undefined
}) {
  const found = [...document.querySelectorAll(selector)].filter(
    ({ textContent }) => only === undefined || textContent === only,
  )
  const range = document.createRange()
  const [from, to] = units ?? []
  const last = found.at(-1)
  if (found[0] === undefined || last === undefined) throw new Error(`nothing matches ${selector}`)
  if (from === undefined || to === undefined) {
    range.setStartBefore(found[0])
    range.setEndAfter(last)
  } else {
    const place = (unit: number): [Node, number] => {
      const walker = document.createTreeWalker(last, NodeFilter.SHOW_TEXT)
      let left = unit
      while (walker.nextNode() !== null) {
        const length = walker.currentNode.textContent?.length ?? 0
        if (left <= length) return [walker.currentNode, left]
        left -= length
      }
      throw new Error('the text is shorter')
    }
    range.setStart(...place(from))
    range.setEnd(...place(to))
  }
  getSelection()?.removeAllRanges()
  getSelection()?.addRange(range)
}
