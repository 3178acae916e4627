// One try at every border crossing; each must be refused by the machine that holds that border.
import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const project = resolve('.')

/** Crossings the compiler refuses: a file of a layer, its text, and the fault expected in it. */
const compilerTries = [
  { file: 'src/model/imports-compiler.ts', code: "import '#compiler/source.ts'", fault: 'TS6307' },
  { file: 'src/model/uses-dom.ts', code: 'export const title = document.title', fault: 'TS2584' },
  { file: 'src/model/uses-node.ts', code: 'export const folder = process.cwd()', fault: 'TS2591' },
  { file: 'src/compiler/imports-plugin.ts', code: "import '#plugin/page.ts'", fault: 'TS6307' },
  { file: 'src/compiler/imports-node.ts', code: "import 'node:fs'", fault: 'TS2882' },
  { file: 'src/compiler/uses-dom.ts', code: 'export const store = localStorage', fault: 'TS2304' },
  { file: 'src/plugin/imports-app.ts', code: "import '#app/page.ts'", fault: 'TS6307' },
  { file: 'src/plugin/uses-dom.ts', code: 'export const height = window.innerHeight', fault: 'TS2304' },
  { file: 'src/offline/imports-app.ts', code: "import '#app/page.ts'", fault: 'TS6307' },
  { file: 'src/offline/uses-dom.ts', code: 'export const title = document.title', fault: 'TS2584' },
  { file: 'src/app/imports-plugin.ts', code: "import '#plugin/page.ts'", fault: 'TS6307' },
  { file: 'src/app/uses-node.ts', code: 'export const folder = process.cwd()', fault: 'TS2591' },
] as const

/** Crossings the linter refuses: a file, its text, and the rule that must name it. */
const linterTries = [
  { file: 'src/model/goes-up.ts', code: "import '../compiler/source.ts'", rule: 'no-restricted-imports' },
  { file: 'src/model/reaches-up.ts', code: "import '#compiler/source.ts'", rule: 'no-restricted-imports' },
  { file: 'src/model/takes-react.ts', code: "import 'react'", rule: 'no-restricted-imports' },
  { file: 'src/model/takes-vite.ts', code: "import 'vite'", rule: 'no-restricted-imports' },
  { file: 'src/compiler/reaches-plugin.ts', code: "import '#plugin/kandu.ts'", rule: 'no-restricted-imports' },
  { file: 'src/compiler/takes-node.ts', code: "import 'node:fs'", rule: 'no-restricted-imports' },
  { file: 'src/compiler/takes-package.ts', code: "import 'valibot'", rule: 'no-restricted-imports' },
  { file: 'src/plugin/reaches-app.ts', code: "import '#app/shell.tsx'", rule: 'no-restricted-imports' },
  { file: 'src/plugin/takes-react.ts', code: "import 'react-dom/server'", rule: 'no-restricted-imports' },
  { file: 'src/offline/reaches-app.ts', code: "import '#app/shell.tsx'", rule: 'no-restricted-imports' },
  { file: 'src/offline/takes-package.ts', code: "import 'valibot'", rule: 'no-restricted-imports' },
  { file: 'src/app/reaches-plugin.ts', code: "import '#plugin/kandu.ts'", rule: 'no-restricted-imports' },
  { file: 'src/app/views/issue/takes-view.ts', code: "import '#app/views/about/a.ts'", rule: 'no-restricted-imports' },
  { file: 'src/app/queries/takes-storage.ts', code: "import '#app/storage/a.ts'", rule: 'no-restricted-imports' },
  { file: 'src/app/storage/takes-query.ts', code: "import '#app/queries/a.ts'", rule: 'no-restricted-imports' },
  { file: 'src/app/components/takes-query.ts', code: "import '#app/queries/a.ts'", rule: 'no-restricted-imports' },
  { file: 'src/app/views/fetches.ts', code: "void fetch('/a')", rule: 'no-restricted-globals' },
  { file: 'src/app/views/stores.ts', code: 'localStorage.clear()', rule: 'no-restricted-globals' },
  { file: 'src/app/views/has-default.ts', code: 'export default 1', rule: 'no-default-export' },
  { file: 'src/app/views/barrel.ts', code: "export * from './stores.ts'", rule: 'no-barrel-file' },
  { file: 'src/app/views/CamelCase.ts', code: 'export const a = 1', rule: 'filename-case' },
  { file: 'src/app/views/long.ts', code: 'export const a = [\n' + '1,\n'.repeat(300) + ']', rule: 'max-lines' },
  {
    file: 'src/app/views/raw.tsx',
    code: 'export const A = () => <p dangerouslySetInnerHTML={{ __html: "" }} />',
    rule: 'no-danger',
  },
] as const

const layers = ['model', 'compiler', 'plugin', 'app', 'offline']
let folder = ''

/** Runs a program of the project in the folder of tries and gives all it printed. */
function run(program: string, args: readonly string[]): Promise<string> {
  return new Promise((done) => {
    execFile(join(project, 'node_modules/.bin', program), args, { cwd: folder, maxBuffer: 1 << 26 }, (_, out, err) =>
      done(out + err),
    )
  })
}

async function write(file: string, code: string) {
  await mkdir(dirname(join(folder, file)), { recursive: true })
  await writeFile(join(folder, file), `${code}\n`)
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kandu-borders-'))
  await symlink(join(project, 'node_modules'), join(folder, 'node_modules'))
  await cp(join(project, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
  await cp(join(project, 'package.json'), join(folder, 'package.json'))
  for (const layer of layers) {
    const file = `src/${layer}/tsconfig.json`
    const config = await readFile(join(project, file), 'utf8')
    await write(file, config.replaceAll('../../node_modules/.cache/tsc', '../../types'))
    await write(`src/${layer}/page.ts`, 'export const page = 1')
  }
  await write('src/tsconfig.base.json', await readFile(join(project, 'src/tsconfig.base.json'), 'utf8'))
  await write('src/compiler/source.ts', 'export const source = 1')
})

afterAll(() => rm(folder, { recursive: true, force: true }))

describe('the borders between layers', () => {
  it('are refused by the TypeScript compiler where a layer imports or assumes what it may not', async () => {
    for (const { file, code } of compilerTries) await write(file, code)
    const printed = (await Promise.all(layers.map((layer) => run('tsc', ['-p', `src/${layer}`])))).join('\n')
    for (const { file, fault } of compilerTries) {
      const faults = printed.split('\n').filter((line) => line.startsWith(`${file}(`))
      expect(faults, file).toContainEqual(expect.stringContaining(fault))
    }
  }, 60_000)

  it('are refused by the linter where a file imports or calls what its place forbids', async () => {
    for (const { file, code } of linterTries) await write(file, code)
    const printed: unknown = JSON.parse(await run('oxlint', ['--format=json', 'src']))
    expect(printed).toHaveProperty('diagnostics')
    const { diagnostics } = printed as { diagnostics: { filename: string; code: string }[] }
    for (const { file, rule } of linterTries) {
      const rules = diagnostics.filter(({ filename }) => filename === file).map(({ code }) => code)
      expect(rules, file).toContainEqual(expect.stringContaining(`(${rule})`))
    }
  }, 60_000)

  it('let an honest file of every layer pass', async () => {
    for (const { file } of [...linterTries, ...compilerTries]) await rm(join(folder, file), { force: true })
    expect(await run('oxlint', ['src'])).toContain('Found 0 warnings and 0 errors')
  }, 60_000)
})
