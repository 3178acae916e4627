// The floor of the bench of builds: reads all sources of a folder and writes as many files of the same sizes as a build did, and nothing else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const [sources, list, out] = process.argv.slice(2)
for (const name of readdirSync(sources)) readFileSync(join(sources, name))
const files = JSON.parse(readFileSync(list, 'utf8'))
const bytes = Buffer.alloc(Math.max(...files.map(([, size]) => size)), 'kandu')
const made = new Set()
for (const [path, size] of files) {
  const place = join(out, path)
  if (!made.has(dirname(place))) mkdirSync(dirname(place), { recursive: true })
  made.add(dirname(place))
  writeFileSync(place, bytes.subarray(0, size))
}
