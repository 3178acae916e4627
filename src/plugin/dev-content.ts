// What the dev server serves: the last compilation in which no source was refused, in memory.
import type { OutputFile } from '#compiler/compile.ts'
import type { Page } from '#model/page.ts'
import type { Publication } from '#model/publication.ts'
import { BuildFault } from './build-fault.ts'
import { changedShards, namesAmong, openBundle, type BundleInMemory } from './bundle-in-memory.ts'
import type { CompiledSeeds } from './compile-seeds.ts'
import { pageFile } from './emit-content.ts'

/** What one compilation changed. */
export interface Refreshed {
  /** Paths of the shards that differ from what was served before. */
  changed: readonly string[]
  /** The files in which those are now that are still there. */
  names: Readonly<Record<string, string>>
  /** The compilation, or the one fault that kept the seeds from being read at all. */
  outcome: CompiledSeeds | BuildFault
}

/** A page as it can be rendered now. */
export interface DevPage {
  page: Page
  bundle: BundleInMemory
  publication: Publication
}

/** Content that follows the seeds. */
export interface DevContent {
  /** Gives the page a host would answer a path with, by its file: `issues/2024-05-28/index.html`. */
  page: (file: string) => DevPage | undefined
  /** Gives a file of the site, by its path below the base. */
  file: (path: string) => Promise<Uint8Array | undefined>
  /** Compiles again; where a source was refused the last good content stays. Calls that overlap become one. */
  refresh: () => Promise<Refreshed>
}

type LaterFiles = () => Promise<ReadonlyMap<string, OutputFile>>

/** Keeps content up to date with what `compile` gives. Nothing is served before the first refresh. */
export function keepContent(compile: () => Promise<CompiledSeeds>): DevContent {
  let files: ReadonlyMap<string, OutputFile> = new Map()
  let feeds: LaterFiles = async () => new Map()
  let search: LaterFiles = async () => new Map()
  let bundle = openBundle([])
  let pages: () => ReadonlyMap<string, DevPage> = () => new Map()
  let waiting: Promise<Refreshed> | null = null
  let running: Promise<unknown> = Promise.resolve()

  const compileOnce = async (): Promise<Refreshed> => {
    waiting = null
    try {
      const outcome = await compile()
      // The very first time there is nothing better than what the other sources gave.
      if (outcome.refused && files.size > 0) return unchanged(outcome)
      const [before, after] = [bundle, openBundle(outcome.compilation.files)]
      bundle = after
      files = byPath(outcome.compilation.files)
      feeds = onceAsked(async () => byPath(await outcome.compilation.feeds()))
      search = onceAsked(async () => byPath(await outcome.compilation.search()))
      pages = onceAsked(() => pagesOf(outcome, after))
      const changed = changedShards(before, after)
      return { changed, names: namesAmong(after, changed), outcome }
    } catch (error) {
      if (error instanceof BuildFault) return unchanged(error)
      throw error
    }
  }

  return {
    page: (file) => pages().get(file),
    // Nobody who writes waits for search or feeds: their files are made when somebody asks for them.
    file: async (path) => {
      const among = path.startsWith('content/search') ? await search() : isOfFeeds(path) ? await feeds() : files
      return among.get(path)?.bytes
    },
    refresh() {
      // One that has not begun yet will see this change too; one that has may not.
      waiting ??= running.then(compileOnce, compileOnce)
      running = waiting
      return waiting
    },
  }
}

/** Says whether a path may be that of a feed, the sitemap or robots.txt. */
export const isOfFeeds = (path: string): boolean => /^(?:feed\.|sitemap|robots\.txt$)/.test(path)

const unchanged = (outcome: Refreshed['outcome']): Refreshed => ({ changed: [], names: {}, outcome })

const byPath = (files: readonly OutputFile[]): ReadonlyMap<string, OutputFile> =>
  new Map(files.map((file) => [file.path, file]))

const pagesOf = ({ compilation, publication }: CompiledSeeds, bundle: BundleInMemory): ReadonlyMap<string, DevPage> =>
  new Map(compilation.pages.map((page) => [pageFile(page.path), { page, bundle, publication }]))

/** Gives what is made when it is first asked for: whoever writes waits for what an open page shows, and for nothing else. */
function onceAsked<Made>(make: () => Made): () => Made {
  let made: { value: Made } | null = null
  return () => (made ??= { value: make() }).value
}
