// What a build is told from outside: six variables of the environment, checked once and together.
import { existsSync, realpathSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { BuildFault } from './build-fault.ts'

/** The settings of one build or dev server; all folders are absolute. */
export interface BuildSettings {
  root: string
  seeds: string
  out: string
  /** With slashes at both ends. */
  base: string
  /** Origin and base path with a closing slash, or null when it is not known. */
  siteUrl: string | null
  /** Whether the site's worker keeps pages for reading offline; else it takes away what an earlier one kept. */
  offline: boolean
  /** Where what is kept from one build to the next lies. */
  cache: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads KANDU_SEEDS, KANDU_OUT, KANDU_BASE, KANDU_SITE_URL, KANDU_OFFLINE and KANDU_CACHE, or throws one message that names every wrong value. */
export function readSettings(root: string, environment: Environment): BuildSettings {
  const faults: string[] = []
  const asked = (name: string) => environment[name]?.trim() || undefined
  const siteUrl = asked('KANDU_SITE_URL')
  const site = siteUrl === undefined ? null : readSiteUrl(siteUrl, faults)
  const askedBase = asked('KANDU_BASE')
  const base = askedBase === undefined ? (site?.pathname ?? '/') : readBase(askedBase, faults)
  if (site !== null && site.pathname === '/') site.pathname = base
  if (site !== null && site.pathname !== base) {
    faults.push(
      `KANDU_SITE_URL (${siteUrl}) and KANDU_BASE (${askedBase}) name two different paths; give one, or the same twice.`,
    )
  }
  const seeds = resolve(root, asked('KANDU_SEEDS') ?? 'seeds')
  const out = behindLinks(resolve(root, asked('KANDU_OUT') ?? 'dist'))
  if (isWithin(root, out) || isWithin(seeds, out) || isWithin(out, seeds) || isWithin(out, join(root, 'src'))) {
    faults.push(`KANDU_OUT (${out}) would overwrite the project or its seeds; name a folder of its own, such as dist.`)
  }
  const offline = asked('KANDU_OFFLINE') ?? 'on'
  if (!['on', 'off'].includes(offline)) faults.push(`KANDU_OFFLINE (${offline}) is neither on nor off.`)
  const cache = cacheFolder(root, environment)
  if (!isWithin(cache, root)) faults.push(`KANDU_CACHE (${cache}) lies outside the project; name a folder in it.`)
  if (faults.length > 0) throw new BuildFault(faults.join('\n'))
  return { root, seeds, out, base, siteUrl: site === null ? null : site.href, offline: offline === 'on', cache }
}

/** Gives where what is kept lies: the same place as in load-command.mjs; the app and the commands kept there look for their packages in the folders above. */
export const cacheFolder = (root: string, environment: Environment): string =>
  resolve(root, environment['KANDU_CACHE']?.trim() || join('node_modules', '.cache', 'kandu'))

function readBase(value: string, faults: string[]): string {
  const base = value.endsWith('/') ? value : `${value}/`
  // Letters, digits and marks that mean themselves in an address, or percent-encoded bytes; no empty segment and none of dots alone.
  if (/^\/(?:[\w.~!$&'()*+,;=:@%-]+\/)*$/.test(base) && !/\/\.{1,2}\//.test(base) && canDecode(base)) return base
  faults.push(`KANDU_BASE (${value}) is not a path; expected one such as / or /kandu/.`)
  return '/'
}

function canDecode(path: string): boolean {
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

function readSiteUrl(value: string, faults: string[]): URL | null {
  const url = URL.canParse(value) ? new URL(value) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.search + url.hash + url.username + url.password !== '') {
    faults.push(
      `KANDU_SITE_URL (${value}) is not the address of a site; expected one such as https://example.org/kandu/.`,
    )
    return null
  }
  if (!url.pathname.endsWith('/')) url.pathname += '/'
  return url
}

/** Gives the folder a link leads to: the output is swapped in by renaming, which would replace the link itself. */
const behindLinks = (path: string): string => (existsSync(path) ? realpathSync(path) : path)

/** Says whether a path is a folder or lies in it. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && resolve(folder, way) === path)
}
