// Writes the service worker's file: what it must know of this build, before the code that was bundled for it.
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputFile } from '#compiler/compile.ts'
import type { WorkerBuild } from '#model/offline.ts'
import type { BuiltApp } from './built-app.ts'

const megabyte = 1 << 20

/** What a device keeps at most. An issue with its analysis takes about 80 kB. */
const bounds = { pages: 40 * megabyte, content: 16 * megabyte }

/** Writes the worker of a site. It differs from that of another build wherever the app or the content does: browsers look for nothing else. */
export function workerScript(
  { files, assets, workers }: Pick<BuiltApp, 'files' | 'workers'> & { assets: Pick<BuiltApp['assets'], 'script'> },
  content: { files: readonly OutputFile[]; newest: string | null },
): string {
  const kept = ['favicon.svg', ...readdirSync(join(files, 'assets')).map((name) => `assets/${name}`)].toSorted()
  const bytes = kept.map((file) => readFileSync(join(files, file)))
  const hashes = Object.fromEntries(kept.map((file, at) => [file, integrityOf(bytes[at] ?? new Uint8Array())]))
  const manifest = content.files.find(({ path }) => path === 'content/manifest.json')
  const build: WorkerBuild = {
    program: shortHash(JSON.stringify(hashes)),
    // The manifest names every shard, or the list that does, each with a hash of what is in it.
    content: shortHash(manifest?.bytes ?? ''),
    latest: content.newest,
    entry: assets.script,
    files: hashes,
    bytes: bytes.reduce((sum, { length }) => sum + length, 0),
    bounds,
  }
  return `self.kandu=${JSON.stringify(build)};\n${workers.keeper}`
}

const integrityOf = (bytes: Uint8Array): string => `sha256-${createHash('sha256').update(bytes).digest('base64')}`
const shortHash = (text: Uint8Array | string): string =>
  createHash('sha256').update(text).digest('base64url').slice(0, 16)
