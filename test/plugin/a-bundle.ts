// A bundle as the compiler writes it, made of a few shards: the manifest names all but issues, which a names shard names.
import { createHash } from 'node:crypto'
import { textFile, type OutputFile } from '#compiler/output-file.ts'
import { bundleVersion } from '#model/shard.ts'

/** Makes the files of a bundle that holds the given shards, by their paths. */
export function aBundle(shards: Readonly<Record<string, unknown>>): OutputFile[] {
  const files: OutputFile[] = []
  const write = (path: string, value: unknown): [path: string, name: string] => {
    const text = JSON.stringify(value)
    const name = `~${sha256(path)}.${sha256(text)}.json`
    files.push(textFile(`content/${name}`, text))
    return [path, name]
  }
  const written = Object.entries(shards).map(([path, value]) => write(path, value))
  const isListedByYear = ([path]: [string, string]) => /^(?:issue|analysis|earlier)\//.test(path)
  const names = write('names/2024', Object.fromEntries(written.filter(isListedByYear)))
  const manifest = {
    version: bundleVersion,
    publication: { name: '刊', publisher: '读' },
    counts: { issues: 0, items: 0, analyses: 0 },
    years: ['2024'],
    latestIssue: null,
    shards: Object.fromEntries([...written.filter((entry) => !isListedByYear(entry)), names]),
  }
  return [...files, textFile('content/manifest.json', JSON.stringify(manifest))]
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 16)
