// A program that is edited while it builds a site: what is kept of that build is never taken for what was there before the edit.
import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { expect, it, onTestFinished } from 'vitest'

const { NODE_ENV: _, VITEST: __, ...environment } = process.env
const launcher = ['src/plugin/run.mjs', 'build']

/** A copy of the program, below the project so that its packages are found. */
async function aProgram(): Promise<string> {
  const copy = resolve('.kandu', 'test-edited')
  await rm(copy, { recursive: true, force: true })
  await mkdir(copy, { recursive: true })
  onTestFinished(() => rm(copy, { recursive: true, force: true }))
  for (const path of ['src', 'public', 'seeds', 'index.html', 'package.json', 'package-lock.json']) {
    await cp(resolve(path), join(copy, path), { recursive: true })
  }
  await mkdir(join(copy, 'node_modules'))
  for (const name of await readdir(resolve('node_modules'))) {
    if (!name.startsWith('.')) await symlink(resolve('node_modules', name), join(copy, 'node_modules', name))
  }
  return copy
}

it(
  'a page says what the program says, also after an edit that came and went while a build ran',
  { timeout: 120_000 },
  async () => {
    const program = await aProgram()
    const words = join(program, 'src/app/words/zh.ts')
    const said = await readFile(words, 'utf8')
    const running = spawn(process.execPath, launcher, { cwd: program, env: environment, stdio: 'ignore' })
    const ended = once(running, 'exit')
    // The sources are read and the app is about to be bundled.
    while (!(await readdir(program)).some((name) => name.startsWith('.dist.next-'))) {
      await new Promise((waited) => setTimeout(waited, 5))
    }
    await writeFile(words, said.replaceAll('没有这一页', '不是这一页'))
    await ended
    await writeFile(words, said)
    await promisify(execFile)(process.execPath, launcher, { cwd: program, env: environment })
    expect(await readFile(join(program, 'dist/404.html'), 'utf8')).toContain('没有这一页')
  },
)
