import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { kandu } from './src/plugin/kandu.ts'

// react-router 7 under vitest resolves two copies of itself unless module-sync comes first.
const testConditions = { conditions: ['module-sync', 'module', 'browser', 'development|production'] }

const sweeps = ['test/compiler/sweep.test.ts', 'test/app/queries/search-sweep.test.ts']

export default defineConfig(({ mode }) => ({
  // Unit tests take modules as they are: no seeds are read, nothing is served.
  plugins: mode === 'test' ? [react()] : [kandu()],
  test: {
    // Small, shared machines stall now and then: no test is judged by its time.
    testTimeout: 60_000,
    projects: [
      {
        extends: true,
        resolve: testConditions,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['test/{borders,model,compiler,plugin}/**/*.test.ts'],
          exclude: sweeps,
        },
      },
      {
        extends: true,
        resolve: testConditions,
        // Minutes of hostile sources, and a thousand issues to search: for every full run, not for every commit.
        test: { name: 'sweep', environment: 'node', include: sweeps, retry: 1 },
      },
      {
        extends: true,
        resolve: testConditions,
        test: {
          name: 'unit-app',
          // A view that has a sheet of its own links to its address.
          css: { include: /\?url$/ },
          environment: 'happy-dom',
          // There are no files to load in a unit test, and no need to say so.
          environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
          include: ['test/app/**/*.test.{ts,tsx}'],
          exclude: sweeps,
        },
      },
      {
        test: {
          testTimeout: 60_000,
          name: 'site',
          environment: 'node',
          include: ['test/site/**/*.test.ts'],
          globalSetup: ['test/site/support/global-setup.ts'],
          // Small, shared machines stall now and then; what fails twice is a fault.
          retry: 1,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
}))
