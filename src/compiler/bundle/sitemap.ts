// The sitemap (sitemaps.org 0.9): every listed page, in as many files as the protocol's limits ask for.
import type { Page } from '#model/page.ts'
import { type OutputFile, textFile } from '#compiler/output-file.ts'
import { element, type Markup, writeDocument } from './markup.ts'

/** The protocol allows 50,000 addresses a file. */
const most = 45_000
const attributes = { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' }

/** Writes `sitemap.xml`, and the files it names where there are too many addresses for one; nothing where the site's address is not known. */
export function writeSitemap(pages: readonly Page[], siteUrl: string | null): OutputFile[] {
  if (siteUrl === null) return []
  const listed = pages.filter((page) => page.listed)
  if (listed.length <= most) return [textFile('sitemap.xml', writeDocument(urlSet(listed, siteUrl)))]
  const parts: OutputFile[] = []
  for (let start = 0; start < listed.length; start += most) {
    const path = `sitemap-${parts.length + 1}.xml`
    parts.push(textFile(path, writeDocument(urlSet(listed.slice(start, start + most), siteUrl))))
  }
  const named = parts.map(({ path }) => element('sitemap', [element('loc', [siteUrl + path])]))
  return [textFile('sitemap.xml', writeDocument(element('sitemapindex', named, attributes))), ...parts]
}

function urlSet(pages: readonly Page[], siteUrl: string): Markup {
  const urls = pages.map(({ path, modifiedOn }) =>
    element('url', [
      element('loc', [siteUrl + path.slice(1)]),
      ...(modifiedOn === null ? [] : [element('lastmod', [modifiedOn])]),
    ]),
  )
  return element('urlset', urls, attributes)
}
