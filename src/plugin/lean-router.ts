// Takes out of react-router what a built site never runs: the first visit's script has a budget, and every page is rendered by it.
import type { Plugin } from 'vite'

/** What the bundler must be told of the router's code to leave out parts nobody imports; what no longer fits does nothing. */
const facts: readonly (readonly [found: RegExp, told: string])[] = [
  // The package's production files differ from these by this one word, and cannot be asked for by name.
  [/\bENABLE_DEV_WARNINGS = true\b/g, 'ENABLE_DEV_WARNINGS = false'],
  // Names for developer tools keep every component alive.
  [/^\w+\.displayName = "[^"]*";$/gm, ''],
  [/^(var \w+ = )(React\d*\.(?:forwardRef|createContext|memo)\()/gm, '$1/* @__PURE__ */ $2'],
]

/** Makes the bundler drop the parts of react-router that the app does not use. */
export function leanRouter(): Plugin {
  return {
    name: 'kandu:lean-router',
    apply: 'build',
    transform: {
      filter: { id: /\/react-router\/dist\/.*\.mjs$/ },
      handler: (code) => ({ code: facts.reduce((text, [found, told]) => text.replace(found, told), code), map: null }),
    },
  }
}
