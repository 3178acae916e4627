// A site that is published anew, taken off and put back, under one address.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp, mkdtemp, rename, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serveSite, type ServedSite } from '#plugin/serve-site.ts'

export interface PublishedSite {
  url: string
  /** The folder that is served. */
  out: string
  /** Puts a copy of another build in the place of what is served. */
  publish: (build: string) => Promise<void>
  /** Takes the network away: nothing listens any more. */
  goDown: () => Promise<void>
  comeBack: () => Promise<void>
  /** Ends the site and its folder. */
  end: () => Promise<void>
}

/** Serves a copy of a build. */
export async function publishSite(build: string, base = '/'): Promise<PublishedSite> {
  const folder = await mkdtemp(join(tmpdir(), 'kandu-published-'))
  const out = join(folder, 'site')
  await cp(build, out, { recursive: true })
  let server: ServedSite | null = await serveSite({ out, base, port: 0 })
  const { port, url } = server
  const goDown = async () => {
    await server?.close()
    server = null
  }
  const comeBack = async () => void (server ??= await serveSite({ out, base, port }))
  return {
    url: new URL(base, url).href,
    out,
    async publish(next) {
      await cp(next, `${out}.next`, { recursive: true })
      await rename(out, `${out}.last`)
      await rename(`${out}.next`, out)
      await rm(`${out}.last`, { recursive: true })
      if (server !== null) {
        await goDown()
        await comeBack() // the headers are those of the build
      }
    },
    goDown,
    comeBack,
    async end() {
      await goDown()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Makes a build another version of the same program: its entry has another name, and says on `<html>` which version runs. */
export async function makeVersion(build: string, version: string): Promise<string> {
  const out = join(await mkdtemp(join(tmpdir(), 'kandu-version-')), 'site')
  await cp(build, out, { recursive: true })
  const names = readdirSync(join(out, 'assets'))
  const entry = names.find((name) => /^main-.*\.js$/.test(name)) ?? ''
  const renamed = entry.replace(/-.{8}\.js$/, `-${version.padEnd(8, '0')}.js`)
  const texts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html|js)$/.test(file))
  for (const file of texts) {
    const text = readFileSync(join(out, file), 'utf8')
    if (text.includes(entry)) writeFileSync(join(out, file), text.replaceAll(entry, renamed))
  }
  const [before, after] = [join(out, 'assets', entry), join(out, 'assets', renamed)]
  writeFileSync(
    after,
    `${readFileSync(before, 'utf8')}\n;document.documentElement.dataset.version=${JSON.stringify(version)}`,
  )
  rmSync(before)
  rewriteBuild(out, (told) => {
    const files = names.map((name) => `assets/${name === entry ? renamed : name}`).concat('favicon.svg')
    told['files'] = Object.fromEntries(files.map((file) => [file, integrityOf(join(out, file))]))
    told['program'] = `version-${version}`
  })
  return out
}

/** Changes what a build told its worker. */
export function rewriteBuild(out: string, change: (told: Record<string, unknown>) => void): void {
  const place = join(out, 'sw.js')
  const script = readFileSync(place, 'utf8')
  const [line = ''] = script.split('\n', 1)
  const told = JSON.parse(line.slice('self.kandu='.length, -1)) as Record<string, unknown>
  change(told)
  writeFileSync(`${place}.next`, `self.kandu=${JSON.stringify(told)};${script.slice(line.length)}`)
  renameSync(`${place}.next`, place)
}

const integrityOf = (file: string): string =>
  `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`
