// Sources as accidents leave them: a fixture with its lines and characters dropped, doubled, swapped, cut, widened, and written in another encoding.
import * as fc from 'fast-check'
import { encode, encodings, type Encoding } from './encode.ts'
import type { Fixture } from './all-fixtures.ts'
import { applyEdits, edits } from './random-edits.ts'

interface CharacterEdit {
  kind: 'drop' | 'double' | 'swap' | 'insert' | 'widen' | 'narrow' | 'cut' | 'break' | 'join'
  at: number
  length: number
  text: string
}

const strange = [
  ...Array.from('()（）【】《》[]「」“”\'"♢•·-—…。！？，、：；/|#*_>`~<&;=%'),
  '\u202e',
  '\u0000',
  '\u200b',
  '\ufeff',
  '\u3000',
  '\t',
  '\ud800',
  '\udc00',
  '\u0301',
  '𠮷',
  '<b>',
  '</p>',
  '<!--',
  '&#x202e;',
  '&nbsp;',
  '=E5=B9',
  '=\n',
  '](',
  'https://a.example/',
  'javascript:',
  '---\n',
  '```\n',
  '全文99字',
  '(全文99字)',
]

const characterEdit: fc.Arbitrary<CharacterEdit> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'insert', 'widen', 'narrow', 'cut', 'break', 'join'),
  at: fc.nat(),
  length: fc.integer({ min: 1, max: 30 }),
  text: fc.oneof(fc.constantFrom(...strange), fc.string({ unit: 'binary', maxLength: 6 })),
})

/** What is done to a source. */
export interface Accident {
  source: Fixture
  lineEdits: Parameters<typeof applyEdits>[1]
  characterEdits: CharacterEdit[]
  encoding: Encoding
  lineEnd: string
  /** A byte put in place of another, as a bad disk or a bad copy does; null for none. */
  badByte: { at: number; as: number } | null
}

/** Gives accidents of any of the sources. */
export const accidentsOf = (sources: readonly Fixture[]): fc.Arbitrary<Accident> =>
  fc.record({
    source: fc.constantFrom(...sources),
    lineEdits: fc.oneof(fc.constant([]), edits),
    characterEdits: fc.array(characterEdit, { maxLength: 8 }),
    encoding: fc.oneof({ weight: 3, arbitrary: fc.constant<Encoding>('utf-8') }, fc.constantFrom(...encodings)),
    lineEnd: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    badByte: fc.option(fc.record({ at: fc.nat(), as: fc.integer({ min: 0, max: 255 }) }), { freq: 12 }),
  })

/** Gives the bytes an accident leaves. */
export function bytesAfter({ source, lineEdits, characterEdits, encoding, lineEnd, badByte }: Accident): Uint8Array {
  const edited = characterEdits.reduce(applyCharacterEdit, applyEdits(textOf(source.bytes), lineEdits))
  const bytes = encode(edited.replaceAll(/\r\n|\r|\n/g, lineEnd), encoding)
  if (badByte !== null && bytes.length > 0) bytes[badByte.at % bytes.length] = badByte.as
  return bytes
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

function applyCharacterEdit(text: string, { kind, at, length, text: put }: CharacterEdit): string {
  const start = at % (text.length + 1)
  const before = text.slice(0, start)
  const found = text.slice(start, start + length)
  const behind = text.slice(start + length)
  switch (kind) {
    case 'drop':
      return before + behind
    case 'double':
      return before + found + found + behind
    case 'swap':
      return before + Array.from(found).toReversed().join('') + behind
    case 'insert':
      return before + put + found + behind
    case 'widen':
      return before + found.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)) + behind
    case 'narrow':
      return before + found.normalize('NFKC') + behind
    case 'cut':
      return length > 25 ? before : before + found + behind
    case 'break':
      return `${before}\n${found}${behind}`
    case 'join':
      return before + found + behind.replace('\n', '')
  }
}
