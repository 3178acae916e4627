import { resolve } from 'node:path'
import { build, type Rolldown } from 'vite'
import { describe, expect, it } from 'vitest'
import { readClientAssets, scriptsOf } from '#plugin/client-assets.ts'
import { aFolder } from './a-folder.ts'

/** Builds a small app of the same shape as Kandu's: an entry, lazy views, a part two views share, style for first paint and later. */
async function buildApp(): Promise<Rolldown.RolldownOutput['output']> {
  const root = await aFolder({
    'src/app/main.ts':
      "import './first.css'\nimport { shared } from './shared.ts'\nconsole.log(shared)\n" +
      "for (const load of [() => import('./views/issue/route.tsx'), () => import('./views/about/route.tsx'), () => import('./panel.ts')]) load()",
    'src/app/first.css': '.first{color:red}',
    'src/app/shared.ts': 'export const shared = globalThis.name + "shared"',
    'src/app/part.ts': 'export const part = globalThis.name + "a part of two views"',
    'src/app/panel.ts': "import './panel.css'\nimport { shared } from './shared.ts'\nexport const panel = shared",
    'src/app/panel.css': '.panel{color:blue}',
    'src/app/views/issue/route.tsx': "import { part } from '../../part.ts'\nexport const view = part + 'issue'",
    'src/app/views/about/route.tsx': "import { part } from '../../part.ts'\nexport const view = part + 'about'",
  })
  const output = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    build: {
      write: false,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: resolve(root, 'src/app/main.ts') },
    },
  })
  const [first] = Array.isArray(output) ? output : [output]
  if (first === undefined || !('output' in first)) throw new Error('Vite gave no output.')
  return first.output
}

describe('the built client', () => {
  it('gives the entry, the style of the first paint, and each view’s scripts', async () => {
    const output = await buildApp()
    const assets = readClientAssets(output)
    expect(assets.script).toMatch(/^assets\/main-.{8}\.js$/)
    expect(assets.style).toMatch(/^\.first\{color:red;?\}$/)
    const needed = scriptsOf(assets, 'issue')
    const code = needed.map((file) => output.find(({ fileName }) => fileName === file))
    expect(code.some((chunk) => chunk?.type === 'chunk' && chunk.code.includes('a part of two views'))).toBe(true)
    expect(needed.some((file) => file.includes('route'))).toBe(true)
    expect(needed).not.toContain(assets.script)
    expect(scriptsOf(assets, 'issue')).not.toEqual(scriptsOf(assets, 'about'))
  }, 30_000)

  it('knows no scripts beyond the entry’s own for a view it has not', async () => {
    const assets = readClientAssets(await buildApp())
    expect(scriptsOf(assets, 'none')).toEqual(scriptsOf(assets, undefined))
  }, 30_000)

  it('lets go of the style file that is inline, and of no other', async () => {
    const output = await buildApp()
    const { inlined } = readClientAssets(output)
    const styles = output.filter(({ fileName }) => fileName.endsWith('.css'))
    expect(styles).toHaveLength(2)
    expect(inlined).toHaveLength(1)
    expect(inlined[0]).toMatch(/main-.{8}\.css$/)
    for (const chunk of output) if (chunk.type === 'chunk') expect(chunk.code).not.toContain(inlined[0])
  }, 30_000)
})
