// Takes out of packages what a built site never runs: the first visit's script has a budget, and every page is rendered by it.
import type { Plugin } from 'vite'

/** One thing the bundler must be told of a package's code; what no longer fits does nothing. */
type Fact = readonly [found: RegExp, told: string]

/** To leave out parts of the router nobody imports. */
export const routerFacts: readonly Fact[] = [
  // The package's production files differ from these by this one word, and cannot be asked for by name.
  [/\bENABLE_DEV_WARNINGS = true\b/g, 'ENABLE_DEV_WARNINGS = false'],
  // Names for developer tools keep every component alive.
  [/^\w+\.displayName = "[^"]*";$/gm, ''],
  [/^(var \w+ = )(React\d*\.(?:forwardRef|createContext|memo)\()/gm, '$1/* @__PURE__ */ $2'],
]

/**
 * As it loads, React makes errors that it throws later to tell them apart and never shows. Where someone watches the
 * browser (its developer tools, an audit, a test), the engine looks up the line each was made at, for which it parses
 * all of React twice more: 100 ms on a slow processor. An object serves as well.
 */
export const reactFacts: readonly Fact[] = [
  [/(?<=^(?:var| )\s*\w+Exception = )Error\((formatProdErrorMessage\(\d+\))\)/gm, '{ message: $1 }'],
]

/** Makes the bundler drop what the app does not use of react-router, and what React makes for nothing. */
export const leanPackages = (): Plugin[] => [
  lean('router', /\/react-router\/dist\/.*\.mjs$/, routerFacts),
  lean('react', /\/react-dom-client\.production\.js$/, reactFacts),
]

/** Writes what the facts say of a package's code in place of what they found. */
export const applyFacts = (code: string, facts: readonly Fact[]): string =>
  facts.reduce((text, [found, told]) => text.replace(found, told), code)

const lean = (name: string, id: RegExp, facts: readonly Fact[]): Plugin => ({
  name: `kandu:lean-${name}`,
  apply: 'build',
  transform: { filter: { id }, handler: (code) => ({ code: applyFacts(code, facts), map: null }) },
})
