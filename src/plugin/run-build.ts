// Runs `vite build` as a process of its own, as `npm run build` does: a production build whatever this process is.
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readSettings } from './build-settings.ts'

/** Builds the site of a project with settings of its own beside those of the environment; gives the exit status. */
export function runBuild(root: string, settings: Readonly<Record<string, string>> = {}): Promise<number> {
  const environment = { ...process.env, NODE_ENV: 'production', ...settings }
  readSettings(root, environment) // a wrong value is told here, once, and not by Vite in its own words
  const vite = join(dirname(createRequire(join(root, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js')
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, [vite, 'build'], { cwd: root, env: environment, stdio: 'inherit' })
    child.once('error', failed)
    child.once('exit', (status) => ended(status ?? 1))
  })
}
