// The type of an interface language. Its table is zh.ts; the compiler asks every other language for each of its keys.
import type { zh } from './zh.ts'

/** Every interface word of one language, grouped by the view that says it. */
export type Words = typeof zh
