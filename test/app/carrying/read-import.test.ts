// A hostile file gives nothing, and says why.
import { describe, expect, it } from 'vitest'
import { readImport } from '#app/carrying/read-import.ts'
import { hostileImports } from '#test/support/hostile-imports.ts'

const site = 'https://kandu.example/'

describe('of a file that is', () => {
  it.each(hostileImports(site))('%s nothing is taken', async (_, content) => {
    const found = await readImport([new Blob([content])], [site])
    expect(found).toMatch(/^(?:large|many|unreadable|newer|nothing)$/)
  })
})
