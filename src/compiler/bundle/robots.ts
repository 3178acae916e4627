// robots.txt (RFC 9309): everything here may be read, and here is the list.
import { type OutputFile, textFile } from '#compiler/output-file.ts'

/** Writes robots.txt; it names the sitemap where the site's address is known. */
export function writeRobots(siteUrl: string | null): OutputFile {
  const sitemap = siteUrl === null ? '' : `\nSitemap: ${siteUrl}sitemap.xml\n`
  return textFile('robots.txt', `User-agent: *\nAllow: /\n${sitemap}`)
}
