// Finds a Chromium for the browser tests and the bench of visits, or installs one, or says plainly what is missing.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from 'playwright'

const programs = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'msedge']
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** Flags a Chromium needs in a container without a GPU, a user or a network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * Gives the path of a Chromium that can be run: `CHROMIUM_PATH`, else an installed Chrome or Chromium, else Debian's
 * package through apt-get (as root), else Playwright's own download. Throws with what to do where none of it works.
 */
export function findChromium(say: (line: string) => void): string {
  const asked = process.env['CHROMIUM_PATH']
  if (asked !== undefined && asked !== '') {
    if (existsSync(asked)) return asked
    throw new Error(`CHROMIUM_PATH is ${asked}, and there is no such file.`)
  }
  const tried: string[] = []
  const found = installedChromium() ?? aptChromium(say, tried) ?? playwrightChromium(say, tried)
  if (found !== undefined) return found
  throw new Error(
    [
      'A Chromium is needed, and none was found or could be installed:',
      ...tried.map((line) => `  - ${line}`),
      'Install Chrome or Chromium and run again, or name one: CHROMIUM_PATH=/path/to/chromium',
    ].join('\n'),
  )
}

/** Says whether some Han face is installed; on a machine that cannot be asked, that one is. As root on Debian it installs one. */
export function ensureHanFace(say: (line: string) => void): boolean {
  if (process.platform !== 'linux') return true
  if (hasHanFace()) return true
  if (isRoot() && onPath('apt-get') !== undefined) {
    say('Installing a Han face (Debian package fonts-noto-cjk) …')
    aptInstall(['fonts-noto-cjk'])
  }
  return hasHanFace()
}

function hasHanFace(): boolean {
  if (onPath('fc-list') === undefined) return false
  return run('fc-list', [':lang=zh', 'family'])?.trim() !== ''
}

function installedChromium(): string | undefined {
  return programs.map(onPath).find((path) => path !== undefined) ?? applications.find((path) => existsSync(path))
}

function aptChromium(say: (line: string) => void, tried: string[]): string | undefined {
  if (onPath('apt-get') === undefined) {
    tried.push("Debian's chromium: there is no apt-get on this machine")
    return undefined
  }
  if (!isRoot()) {
    tried.push("Debian's chromium: apt-get needs root (sudo apt-get install chromium fonts-noto-cjk)")
    return undefined
  }
  say("No Chromium found: installing Debian's chromium through apt-get …")
  const fault = aptInstall(['chromium', 'fonts-noto-cjk'])
  if (fault !== undefined) tried.push(`Debian's chromium: ${fault}`)
  return installedChromium()
}

function playwrightChromium(say: (line: string) => void, tried: string[]): string | undefined {
  const path = chromium.executablePath()
  if (existsSync(path)) return path
  say("No Chromium found: trying Playwright's own download …")
  run(process.execPath, [join('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'])
  if (existsSync(path)) return path
  tried.push("Playwright's download: it did not arrive")
  return undefined
}

/** Installs Debian packages; gives the first line of what went wrong, or undefined. */
function aptInstall(packages: readonly string[]): string | undefined {
  try {
    execFileSync('apt-get', ['update'], { stdio: 'ignore', timeout: 300_000 })
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: 900_000,
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    })
    return undefined
  } catch (fault) {
    return (fault instanceof Error ? fault.message : String(fault)).split('\n')[0]
  }
}

function isRoot(): boolean {
  return process.getuid?.() === 0
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

function run(program: string, args: readonly string[]): string | undefined {
  try {
    return execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], timeout: 900_000 })
  } catch {
    return undefined
  }
}
