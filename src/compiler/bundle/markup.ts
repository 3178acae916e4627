// Markup for feeds and sitemaps: the only place of the compiler where text becomes markup, always by escaping.

/** A tree of elements; text in it is plain text. */
export type Markup = string | { name: string; attributes?: Record<string, string>; children: readonly Markup[] }

/** Makes an element. */
export function element(name: string, children: readonly Markup[], attributes?: Record<string, string>): Markup {
  return attributes === undefined ? { name, children } : { name, attributes, children }
}

/** Writes markup that is well-formed as XML 1.0 and, for elements that hold text, as HTML, whatever the text. */
export function writeMarkup(markup: Markup): string {
  if (typeof markup === 'string') return escapeText(markup)
  const attributes = Object.entries(markup.attributes ?? {}).map(([name, value]) => ` ${name}="${escapeText(value)}"`)
  const open = `<${markup.name}${attributes.join('')}`
  if (markup.children.length === 0) return `${open}/>`
  return `${open}>${markup.children.map(writeMarkup).join('')}</${markup.name}>`
}

/** Writes an XML document. */
export function writeDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${writeMarkup(root)}\n`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Escapes a text and leaves out what XML 1.0 has no place for: control characters, lone surrogates, U+FFFE and U+FFFF. */
function escapeText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (mark) => entities[mark] ?? '')
}
