// The bench of writing: the time from a saved source to what an open page shows, under `npm run dev`.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { issuePath, timelinePath } from '#model/address.ts'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { launchBrowser, median } from './bench-browser.ts'
import { writeDemoSeeds } from './demo-seeds.ts'

/** Milliseconds, each the middle one of some rounds. */
export interface DevMeasure {
  issues: number
  /** From a new file to its row on the open timeline. */
  added: number
  /** From an edit to its words on the open issue. */
  edited: number
}

const rounds = 5

/** Measures an archive of the demo, in `.kandu/bench` below the project. */
export async function measureDev(root: string, issues: number): Promise<DevMeasure> {
  const folder = join(root, '.kandu', 'bench', 'dev')
  const seeds = join(folder, 'seeds')
  await rm(folder, { recursive: true, force: true })
  await writeDemoSeeds(seeds, { issues: issues + rounds, newest: demoNewest, seed: 1 })
  const later = [...demoArchive({ issues: rounds, newest: demoNewest, seed: 1 })].toReversed()
  for (const { file } of later) await rm(join(seeds, file))
  const server = await startDevServer(root, { KANDU_SEEDS: seeds, KANDU_CACHE: join(folder, 'cache'), KANDU_BASE: '/' })
  const browser = await launchBrowser()
  try {
    const page = await browser.newPage()
    await open(page, server.url + timelinePath)
    const added: number[] = []
    for (const { file, text } of later) {
      const row = `document.querySelector('.row a[href="${issuePath(idOf(file))}"], .lead a[href="${issuePath(idOf(file))}"]')`
      added.push(await timeUntil(page, row, () => writeFile(join(seeds, file), text)))
    }
    const { file, text } = later.at(-1) ?? { file: '', text: '' }
    await open(page, server.url + issuePath(idOf(file)))
    const edited: number[] = []
    for (let round = 0; round < rounds; round++) {
      const words = `改订${'一二三四五'[round]}`
      const shown = `document.body.textContent.includes('${words}')`
      edited.push(await timeUntil(page, shown, () => writeFile(join(seeds, file), withWords(text, words))))
    }
    return { issues, added: median(added), edited: median(edited) }
  } finally {
    await browser.close()
    await server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

const idOf = (file: string): string => file.replace('.txt', '')

/** Adds words to the first item of a source. */
const withWords = (text: string, words: string): string =>
  text.replace(/^[ \t]*[^\p{L}\p{N}\s【].{20,}$/mu, `$&${words}`)

/** Opens a page and waits for the script that follows changes. */
async function open(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.waitForSelector('.tools button')
}

async function timeUntil(page: Page, shown: string, change: () => Promise<void>): Promise<number> {
  await page.waitForTimeout(1000) // the last change has settled
  const start = performance.now()
  await change()
  await page.waitForFunction(shown)
  return performance.now() - start
}

async function startDevServer(root: string, environment: Readonly<Record<string, string>>) {
  const program = [join(root, 'node_modules', 'vite', 'bin', 'vite.js'), '--host', '127.0.0.1', '--port', '0']
  const child = spawn(process.execPath, program, {
    cwd: root,
    env: { ...process.env, NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  const url = await new Promise<string>((ready, failed) => {
    child.once('exit', (status) => failed(new Error(`The development server ended with ${status}.`)))
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const [, address] = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said) ?? []
      if (address !== undefined) ready(address)
    })
  })
  return {
    url,
    async close() {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
  }
}

/** The heads of the table of writing. */
export const devHeadings = ['issues', 'new ms', 'edit ms']

/** Writes a measurement as a row of the table. */
export const devCells = ({ issues, added, edited }: DevMeasure): string[] => [
  String(issues),
  added.toFixed(0),
  edited.toFixed(0),
]
