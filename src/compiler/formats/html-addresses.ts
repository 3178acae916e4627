// The addresses of a page's links: made whole, kept to what a reader may be sent to, rid of what follows the reader around.
import { isClean } from '#compiler/source-text.ts'
import type { PageTree } from './html-tree.ts'

/** Gives the address a link leads to, or null where it leads nowhere a reader may be sent. */
export type Resolve = (href: string) => string | null

/** Makes the resolver of a page: relative addresses are read by its base, its canonical address, or where it was saved from. */
export function resolverOf({ nodes, savedFrom }: PageTree): Resolve {
  const found = { base: null as string | null, canonical: null as string | null, graph: null as string | null }
  for (const node of nodes) {
    if (node.kind !== 'element') continue
    const { name, attributes } = node
    if (name === 'base') found.base ??= attributes.get('href') ?? null
    else if (name === 'link' && /\bcanonical\b/i.test(attributes.get('rel')?.slice(0, 200) ?? ''))
      found.canonical ??= attributes.get('href') ?? null
    else if (name === 'meta' && attributes.get('property') === 'og:url')
      found.graph ??= attributes.get('content') ?? null
  }
  const page = [found.canonical, found.graph, savedFrom].find((href) => whole(href, null) !== null) ?? null
  const base = whole(found.base, page)?.href ?? page
  return (href) => resolveAddress(href, base)
}

/** Says what is left of an address when the marks of mailings are gone; null where nothing is. */
export function resolveAddress(href: string, base: string | null): string | null {
  if (href.length > 4000) return null
  const written = href.trim().replace(/[\t\n\r]/g, '')
  if (written === '' || written.startsWith('#')) return null
  const url = whole(written, base)
  if (url === null) return null
  if (url.protocol === 'mailto:') return /unsubscribe|退订/i.test(written) ? null : written
  const behind = targetBehind(url)
  if (behind !== null) return behind
  if (isOpaqueTracker(url)) return null
  const followers = [...url.searchParams].filter(([name, value]) => isFollower(name, value))
  if (followers.length > 0) for (const [name] of followers) url.searchParams.delete(name)
  // An address that is whole stays as it is written.
  return followers.length === 0 && /^https?:\/\/\S+$/i.test(written) && isClean(written) ? written : url.href
}

function whole(href: string | null, base: string | null): URL | null {
  // Without a base only what names its scheme is whole; an exception for each of a page's other links would cost seconds.
  if (href === null || (base === null && !/^\s{0,8}[a-z][a-z\d+.-]{0,40}:/i.test(href))) return null
  try {
    const url = new URL(href, base ?? undefined)
    return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url : null
  } catch {
    return null
  }
}

/** Parameters that say where a reader comes from or who the reader is, not where the link leads. */
const followers =
  /^(?:utm_\w+|spm|scm|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|_hs\w+|mkt_tok|vero_\w+|ck_subscriber_id|subscriber_?id)$/i
const isFollower = (name: string, value: string): boolean =>
  followers.test(name) || (value.length < 320 && /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(value))

const trackerHost =
  /^(?:click|clicks|track|tracking|tracker|trk|links?|lnk|url\d*|email|mailer|edm|mail|go|t|e|r)\d{0,4}\.|sendcloud|list-manage|sendgrid|mailchimp/i
const trackerPath =
  /\/(?:click|clicks|track|tracking|redirect|redir|jump|wf\/click|ls\/click|c|cl|l|r|t|e|go|link|out)(?:[/.?]|$)/i
const targetNames = [
  'url',
  'u',
  'target',
  'to',
  'redirect',
  'redirect_url',
  'redirecturl',
  'dest',
  'destination',
  'link',
  'goto',
  'q',
]

/** A tracking link may carry the address it leads to. */
function targetBehind(url: URL): string | null {
  if (!trackerHost.test(url.hostname) && !trackerPath.test(url.pathname)) return null
  for (const [name, value] of url.searchParams) {
    if (targetNames.includes(name.toLowerCase()) && /^https?:\/\/[\w-]/i.test(value) && value.length < 2000)
      return whole(value, null)?.href ?? null
  }
  return null
}

/** Where it carries only a token nobody but the sender can say where it leads, and the token is the reader's. */
const isOpaqueTracker = (url: URL): boolean =>
  trackerHost.test(url.hostname) && /[\w=%.-]{40,}/.test(url.pathname + url.search)
