// Pages as the compiler lists them, the app renders them and the plugin writes them.
import type { ReadShard, ShardKey } from './shard.ts'

/** One address of the site that is prerendered. */
export interface Page {
  /** Path without the base path, with a closing slash: `/issues/2024-05-28/`. `/404/` becomes `404.html`. */
  path: string
  /** Whether the sitemap lists it. */
  listed: boolean
  /** Last day its content is known to have changed, or null. */
  modifiedOn: string | null
  /** schema.org data about the page, or null. */
  structuredData: object | null
  /** Shards a reader of this page is likely to want next; the page carries their file names so that one request gets them. */
  likely: readonly ShardKey[]
}

/** A page rendered to text. */
export interface RenderedPage {
  /** Inside of the React root. */
  html: string
  /** `<title>`, `<meta>` and `<link>` elements for the head. */
  head: string
  /** Keys of the shards the page was rendered from, to be shipped with it. */
  shards: readonly ShardKey[]
  status: 200 | 404
  /** The folder of `app/views/` that showed it; its scripts are preloaded with the page. */
  view?: string | undefined
}

/** Renders one address; any error rejects, and fails the build. A call begins when the one before it has ended. */
export type RenderPage = (path: string) => Promise<RenderedPage>

/** What `app/render-page.tsx` exports: the plugin loads it by path and knows nothing else of the app. */
export interface Renderer {
  /** Gives what renders the pages of the archive whose shards are read so. */
  createRenderPage: (readShard: ReadShard) => RenderPage
  /** Sets the reader's theme before first paint; goes inline into every page, one hash a build. */
  firstPaintScript: string
}

/** What a page carries for its own hydration, in `<script type="application/json" id="kandu-page">`. */
export interface PagePayload {
  /** The path it was rendered for; a page shown elsewhere (a fallback) is rendered anew. */
  path: string
  shards: readonly (readonly [key: ShardKey, value: unknown])[]
  /** File names of the likely shards, by shard path. */
  names: Record<string, string>
}
