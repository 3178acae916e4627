// One browser a test file, and pages that remember every complaint they made.
import { chromium } from 'playwright'
import type { Browser, BrowserContextOptions, Page } from 'playwright'
import { afterAll, beforeAll, inject } from 'vitest'
import { chromiumFlags } from '#plugin/chromium.ts'

export const themes = ['light', 'sepia', 'dark'] as const
export type Theme = (typeof themes)[number]

export interface OpenOptions extends BrowserContextOptions {
  width?: number
  height?: number
  theme?: Theme
  /** The interface's language; Chinese is the page's own. */
  language?: 'en'
}

export interface OpenPage {
  page: Page
  /** Console messages, page errors and policy violations, in order. */
  complaints: string[]
  /** Addresses asked for, in order. */
  requests: string[]
}

/** What Playwright says in the place of a browser that refuses workers. */
const workerBlocked = 'Service Worker registration blocked by Playwright'

/** Gives a function that opens an address in a context of its own; the browser ends with the test file. */
export function pageOpener(): (url: string, options?: OpenOptions) => Promise<OpenPage> {
  let browser: Browser | undefined
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: inject('chromium'), args: chromiumFlags })
  })
  afterAll(() => browser?.close())
  return async (url, { width = 1440, height = 900, theme, language, ...context } = {}) => {
    if (browser === undefined) throw new Error('The browser is not running yet.')
    const opened = await browser.newContext({
      viewport: { width, height },
      locale: 'zh-CN',
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      // A worker answers in the place of the site: only tests of the worker itself want that.
      serviceWorkers: 'block',
      ...context,
    })
    opened.setDefaultTimeout(15_000)
    const page = await opened.newPage()
    const complaints: string[] = []
    const requests: string[] = []
    page.on('console', (message) => {
      if (!message.text().startsWith(workerBlocked)) complaints.push(`${message.type()}: ${message.text()}`)
    })
    page.on('pageerror', (fault) => complaints.push(`page error: ${fault.message}`))
    page.on('request', (request) => requests.push(request.url()))
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (violation) =>
        console.warn(`policy: ${violation.violatedDirective} ${violation.blockedURI} ${violation.sample}`),
      )
    })
    if (language !== undefined) await page.addInitScript(keepLanguage, language)
    if (theme === 'sepia') await chooseTheme(page, url, theme)
    await page.goto(url, { waitUntil: 'load' })
    return { page, complaints, requests }
  }
}

/** Waits until the page is hydrated: only then are there controls that need script. */
export async function hydrated(page: Page): Promise<void> {
  await page.locator('header button').first().waitFor()
}

/** Closes a page with everything it kept. */
export async function close({ page }: OpenPage): Promise<void> {
  await page.context().close()
}

/** Stores a theme as a reader's choice, through the interface itself, before the page under test is opened. */
async function chooseTheme(page: Page, url: string, theme: Theme): Promise<void> {
  await page.goto(url, { waitUntil: 'load' })
  await hydrated(page)
  for (let press = 0; press < 4; press++) {
    if ((await page.locator('html').getAttribute('data-theme')) === theme) return
    await page.getByRole('button', { name: '切换主题' }).click()
  }
  throw new Error(`The theme switch never reached ${theme}.`)
}

/** Runs in the page: a reader who chose a language on an earlier visit. */
function keepLanguage(language: string): void {
  localStorage.setItem('kandu/preferences', JSON.stringify({ version: 1, value: { language } }))
}
