// Builds that follow one another: whatever was kept from the last, or happened to it, the site is that of a first build, byte for byte.
import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { appendFile, cp, readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it, onTestFinished } from 'vitest'
import { demoArchive, demoNewest } from '#plugin/demo/archive.ts'
import { demoPublication } from '#plugin/demo/publication.ts'
import { aFolder, fill } from './a-folder.ts'

const root = resolve('.')
const launcher = join(root, 'src/plugin/run.mjs')
const patience = { timeout: 120_000 }

/** An archive of twelve issues, newest first, and the two that are to come. */
const issues = [...demoArchive({ issues: 14, newest: demoNewest, seed: 1 })]
const [later, next, ...held] = issues

/** Commands and app as the first build of these tests bundled them. */
const bundled = join(root, '.kandu', 'test-cache', 'bundled')
afterAll(() => rm(bundled, { recursive: true, force: true }))

interface Project {
  seeds: string
  out: string
  cache: string
}

/** A folder of its own for seeds, output and caches; the caches lie in the project, where packages are found. */
async function aProject(sources: readonly { file: string; text: string }[] = held): Promise<Project> {
  const folder = await aFolder(
    Object.fromEntries([
      ['seeds/publication.json', demoPublication],
      ...sources.map(({ file, text }) => [`seeds/${file}`, text]),
    ]),
  )
  const cache = join(root, '.kandu', 'test-cache', folder.slice(folder.lastIndexOf('-') + 1))
  onTestFinished(() => rm(cache, { recursive: true, force: true }))
  if (existsSync(bundled)) await cp(bundled, cache, { recursive: true })
  return { seeds: join(folder, 'seeds'), out: join(folder, 'site'), cache }
}

const environmentOf = ({ seeds, out, cache }: Project) => {
  const { NODE_ENV: _, VITEST: __, ...inherited } = process.env
  return { ...inherited, KANDU_SEEDS: seeds, KANDU_OUT: out, KANDU_CACHE: cache }
}

function build(project: Project): Promise<void> {
  return new Promise((done, failed) => {
    execFile(process.execPath, [launcher, 'build'], { env: environmentOf(project) }, (error, out, err) =>
      error === null ? done() : failed(new Error(out + err)),
    )
  })
}

async function filesOf(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files: Record<string, string> = {}
  for (const entry of entries.filter((found) => found.isFile())) {
    const path = join(entry.parentPath, entry.name)
    files[path.slice(folder.length + 1)] = await readFile(path, 'latin1')
  }
  return files
}

/** The pages of an output by the file they are on the disk, which changes when a page is written again. */
async function pageInodes(out: string): Promise<Map<string, number>> {
  const paths = (await readdir(out, { recursive: true })).filter((path) => path.endsWith('.html'))
  const inodes = new Map<string, number>()
  for (const path of paths) inodes.set(path, (await stat(join(out, path))).ino)
  return inodes
}

const sourceOf = (issue: (typeof issues)[number] | undefined): { file: string; text: string } => {
  if (issue === undefined) throw new Error('The demo is too short.')
  return issue
}

const counts = { held, 'one more': issues.slice(1), 'two more': issues } as const
const firstBuilds = new Map<keyof typeof counts, Promise<Record<string, string>>>()

/** Gives the files of a build that kept nothing of any before. */
function first(name: keyof typeof counts): Promise<Record<string, string>> {
  const known = firstBuilds.get(name) ?? buildFirst(counts[name])
  firstBuilds.set(name, known)
  return known
}

async function buildFirst(sources: typeof held): Promise<Record<string, string>> {
  const project = await aProject(sources)
  await build(project)
  // Nothing of the content: bundling the program anew for every test would take most of a minute.
  for (const kind of ['app', 'commands']) await cp(join(project.cache, kind), join(bundled, kind), { recursive: true })
  return filesOf(project.out)
}

