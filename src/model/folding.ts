// One folding of text for everything that compares texts: item ids, highlights, and later the search index and its queries.

/** Folds a text for comparison: NFKC, lower case, without white space and punctuation; what remains is letters, digits, symbols. */
export function foldText(text: string): string {
  let folded = ''
  let from = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    const stays = (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x30 && unit <= 0x39)
    if (stays) continue
    const isLarge = unit >= 0x41 && unit <= 0x5a
    if (!isLarge && !goes.includes(text.charAt(at))) return foldAny(text)
    folded += text.slice(from, at) + (isLarge ? String.fromCharCode(unit + 0x20) : '')
    from = at + 1
  }
  return from === 0 ? text : folded + text.slice(from)
}

/** White space and punctuation most texts are made of; a text of these, Han, ASCII letters and digits is folded in one look. */
const goes = ' ,.:;!?()\'"/-%&#*@[]_\u3000、。，：；？！（）《》“”‘’【】「」—…·'

function foldAny(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Z}\p{C}]/gu, '')
}
