// Items that tell the same story, against what people say of a hundred pairs.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sameStory } from '#compiler/bundle/stories/likeness.ts'
import { halves, judgedPairs, measure, table } from './labelled-pairs.ts'

const bare = (text: string) => text.replaceAll(/[ -]/g, '')

describe('the likeness of items', async () => {
  const pairs = await judgedPairs()
  const [, heldOut] = halves(pairs)

  it('was measured on a hundred pairs, half of them hard to tell from the same story', () => {
    expect(pairs.length).toBeGreaterThanOrEqual(100)
    expect(pairs.filter(({ same }) => !same).length).toBeGreaterThanOrEqual(50)
  })

  it('names the same story where it names any, in nine of ten, on pairs it was not chosen by', () => {
    const { precision, recall } = measure(heldOut, sameStory)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(recall).toBeGreaterThanOrEqual(0.5)
  })

  it('is as the table says', () => {
    const said = readFileSync(new URL('./README.md', import.meta.url), 'utf8')
    expect(bare(said)).toContain(bare(table(pairs)))
  })
})
