// `npm run explore -- --seed 7 --runs 20000`: the property tests of the compiler with another seed, and as many runs as one has patience for.
import { spawnSync } from 'node:child_process'
import { parseArgs } from 'node:util'

const options = { seed: { type: 'string' }, runs: { type: 'string' }, help: { type: 'boolean', short: 'h' } }
const usage = 'Usage: npm run explore -- [--seed NUMBER] [--runs NUMBER]'
try {
  const { help, ...values } = parseArgs({ options }).values
  if (help) {
    console.log(usage)
    process.exit(0)
  }
  for (const [name, value] of Object.entries(values)) {
    if (!/^\d+$/.test(String(value))) throw new Error(`--${name} ${String(value)} is not a whole number.`)
  }
  const { seed = Math.trunc(Math.random() * 2 ** 31), runs = 2000 } = values
  console.log(`seed ${String(seed)}, ${String(runs)} runs`)
  const arguments_ = ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/compiler/trust.test.ts']
  const { status } = spawnSync(process.execPath, [...arguments_, '--testTimeout=0'], {
    stdio: 'inherit',
    env: { ...process.env, KANDU_SEED: String(seed), KANDU_RUNS: String(runs) },
  })
  process.exitCode = status ?? 1
} catch (fault) {
  console.error(`${fault.message}\n${usage}`)
  process.exitCode = 2
}
