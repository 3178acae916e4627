import { readdirSync, readFileSync } from 'node:fs'
import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { applyFacts, reactFacts, routerFacts } from '#plugin/lean-packages.ts'

const react = readFileSync('node_modules/react-dom/cjs/react-dom-client.production.js', 'utf8')
const routerFolder = 'node_modules/react-router/dist/development'
const router = readdirSync(routerFolder)
  .filter((name) => name.endsWith('.mjs'))
  .map((name) => readFileSync(`${routerFolder}/${name}`, 'utf8'))

/** Runs code of React with a function of ours in place of `Error`, and says how many errors it made as it loaded. */
function errorsMadeLoading(code: string): number {
  let made = 0
  const counted = new Proxy(Error, { apply: (make, self, words) => (made++, Reflect.apply(make, self, words)) })
  const packages: Record<string, unknown> = {
    react: {
      version: /reconcilerVersion: "([^"]*)"/.exec(code)?.[1],
      __CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: {},
    },
    'react-dom': { __DOM_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE: { d: {} } },
    scheduler: {},
  }
  runInNewContext(code, { Error: counted, require: (name: string) => packages[name], exports: {} })
  return made
}

describe('what the bundler is told of packages', () => {
  it('fits the router that is installed', () => {
    for (const fact of routerFacts) expect(router.some((code) => applyFacts(code, [fact]) !== code)).toBe(true)
  })

  it('leaves React no error to make as it loads', () => {
    expect(errorsMadeLoading(react)).toBeGreaterThan(0)
    expect(errorsMadeLoading(applyFacts(react, reactFacts))).toBe(0)
  })
})
