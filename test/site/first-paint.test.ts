// What the first frame shows: the reader's own preferences, traced frame by frame, on every template.
import type { CDPSession, Page } from 'playwright'
import { describe, expect, inject, it } from 'vitest'
import { close, pageOpener, type OpenOptions } from './support/browser.ts'

const open = pageOpener()
const templates = ['', 'issues/2024-05-28/', 'issues/2024-05-28/analysis/', 'categories/policy/', 'about/', 'search/']
const chosen = { theme: 'dark', size: 'larger', face: 'hei' }

/** Opens a page whose reader chose dark paper on an earlier visit, on a device that is set light. */
async function openChosen(path: string, options: OpenOptions = {}) {
  const opened = await open(inject('real').url, options)
  await opened.page.evaluate(
    (value) => localStorage.setItem('kandu/preferences', JSON.stringify({ version: 1, value })),
    chosen,
  )
  // From dark paper to dark paper: until the next page is painted, a browser shows the last.
  await opened.page.goto(inject('real').url + path)
  return opened
}

/** Follows every frame the browser draws while something is done; gives how light its brightest corner is, frame by frame, 0 to 255. */
async function lightOfFrames(page: Page, act: () => Promise<unknown>): Promise<number[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const frames: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    frames.push(data)
    void session.send('Page.screencastFrameAck', { sessionId })
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await act()
  await page.waitForTimeout(1500)
  await session.send('Page.stopScreencast')
  const blank = await page.context().newPage() // no policy of a page forbids it pictures
  return blank.evaluate(async (pictures) => {
    const lights: number[] = []
    for (const picture of pictures) {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${picture}`)).blob())
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
      context?.drawImage(image, 0, 0)
      // A strip at the left edge holds paper and nothing else.
      const { data = new Uint8ClampedArray() } = context?.getImageData(1, 0, 1, image.height) ?? {}
      lights.push(Math.max(...data.filter((_, at) => at % 4 !== 3)))
    }
    return lights
  }, frames)
}

const lightest = 90

describe('a preference', () => {
  it.each(templates)('never comes a frame late at /%s', async (path) => {
    const opened = await openChosen('about/')
    const lights = await lightOfFrames(opened.page, () => opened.page.goto(inject('real').url + path))
    expect(lights.length).toBeGreaterThan(0)
    expect(Math.max(...lights)).toBeLessThan(lightest)
    const root = opened.page.locator('html')
    expect(await root.getAttribute('data-theme')).toBe('dark')
    await close(opened)
  })

  it('that came late would be seen', async () => {
    const opened = await openChosen('about/')
    await opened.page.addInitScript(() => {
      // As if no script in the page had set it: light paper first, dark once all is there.
      addEventListener('DOMContentLoaded', () => {
        const { dataset } = document.documentElement
        delete dataset['theme']
        setTimeout(() => (dataset['theme'] = 'dark'), 400)
      })
    })
    const lights = await lightOfFrames(opened.page, () => opened.page.reload())
    expect(Math.max(...lights)).toBeGreaterThan(lightest)
    await close(opened)
  })

  it('for type is one from the first frame with text to the last', async () => {
    const opened = await openChosen('about/')
    const { page } = opened
    await page.addInitScript(() => {
      const seen = new Set<string>()
      const note = () => {
        const line = document.querySelector('main li, main p')
        if (line !== null) {
          const { fontSize, fontFamily, lineHeight } = getComputedStyle(line)
          seen.add([fontSize, fontFamily, lineHeight, document.documentElement.dataset['size']].join(' '))
        }
        requestAnimationFrame(note)
      }
      requestAnimationFrame(note)
      Object.assign(window, { seen })
    })
    await page.goto(`${inject('real').url}issues/2024-05-28/`)
    await page.waitForTimeout(2000)
    const seen = await page.evaluate(() => [...(Reflect.get(window, 'seen') as Set<string>)])
    expect(seen).toHaveLength(1)
    expect(seen[0]).toMatch(/ larger$/)
    await close(opened)
  })
})
