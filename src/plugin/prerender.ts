// Renders every page the compiler listed and writes each as soon as it is there, so that memory does not grow with the archive.
import type { Page, PagePayload, RenderedPage, Renderer } from '#model/page.ts'
import { shardPath } from '#model/shard.ts'
import type { BundleInMemory } from './bundle-in-memory.ts'
import { pageFile, type WriteFile } from './emit-content.ts'
import type { PageParts } from './html-template.ts'

/** What pages are rendered with. */
export interface Prerendering {
  renderer: Renderer
  bundle: BundleInMemory
  /** Writes the HTML of a page from its parts. */
  pageHtml: (parts: PageParts) => string
  /** Addresses of the scripts a view needs beside the entry. */
  preloads: (view: string | undefined) => readonly string[]
  write: WriteFile
}

/** Renders and writes all pages; the first that cannot be rendered rejects and is named. */
export async function prerender(pages: readonly Page[], prerendering: Prerendering): Promise<void> {
  const { renderer, bundle, pageHtml, preloads, write } = prerendering
  for (const page of pages) {
    const rendered = await renderer.renderPage(page.path, bundle.readShard).catch((cause: unknown) => {
      throw new Error(`${page.path} could not be rendered.`, { cause })
    })
    const expected = page.path === '/404/' ? 404 : 200
    if (rendered.status !== expected) throw new Error(`${page.path} was rendered with status ${rendered.status}.`)
    const { head, html, view } = rendered
    const { structuredData } = page
    const payload = pagePayload(page, rendered, bundle)
    await write(pageFile(page.path), pageHtml({ head, html, payload, structuredData, preloads: preloads(view) }))
  }
}

/** Gives what a page carries: the shards it was rendered from, and the file names of those its reader is likely to want next. */
function pagePayload(page: Page, rendered: RenderedPage, bundle: BundleInMemory): PagePayload {
  const names = page.likely.flatMap((key) => {
    const name = bundle.names.get(shardPath(key))
    return name === undefined ? [] : [[shardPath(key), name]]
  })
  return { path: page.path, shards: rendered.shards, names: Object.fromEntries(names) }
}
