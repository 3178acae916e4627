// Runs `npm run build` as a process of its own: a production build whatever this process is.
import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** Builds the site of a project with settings of its own beside those of the environment; gives the exit status. */
export function runBuild(root: string, settings: Readonly<Record<string, string>> = {}): Promise<number> {
  const environment = { ...process.env, NODE_ENV: 'production', ...settings }
  const launcher = join(root, 'src', 'plugin', 'run.mjs')
  return new Promise((ended, failed) => {
    const child = spawn(process.execPath, [launcher, 'build'], { cwd: root, env: environment, stdio: 'inherit' })
    child.once('error', failed)
    child.once('exit', (status) => ended(status ?? 1))
  })
}
