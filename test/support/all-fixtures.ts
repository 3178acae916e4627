// Every source of every folder of test/fixtures, and the real issue: found by listing, so that a new pair is under test at once.
import { readdirSync, readFileSync } from 'node:fs'

/** A source of the fixtures. */
export interface Fixture {
  file: string
  bytes: Uint8Array
}

const fixtures = new URL('../fixtures/', import.meta.url)

/** Gives every fixture's source, in an order every machine agrees on. */
export function allFixtures(): Fixture[] {
  const files = readdirSync(fixtures, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.(?:txt|md|markdown|html?|eml)$/.test(name),
  )
  return [
    ...files.toSorted().map((file) => ({ file, bytes: new Uint8Array(readFileSync(new URL(file, fixtures))) })),
    {
      file: '2024-05-28.txt',
      bytes: new Uint8Array(readFileSync(new URL('../../seeds/2024-05-28.txt', import.meta.url))),
    },
  ]
}
