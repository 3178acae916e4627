// Which kind of content a file is, by the end of its name; the first line that fits is it.

const kinds: readonly (readonly [end: string, type: string])[] = [
  ['feed.xml', 'application/atom+xml; charset=utf-8'],
  ['feed.json', 'application/feed+json; charset=utf-8'],
  ['.html', 'text/html; charset=utf-8'],
  ['.js', 'text/javascript; charset=utf-8'],
  ['.css', 'text/css; charset=utf-8'],
  ['.json', 'application/json; charset=utf-8'],
  ['.xml', 'application/xml; charset=utf-8'],
  ['.txt', 'text/plain; charset=utf-8'],
  ['.webmanifest', 'application/manifest+json; charset=utf-8'],
  ['.svg', 'image/svg+xml; charset=utf-8'],
  ['.png', 'image/png'],
  ['.ico', 'image/x-icon'],
]

/** Gives the media type of a file, with its charset where it is text. */
export function mediaType(path: string): string {
  return kinds.find(([end]) => path.endsWith(end))?.[1] ?? 'application/octet-stream'
}

/** Says whether a media type is text, which compression makes smaller. */
export function isText(type: string): boolean {
  return type.includes('charset=')
}
