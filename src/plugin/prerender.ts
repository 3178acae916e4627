// Renders every page the compiler listed and writes each as soon as it is there, so that memory does not grow with the archive.
import type { Page, Renderer } from '#model/page.ts'
import type { BundleInMemory } from './bundle-in-memory.ts'
import { pageFile, type WriteFile } from './emit-content.ts'
import type { PageParts } from './html-template.ts'
import { writePayload } from './page-payload.ts'

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
  const renderPage = renderer.createRenderPage(bundle.readShard)
  for (const page of pages) {
    const rendered = await renderPage(page.path).catch((cause: unknown) => {
      throw new Error(`${page.path} could not be rendered.`, { cause })
    })
    const expected = page.path === '/404/' ? 404 : 200
    if (rendered.status !== expected) throw new Error(`${page.path} was rendered with status ${rendered.status}.`)
    const { head, html, view, shards } = rendered
    const { structuredData } = page
    const payload = writePayload(page, shards, bundle)
    write(pageFile(page.path), pageHtml({ head, html, payload, structuredData, preloads: preloads(view) }))
  }
}
