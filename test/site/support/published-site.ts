// A site that is published anew, taken off and put back, under one address.
import { createHash } from 'node:crypto'
import { appendFileSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
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

/** Makes a build another version of the same program: its scripts have other names, as what imports a changed one has, and it says on `<html>` which version runs. */
export async function makeVersion(build: string, version: string): Promise<string> {
  const out = join(await mkdtemp(join(tmpdir(), 'kandu-version-')), 'site')
  await cp(build, out, { recursive: true })
  const names = readdirSync(join(out, 'assets'))
  const renamed = new Map(names.filter((name) => name.endsWith('.js')).map((name) => [name, nameIn(version, name)]))
  const texts = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:html|js)$/.test(file))
  for (const file of texts) {
    const text = readFileSync(join(out, file), 'utf8')
    const told = text.replace(/[\w-]+\.js\b/g, (name) => renamed.get(name) ?? name)
    if (told !== text) writeFileSync(join(out, file), told)
  }
  for (const [before, after] of renamed) renameSync(join(out, 'assets', before), join(out, 'assets', after))
  const entry = join(out, 'assets', [...renamed.values()].find((name) => name.startsWith('main-')) ?? '')
  appendFileSync(entry, `\n;document.documentElement.dataset.version=${JSON.stringify(version)}`)
  rewriteBuild(out, (told) => {
    const files = names.map((name) => `assets/${renamed.get(name) ?? name}`).concat('favicon.svg')
    told['files'] = Object.fromEntries(files.map((file) => [file, integrityOf(join(out, file))]))
    told['program'] = `version-${version}`
  })
  return out
}

/** Gives what a script is called in a version: the entry after it, any other after what only that has. */
function nameIn(version: string, name: string): string {
  const hash = createHash('sha256')
    .update(version + name)
    .digest('base64url')
  return name.replace(/-.{8}\.js$/, `-${(name.startsWith('main-') ? version.padEnd(8, '0') : hash).slice(0, 8)}.js`)
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
