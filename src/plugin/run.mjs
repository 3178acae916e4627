// The launcher of Kandu's commands: plain JavaScript, because Node 20 cannot run TypeScript.
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { loadCommand } from './load-command.mjs'

const here = dirname(fileURLToPath(import.meta.url))

/** The commands, each a file in `commands/` that exports `usage` and `run(args): Promise<number>`. */
const commands = {
  build: 'builds the site',
  start: 'builds the site if need be, and serves it',
  seeds: 'says what the sources are understood as',
  add: 'adds an issue to the sources, or a corrected one in its place',
  demo: 'writes a fictional archive, and serves it',
  bench: 'measures archives: to compile, to build, to visit',
}

// A reader that has seen enough, such as `head`, closes the pipe: that is no fault.
process.stdout.on('error', (error) => process.exit(error.code === 'EPIPE' ? 0 : 1))

const [command = '', ...args] = process.argv.slice(2)
// `process.exit` would cut off what a pipe has not taken yet.
const status = Object.hasOwn(commands, command) ? await run(command, args) : complain(command)
process.stdout.write('', () => process.exit(status))

async function run(name, args) {
  try {
    const command = await loadCommand(join(here, '..', '..'), name)
    if (!args.some(isHelp)) return await command.run(args)
    console.log(command.usage)
    return 0
  } catch (error) {
    console.error(process.env.DEBUG ? error : `${name} failed: ${error.message} (DEBUG=1 shows where)`)
    return 1
  }
}

function isHelp(argument) {
  return argument === '--help' || argument === '-h'
}

function complain(name) {
  const list = Object.entries(commands).map(([known, does]) => `  ${known.padEnd(7)}${does}`)
  const usage = ['Usage: node src/plugin/run.mjs COMMAND [ARGUMENTS]', ...list].join('\n')
  if (isHelp(name)) {
    console.log(usage)
    return 0
  }
  console.error(`${name === '' ? 'No command was given.' : `There is no command ${JSON.stringify(name)}.`} ${usage}`)
  return 2
}
