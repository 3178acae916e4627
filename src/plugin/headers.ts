// The headers the built site lives under: one table, written as `_headers` for hosts that read it, and served by `npm start`.
import { createHash } from 'node:crypto'

/** The inline script and style that are the same on every page, and so have one hash each a build. */
export interface InlineParts {
  script: string
  style: string
}

/**
 * Features of browsers that Kandu never uses, nor may anything on its pages. Copying a link needs clipboard-write, so that is not here;
 * nor is what some browsers do not know, because they complain on every page.
 */
const featuresOff = [
  'accelerometer',
  'autoplay',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'window-management',
  'xr-spatial-tracking',
]

/** Gives the headers every answer carries, names as printed, in order. */
export function securityHeaders(inline: InlineParts): Record<string, string> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(inline),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'X-Frame-Options': 'DENY',
    'Permissions-Policy': featuresOff.map((feature) => `${feature}=()`).join(', '),
    'Strict-Transport-Security': 'max-age=31536000',
  }
}

function contentSecurityPolicy({ script, style }: InlineParts): string {
  return [
    "default-src 'none'",
    `script-src 'self' '${sourceHash(script)}'`,
    `style-src 'self' '${sourceHash(style)}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kandu-sw',
    'upgrade-insecure-requests',
  ].join('; ')
}

/** Gives a text's source expression for a Content-Security-Policy: `sha256-…`. */
export function sourceHash(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`
}

const forEver = 'public, max-age=31536000, immutable'
const askFirst = 'no-cache'

/** Files whose names carry a hash of their content: what Vite writes under assets/, and every shard. */
const hashedName = /^(?:assets\/.+-[\w-]{8}\.\w+|content\/.+\.[0-9a-f]{16}\.json)$/

/** Says whether a file's name, a path in the output, says what is in it. */
export const isNamedByContent = (path: string): boolean => hashedName.test(path)

/** Says how long a file, named by its path in the output, may be kept without asking again. */
export function cacheControl(path: string): string {
  return isNamedByContent(path) ? forEver : askFirst
}

/** Folders that hold nothing but hashed files, for hosts that take rules by folder; `content/` itself holds the manifest too. */
const hashedFolders = [
  'assets',
  'content/issue',
  'content/analysis',
  'content/earlier',
  'content/timeline',
  'content/category',
  'content/names',
  'content/search',
]

/** Writes the `_headers` file. Rules do not overlap in Cache-Control, because hosts join what two rules say. */
export function headersFile(inline: InlineParts, base: string): string {
  const lines = [`${base}*`]
  for (const [name, value] of Object.entries(securityHeaders(inline))) lines.push(`  ${name}: ${value}`)
  for (const folder of hashedFolders) lines.push(`${base}${folder}/*`, `  Cache-Control: ${forEver}`)
  return `${lines.join('\n')}\n`
}

/** Reads the headers for every answer back from a `_headers` file: what its first rule says. */
export function readHeadersFile(text: string): Record<string, string> {
  const headers: Record<string, string> = {}
  for (const line of text.split('\n').slice(1)) {
    if (!line.startsWith('  ')) break
    const colon = line.indexOf(':')
    headers[line.slice(2, colon)] = line.slice(colon + 1).trim()
  }
  return headers
}

/** Gives the headers as they are sent over plain http, where the two that demand https would break a loopback preview. */
export function overPlainHttp(headers: Readonly<Record<string, string>>): Record<string, string> {
  const { 'Strict-Transport-Security': _, ...others } = headers
  const policy = others['Content-Security-Policy']
  return policy === undefined
    ? others
    : { ...others, 'Content-Security-Policy': policy.replace(/; upgrade-insecure-requests$/, '') }
}
