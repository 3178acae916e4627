// The browser of the bench of visits: each page is a first visit, under a link and a processor of a given speed.
import { join } from 'node:path'
import { chromium, type Browser, type Page } from 'playwright'
import { chromiumFlags, findChromium } from '#plugin/chromium.ts'

/** What stands between a reader and a page. */
export interface Conditions {
  name: string
  /** How many times slower than this machine the reader's is. */
  slowdown: number
  /** Milliseconds before the first byte, and bits per second; loopback if not given. */
  link?: { latency: number; bits: number }
}

/** One answer of the site. */
export interface Answer {
  address: string
  /** As the browser names it: Document, Script, Fetch. */
  type: string
  status: number
  /** Bytes of head and body, compressed as they came. */
  bytes: number
}

/** An open page. */
export interface Visit {
  page: Page
  /** What the site has answered, in order. */
  answers: Answer[]
  /** Calls a function of `bench-page.mjs`. */
  call: (expression: string) => Promise<unknown>
  close: () => Promise<void>
}

/** Starts the browser. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium((line) => console.log(line)), args: chromiumFlags })

/** Opens an address as someone who has never been there; `frugal` asks sites to send nothing ahead of need. */
export async function visit(
  browser: Browser,
  root: string,
  address: string,
  { slowdown, link }: Conditions,
  frugal = false,
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  await context.addInitScript({ path: join(root, 'src', 'plugin', 'commands', 'bench-page.mjs') })
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  const pending = new Map<string, Answer>()
  const answers: Answer[] = []
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    pending.set(requestId, { address: response.url, type, status: response.status, bytes: 0 })
  })
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const answer = pending.get(requestId)
    if (answer !== undefined) answers.push({ ...answer, bytes: encodedDataLength })
  })
  await session.send('Network.enable')
  if (link !== undefined) {
    const throughput = link.bits / 8
    const speed = { latency: link.latency, downloadThroughput: throughput, uploadThroughput: throughput }
    await session.send('Network.emulateNetworkConditions', { offline: false, ...speed })
  }
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
  if (frugal) await session.send('Emulation.setDataSaverOverride', { dataSaverEnabled: true })
  await page.goto(address, { waitUntil: 'load' })
  await page.waitForLoadState('networkidle')
  return {
    page,
    answers,
    // Not through Playwright's own evaluation, which a strict content policy refuses.
    async call(expression) {
      const asked = { expression: `kanduBench.${expression}`, awaitPromise: true, returnByValue: true }
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', asked)
      if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? expression)
      return result.value
    },
    close: () => context.close(),
  }
}

/** The middle one of some measures. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
