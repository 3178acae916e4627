// What a page says of itself to browsers, search engines and those who share it. React hoists it into <head>.
import { usePublication } from './publication-context.tsx'

export interface HeadProps {
  /** The window's title, whole; a browser bookmark will say it. */
  title: string
  description: string
  /** The page's one address, from `model/address.ts`. */
  path: string
  type?: 'website' | 'article'
  /** A moment, or the day where no time is printed. */
  publishedAt?: string
  noindex?: boolean
}

/** Writes title, description, canonical address and cards; addresses only where the site knows its own. */
export function Head({ title, description, path, type = 'website', publishedAt, noindex = false }: HeadProps) {
  const publication = usePublication()
  const address = publication.siteUrl === null || noindex ? null : `${publication.siteUrl}${path.slice(1)}`
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={description} />
      {noindex && <meta name="robots" content="noindex" />}
      {address !== null && <link rel="canonical" href={address} />}
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:type" content={type} />
      <meta property="og:site_name" content={publication.name} />
      {address !== null && <meta property="og:url" content={address} />}
      {publishedAt !== undefined && <meta property="article:published_time" content={publishedAt} />}
    </>
  )
}