describe('a build after a build', patience, () => {
  it('is the same bytes when nothing changed, and writes no page again', async () => {
    const project = await aProject()
    await build(project)
    const before = await pageInodes(project.out)
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('held'))
    expect(await pageInodes(project.out)).toEqual(before)
  })

  it('is that of a first build when an issue has come, and when it has gone', async () => {
    const project = await aProject()
    await build(project)
    const { file, text } = sourceOf(next)
    await writeFile(join(project.seeds, file), text)
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('one more'))
    await rm(join(project.seeds, file))
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('held'))
  })

  it('writes only the new issue, its neighbours, and the pages that list it', async () => {
    const project = await aProject()
    await build(project)
    const before = await pageInodes(project.out)
    const { file, text } = sourceOf(next)
    await writeFile(join(project.seeds, file), text)
    await build(project)
    const after = await pageInodes(project.out)
    const written = [...after].filter(([path, inode]) => before.get(path) !== inode).map(([path]) => path)
    const [neighbour, beyond] = held.map((issue) => issue.file.replace('.txt', ''))
    const own = file.replace('.txt', '')
    const expected =
      /^(?:index|404|about\/index|catch-up\/index|archive\/(?:2026\/)?index|categories\/[^/]+\/(?:2026\/)?index)\.html$/
    const others = written.filter((path) => !expected.test(path))
    const issuePages = [own, neighbour, beyond, 'latest'].map((id) => `issues/${id}/index.html`)
    const analyses = [own, neighbour].map((id) => `issues/${id}/analysis/index.html`)
    expect(others.filter((path) => ![...issuePages, ...analyses].includes(path))).toEqual([])
    expect(others).toEqual(expect.arrayContaining([`issues/${own}/index.html`, `issues/${neighbour}/index.html`]))
    expect(after.size - written.length).toBeGreaterThan(8)
  })

  it('leaves nothing of what others put into its output, then or later', async () => {
    const project = await aProject()
    await build(project)
    await rm(join(project.out, 'search'), { recursive: true })
    await fill(project.out, { 'notes/todo.txt': '', 'archive/old.html': '', search: '' })
    for (let times = 0; times < 3; times++) {
      await build(project)
      expect(await filesOf(project.out), `build ${times}`).toEqual(await first('held'))
    }
    expect(await readdir(join(project.cache, 'outputs'))).toHaveLength(1)
  })

  it('believes nothing that was damaged', async () => {
    const project = await aProject()
    await build(project)
    await build(project) // puts the first aside
    const harms: readonly ((path: string) => Promise<void>)[] = [
      (path) => truncate(path, 3),
      (path) => writeFile(path, 'x'),
      (path) => appendFile(path, 'x'),
    ]
    for (const folder of [project.cache, project.out]) {
      const entries = await readdir(folder, { recursive: true, withFileTypes: true })
      for (const [at, entry] of entries.entries()) {
        if (entry.isFile()) await harms[at % harms.length]?.(join(entry.parentPath, entry.name))
      }
    }
    await writeFile(join(project.out, 'content/manifest.json'), '{}') // by which a build knows its output
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('held'))
  })

  it('needs nothing of what was kept', async () => {
    const project = await aProject()
    await build(project)
    await rm(project.cache, { recursive: true })
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('held'))
    await rm(project.out, { recursive: true })
    await build(project)
    expect(await filesOf(project.out)).toEqual(await first('held'))
  })
})

describe('a build that is killed', patience, () => {
  it('at any moment leaves a whole site, old or new, and the next is right', async () => {
    const project = await aProject([sourceOf(next), ...held])
    await build(project)
    const { file, text } = sourceOf(later)
    const place = join(project.seeds, file)
    await writeFile(place, text)
    const start = performance.now()
    await build(project)
    const whole = performance.now() - start
    for (let times = 0; times < 20; times++) {
      // In turn with the issue and without it, so that there is always something to do.
      const isThere = times % 2 === 1
      await (isThere ? writeFile(place, text) : rm(place))
      const child = spawn(process.execPath, [launcher, 'build'], { env: environmentOf(project), stdio: 'ignore' })
      const ended = new Promise((exited) => child.once('exit', exited))
      await new Promise((waited) => setTimeout(waited, Math.random() * whole))
      child.kill('SIGKILL')
      await ended
      expect([await first('one more'), await first('two more')]).toContainEqual(await filesOf(project.out))
      if (times % 5 !== 4) continue
      await build(project)
      expect(await filesOf(project.out)).toEqual(await first(isThere ? 'two more' : 'one more'))
    }
  })
})
