// What the dev server serves: the last compilation in which no source was refused, in memory.
import type { OutputFile } from '#compiler/compile.ts'
import { BuildFault } from './build-fault.ts'
import { changedShards, openBundle } from './bundle-in-memory.ts'
import type { CompiledSeeds } from './compile-seeds.ts'

/** What one compilation changed. */
export interface Refreshed {
  /** Paths of the shards that differ from what was served before. */
  changed: readonly string[]
  /** The compilation, or the one fault that kept the seeds from being read at all. */
  outcome: CompiledSeeds | BuildFault
}

/** Content that follows the seeds. */
export interface DevContent {
  /** Gives a file of the site, by its path below the base. */
  file: (path: string) => Uint8Array | undefined
  /** Compiles again; where a source was refused the last good content stays. Calls that overlap become one. */
  refresh: () => Promise<Refreshed>
}

/** Keeps content up to date with what `compile` gives. Nothing is served before the first refresh. */
export function keepContent(compile: () => Promise<CompiledSeeds>): DevContent {
  let files: ReadonlyMap<string, OutputFile> = new Map()
  let bundle = openBundle([])
  let waiting: Promise<Refreshed> | null = null
  let running: Promise<unknown> = Promise.resolve()

  const compileOnce = async (): Promise<Refreshed> => {
    waiting = null
    try {
      const outcome = await compile()
      // The very first time there is nothing better than what the other sources gave.
      if (outcome.refused && files.size > 0) return { changed: [], outcome }
      const before = bundle
      bundle = openBundle(outcome.compilation.files)
      files = new Map(outcome.compilation.files.map((file) => [file.path, file]))
      return { changed: changedShards(before, bundle), outcome }
    } catch (error) {
      if (error instanceof BuildFault) return { changed: [], outcome: error }
      throw error
    }
  }

  return {
    file: (path) => files.get(path)?.bytes,
    refresh() {
      // One that has not begun yet will see this change too; one that has may not.
      waiting ??= running.then(compileOnce, compileOnce)
      running = waiting
      return waiting
    },
  }
}
