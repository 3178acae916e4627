import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hashAt, hashLength, packHashes, unpackHashes } from '#model/search/hashes.ts'

const hashes = [
  '0'.repeat(hashLength),
  'f'.repeat(hashLength),
  ...Array.from({ length: 300 }, (_, seed) =>
    createHash('sha256').update(String(seed)).digest('hex').slice(0, hashLength),
  ),
]

describe('packed hashes', () => {
  it('are read as they were, each by its place', () => {
    const packed = packHashes(hashes)
    expect(hashes.map((_, place) => hashAt(packed, place))).toEqual(hashes)
    expect(unpackHashes(packed)).toEqual(hashes)
  })

  it('take ten characters each, none of which JSON escapes', () => {
    const packed = packHashes(hashes)
    expect(packed).toHaveLength(10 * hashes.length)
    expect(JSON.stringify(packed)).toHaveLength(packed.length + 2)
  })
})
