// Several values on the shelf change as one: all of them, or none.
import { renewKept } from './renew-kept.ts'
import { changeOnShelf, type Put } from './shelf.ts'
import type { Shelved } from './shelved.ts'
import { storedName } from './stored.ts'

/** How one of them is to change. */
export interface Step {
  name: string
  change: (raw: unknown, put: Put) => void
  /** Lets those who show it know. */
  renewed: () => Promise<void>
}

/** Describes the change of one value. */
export const stepOf = <Value>(shelved: Shelved<Value>, change: (current: Value) => Value): Step => ({
  name: storedName(shelved.stored),
  change(raw, put) {
    if (renewKept(shelved.stored, raw, [change], put).fault === 'newer') throw new Error('a newer Kandu wrote it')
  },
  renewed: shelved.renewed,
})

/** Changes them all, and puts or, with nothing, takes away other texts; rejects, and changes nothing, where one of them cannot be kept. */
export async function changeTogether(
  steps: readonly Step[],
  others: readonly (readonly [key: string, text: string | undefined])[],
): Promise<void> {
  await changeOnShelf(
    steps.map(({ name }) => name),
    (raws, put) => {
      for (const [at, { change }] of steps.entries()) change(raws[at], put)
      for (const [key, text] of others) put(storedName({ key }), text)
    },
  )
  await Promise.all(steps.map(({ renewed }) => renewed()))
}
