// What the app and the service worker that keeps it for reading offline say to each other, and what a build tells that worker.

/** The worker's file, at the base of the site: a worker rules no address above its own. */
export const workerFile = 'sw.js'

/** What stands before the name of every cache of the archive under a base path; no other archive on the host begins so. */
export const cachePrefix = (base: string): string => `kandu${base} `

/** What a build tells its worker. */
export interface WorkerBuild {
  /** Named by the content of the app's files: two builds of one name are of the same program. */
  program: string
  /** Changes with the content of the archive. */
  content: string
  /** The newest issue, null in an empty archive. */
  latest: string | null
  /** File of the entry script: a page that names it is of this program. */
  entry: string
  /** Every file of the app, each with the hash it must have, as `integrity` takes it. */
  files: Readonly<Record<string, string>>
  /** How many bytes the app's files have together. */
  bytes: number
  /** How many bytes of pages, and of other content, may be kept. */
  bounds: { readonly pages: number; readonly content: number }
}

/** Why pages are kept: for the app itself, because a reader bookmarked them, or asked for the newest. None of these makes room for what was only visited. */
export type Hold = 'app' | 'bookmarks' | 'newest'

/** What the app asks of the worker. Addresses are pathnames, with the base path. */
export type Asked =
  /** Which build it is of; answered with a `WorkerBuild`. */
  | { ask: 'build' }
  /** To keep pages a reader has visited. */
  | { ask: 'visited'; pages: readonly string[] }
  /** To keep these for a reason, and no others for it any more; answered with a `Progress` after each. */
  | { ask: 'hold'; hold: Hold; pages: readonly string[] }
  /** What is kept; answered with a `KeptPage[]`. */
  | { ask: 'kept' }
  /** To take over from the worker before it. */
  | { ask: 'apply' }

/** How far the worker has come with what it was asked to keep. */
export interface Progress {
  /** So many of the pages are kept; when it has ended, the others could not be. */
  done: number
  total: number
  /** Of all kept pages. */
  bytes: number
  ended: boolean
}

/** One page kept on this device. */
export interface KeptPage {
  /** Its pathname. */
  page: string
  title: string
  bytes: number
  /** In ms. */
  keptAt: number
  /** Whether it is kept for a reason, and not only because it was visited. */
  held: boolean
}
