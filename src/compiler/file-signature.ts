// Files that are no text, whatever they are called: known by their first bytes, so that one message says what they are.

const signatures: readonly { bytes: string; name: string; mend: string }[] = [
  { bytes: '%PDF-', name: 'a PDF document', mend: 'Copy its text, or save the page it was printed from.' },
  { bytes: '{\\rtf', name: 'an RTF document', mend: 'Save it as plain text.' },
  {
    bytes: 'PK\x03\x04',
    name: 'a zip archive, or a Word, Pages or EPUB document, which are such archives',
    mend: 'Take out the issue, or save it as plain text.',
  },
  {
    bytes: '\xd0\xcf\x11\xe0',
    name: 'an old Word or Outlook document',
    mend: 'Save it as plain text, or the letter as .eml.',
  },
  { bytes: 'bplist', name: 'a web archive of Safari', mend: 'Save the page as HTML.' },
  { bytes: '\x89PNG', name: 'a picture', mend: 'Type its text, or have it recognised.' },
  { bytes: '\xff\xd8\xff', name: 'a picture', mend: 'Type its text, or have it recognised.' },
  { bytes: 'GIF8', name: 'a picture', mend: 'Type its text, or have it recognised.' },
  { bytes: '\x1f\x8b', name: 'a gzip archive', mend: 'Unpack it.' },
  { bytes: '7z\xbc\xaf', name: 'a 7z archive', mend: 'Unpack it.' },
  { bytes: 'Rar!\x1a', name: 'a RAR archive', mend: 'Unpack it.' },
]

/** Says what a file is that is no text, and what to do with it; null for all others. */
export function signatureOf(bytes: Uint8Array): { name: string; mend: string } | null {
  return (
    signatures.find((signature) =>
      Array.from(signature.bytes, (sign) => sign.charCodeAt(0)).every((byte, at) => bytes[at] === byte),
    ) ?? null
  )
}
