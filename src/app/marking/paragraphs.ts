// The paragraphs of the analysis that is shown, each with an id made of its words: it stays where others come before it.

/** One paragraph, heading or quotation. */
export interface Paragraph {
  id: string
  element: HTMLElement
}

/** Gives the paragraphs on the page, in order; one whose words come again counts on. */
export function listParagraphs(): Paragraph[] {
  const given = new Map<string, number>()
  return Array.from(document.querySelectorAll<HTMLElement>('.a-art > .prose > *'), (element) => {
    const stem = `p-${hashOf(element.textContent.replaceAll(/\s/gu, ''))}`
    const count = (given.get(stem) ?? 0) + 1
    given.set(stem, count)
    return { id: count === 1 ? stem : `${stem}-${count}`, element }
  })
}

/** FNV-1a, twice 32 bits: enough to tell the paragraphs of one text apart. */
function hashOf(text: string): string {
  let [low, high] = [0x81_1c_9d_c5, 0xcb_f2_9c_e4]
  for (let at = 0; at < text.length; at++) {
    low = Math.imul(low ^ text.charCodeAt(at), 0x01_00_01_93)
    high = Math.imul(high ^ text.charCodeAt(text.length - 1 - at), 0x01_00_01_93)
  }
  return `${(low >>> 0).toString(36)}${(high >>> 0).toString(36)}`.slice(0, 13)
}
