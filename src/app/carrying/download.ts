// Hands a text to the browser as a file; it goes nowhere else.
import type { Carried } from './carried.ts'

const settles = 10_000

/** Saves a file. */
export function download({ name, type, text }: Carried): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), settles)
}
