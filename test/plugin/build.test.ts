// The build as a whole, as a process of its own: what it writes, what it leaves alone, and that it always writes the same.
import { execFile } from 'node:child_process'
import { cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { aFolder, fill } from './a-folder.ts'

const project = resolve('.')
const patience = 120_000

interface Built {
  status: number
  printed: string
}

/** The two ways to build: Kandu's own, and Vite's with the plugin of vite.config.ts. */
const ways = {
  kandu: (root: string) => [join(root, 'src/plugin/run.mjs'), 'build'],
  vite: () => [join(project, 'node_modules/vite/bin/vite.js'), 'build'],
}

function build(environment: Record<string, string>, root = project, way: keyof typeof ways = 'kandu'): Promise<Built> {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env
  return new Promise((done) => {
    const options = { cwd: root, env: { ...inherited, ...environment }, maxBuffer: 1 << 26 }
    execFile(process.execPath, ways[way](root), options, (error, out, err) =>
      done({ status: error === null ? 0 : Number(error.code), printed: out + err }),
    )
  })
}

/** Reads all files of a folder, by path. */
async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name)
    files[path.slice(folder.length + 1)] = await readFile(path, 'latin1')
  }
  return files
}

/** A copy of the project in another folder. */
async function anotherFolder(original = project): Promise<string> {
  const folder = await aFolder()
  for (const path of ['src', 'public', 'seeds', 'index.html', 'vite.config.ts', 'package.json']) {
    await cp(join(original, path), join(folder, path), { recursive: true })
  }
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  return folder
}

describe('the build', () => {
  it(
    'writes the same bytes in another folder, time zone and locale, whoever starts it',
    async () => {
      const here = await anotherFolder()
      const there = await anotherFolder(here)
      const first = await build({ KANDU_OUT: 'site', TZ: 'America/Los_Angeles', LANG: 'C', LC_ALL: 'C' }, here)
      expect(first.status, first.printed).toBe(0)
      const second = await build(
        { KANDU_OUT: '', TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        there,
        'vite',
      )
      expect(second.status, second.printed).toBe(0)
      const [one, other] = [await filesOf(join(here, 'site')), await filesOf(join(there, 'dist'))]
      expect(Object.keys(other).toSorted()).toEqual(Object.keys(one).toSorted())
      for (const [path, bytes] of Object.entries(one)) expect(other[path] === bytes, path).toBe(true)
      expect(one['index.html']).toContain('<div id="root"><')
      expect(one['404.html']).toContain('<div id="root"><')
      expect(one).toHaveProperty(['issues/2024-05-28/analysis/index.html'])
      const machine = Object.entries(one).filter(([, bytes]) => bytes.includes(project) || bytes.includes(here))
      expect(machine.map(([path]) => path)).toEqual([])
    },
    patience,
  )

  it(
    'publishes nothing if one source is refused: the fault is told with file and line, and the last output stays byte for byte',
    async () => {
      const seed = await readFile('seeds/2024-05-28.txt', 'utf8')
      const folder = await aFolder({ 'seeds/good.txt': seed, 'site/content/manifest.json': '{}', 'site/a.html': 'old' })
      await fill(folder, { 'seeds/2024/bad.txt': seed.replace(/2024年05月28日.*/, '2024年02月30日 18:31') })
      const before = await filesOf(join(folder, 'site'))
      const { status, printed } = await build({ KANDU_SEEDS: join(folder, 'seeds'), KANDU_OUT: join(folder, 'site') })
      expect(status).toBe(1)
      expect(printed).toMatch(/bad\.txt:\d+ +error/)
      expect(printed).toContain('2024年02月30日 18:31')
      expect(printed).toContain('Nothing was published')
      expect(printed).not.toMatch(/^\s+at /m)
      expect(await filesOf(join(folder, 'site'))).toEqual(before)
      expect(await readdir(folder)).toEqual(['seeds', 'site'])
    },
    patience,
  )

  it(
    'says a wrong setting in one message, without a stack',
    async () => {
      const { status, printed } = await build({ KANDU_BASE: 'kandu' })
      expect(status).toBe(1)
      expect(printed).toContain('KANDU_BASE (kandu) is not a path; expected one such as / or /kandu/.')
      expect(printed).not.toMatch(/^\s+at /m)
    },
    patience,
  )

  it(
    'fails, and leaves the last output alone, when a page cannot be rendered',
    async () => {
      const folder = await anotherFolder()
      await fill(folder, { 'dist/content/manifest.json': '{}' })
      await writeFile(
        join(folder, 'src/app/render-page.tsx'),
        "export const firstPaintScript = ''\nexport const createRenderPage = () => async (path: string) => { throw new Error(`no ${path}`) }\n",
      )
      const { status, printed } = await build({}, folder)
      expect(status).toBe(1)
      expect(printed).toContain('/ could not be rendered')
      expect(await filesOf(join(folder, 'dist'))).toEqual({ 'content/manifest.json': '{}' })
      expect((await readdir(folder)).filter((name) => name.startsWith('.dist'))).toEqual([])
    },
    patience,
  )

  it(
    'makes a site of an empty archive too',
    async () => {
      const folder = await aFolder()
      await mkdir(join(folder, 'seeds'))
      const { status } = await build({ KANDU_SEEDS: join(folder, 'seeds'), KANDU_OUT: join(folder, 'site') })
      expect(status).toBe(0)
      expect(await readFile(join(folder, 'site/index.html'), 'utf8')).toContain('</html>')
    },
    patience,
  )
})
