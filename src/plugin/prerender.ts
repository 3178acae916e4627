// Renders every page the compiler listed and writes each as soon as it is there, so that memory does not grow with the archive.
// A page that would be as it was in the last build is not rendered.
import { hash } from 'node:crypto'
import type { Page, Renderer } from '#model/page.ts'
import { shardPath } from '#model/shard.ts'
import type { BundleInMemory } from './bundle-in-memory.ts'
import { pageFile } from './emit-content.ts'
import type { PageParts } from './html-template.ts'
import { writePayload } from './page-payload.ts'
import type { SiteOutput } from './site-output.ts'

/** What pages are rendered with. */
export interface Prerendering {
  renderer: Renderer
  bundle: BundleInMemory
  /** Writes the HTML of a page from its parts. */
  pageHtml: (parts: PageParts) => string
  /** Addresses of the scripts a view needs beside the entry. */
  preloads: (view: string | undefined) => readonly string[]
  /** A hash of all that every page depends on, beside its shards. */
  shared: string
  output: Pick<SiteOutput, 'write' | 'last' | 'reuse'>
  /** Is told how many pages are done. */
  progress: (done: number) => void
}

/** Renders and writes all pages; the first that cannot be rendered rejects and is named. */
export async function prerender(pages: readonly Page[], prerendering: Prerendering): Promise<void> {
  const { renderer, bundle, pageHtml, preloads, output, shared, progress } = prerendering
  let asked: string[] = []
  const renderPage = renderer.createRenderPage((key) => {
    asked.push(shardPath(key))
    return bundle.readShard(key)
  })
  for (const [done, page] of pages.entries()) {
    progress(done)
    const file = pageFile(page.path)
    const last = output.last(file)
    if (last !== null && last.made === madeOf(page, last.asked, bundle, shared) && output.reuse(file)) continue
    asked = []
    const rendered = await renderPage(page.path).catch((cause: unknown) => {
      throw new Error(`${page.path} could not be rendered.`, { cause })
    })
    const expected = page.path === '/404/' ? 404 : 200
    if (rendered.status !== expected) throw new Error(`${page.path} was rendered with status ${rendered.status}.`)
    const { head, html, view, shards } = rendered
    const { structuredData } = page
    const payload = writePayload(page, shards, bundle)
    const written = pageHtml({ head, html, payload, structuredData, preloads: preloads(view) })
    output.write(file, written, { asked, made: madeOf(page, asked, bundle, shared) })
  }
  progress(pages.length)
}

/** Hashes all a page depends on: what is listed of it, and the names of its shards, which say what is in them. */
function madeOf(page: Page, asked: readonly string[], { names }: BundleInMemory, shared: string): string {
  const likely = page.likely.map(shardPath)
  const facts = [shared, page.path, page.structuredData, [...asked, ...likely].map((path) => [path, names.get(path)])]
  return hash('sha256', JSON.stringify(facts), 'base64url').slice(0, 22)
}
