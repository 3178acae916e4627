// Before the browser tests: a Chromium is found, and the sites under test are built and served on loopback.
import { execFile } from 'node:child_process'
import { cp, mkdir, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import type { TestProject } from 'vitest/node'
import { demoArchive } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { serveSite } from '#plugin/serve-site.ts'
import { ensureHanFace, findChromium } from '#plugin/chromium.ts'

/** What the tests are given. */
export interface SiteUnderTest {
  /** Where it is served, with a closing slash. */
  url: string
  /** The folder of its files. */
  out: string
}

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string
    real: SiteUnderTest
    demo: SiteUnderTest
    underBase: SiteUnderTest
    /** The real one, with the worker taken away. */
    workerOff: SiteUnderTest
  }
}

const work = resolve('.kandu/test')

/** Builds a site as `npm run build` does, with settings of its own. */
async function build(out: string, settings: Record<string, string>): Promise<void> {
  await promisify(execFile)(process.execPath, [resolve('src/plugin/run.mjs'), 'build'], {
    env: { ...process.env, NODE_ENV: 'production', KANDU_OUT: out, ...settings },
    maxBuffer: 1 << 26,
  })
}

/** Copies the real issue and its publication: what else comes to lie in `seeds/` is not what these tests are about. */
async function copyReal(seeds: string): Promise<void> {
  await mkdir(seeds, { recursive: true })
  for (const file of ['publication.json', '2024-05-28.txt']) await cp(join('seeds', file), join(seeds, file))
}

/** Writes the fictional archive the timeline tests read. */
async function writeDemo(seeds: string): Promise<void> {
  await mkdir(seeds, { recursive: true })
  await writeFile(join(seeds, 'publication.json'), demoPublication)
  for (const { file, text } of demoArchive({ issues: 130, newest: '2026-11-17', seed: 1 })) {
    await writeFile(join(seeds, file), text)
  }
}

export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const say = (line: string) => console.log(line)
  project.provide('chromium', findChromium(say))
  if (!ensureHanFace(say)) {
    say('No Han face is installed: tests that measure Han text will fail. On Debian: apt-get install fonts-noto-cjk')
  }
  await rm(work, { recursive: true, force: true })
  const demoSeeds = join(work, 'demo-seeds')
  const realSeeds = join(work, 'real-seeds')
  await writeDemo(demoSeeds)
  await copyReal(realSeeds)
  const sites = {
    real: {
      out: join(work, 'real'),
      base: '/',
      settings: { KANDU_SEEDS: realSeeds, KANDU_SITE_URL: 'https://kandu.example/' },
    },
    demo: { out: join(work, 'demo'), base: '/', settings: { KANDU_SEEDS: demoSeeds } },
    underBase: {
      out: join(work, 'under-base'),
      base: '/kandu/',
      settings: { KANDU_SEEDS: realSeeds, KANDU_BASE: '/kandu/' },
    },
    workerOff: {
      out: join(work, 'worker-off'),
      base: '/',
      settings: { KANDU_SEEDS: realSeeds, KANDU_OFFLINE: 'off' },
    },
  }
  const servers: { close: () => Promise<void> }[] = []
  for (const [name, { out, base, settings }] of Object.entries(sites)) {
    await build(out, settings)
    const server = await serveSite({ out, base, port: 0 })
    servers.push(server)
    project.provide(name as keyof typeof sites, { url: new URL(base, server.url).href, out })
  }
  return async () => {
    await Promise.all(servers.map((server) => server.close()))
  }
}
