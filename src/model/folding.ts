// One folding of text for everything that compares texts: item ids, highlights, and later the search index and its queries.

/** Folds a text for comparison: NFKC, lower case, without white space and punctuation; what remains is letters, digits, symbols. */
export function foldText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{Z}\p{C}]/gu, '')
}
