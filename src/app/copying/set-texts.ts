// Content -> the texts in it that are set otherwise than they are printed.
import type { Setting } from '#model/prose.ts'
import { setString } from '#model/setting.ts'

/** A printed text and how it is set. */
export interface TextAsSet {
  text: string
  setting: Setting
}

/** The fields of content that are set, each with the field beside it that says how. */
export const setFields = [
  ['text', 'setting'],
  ['title', 'setting'],
  ['summary', 'summarySetting'],
  ['standfirst', 'standfirstSetting'],
  ['bio', 'bioSetting'],
  ['description', 'descriptionSetting'],
  ['topics', 'topicSettings'],
] as const

/** Gives every text of some content whose setting changes its characters, by its set characters. */
export function textsBySetting(content: readonly unknown[]): Map<string, TextAsSet> {
  const texts = new Map<string, TextAsSet>()
  for (const found of textsIn(content)) {
    const set = setString(found.text, found.setting)
    if (set !== found.text) texts.set(set, found)
  }
  return texts
}

function* textsIn(value: unknown): Generator<TextAsSet> {
  if (typeof value !== 'object' || value === null) return
  const fields = new Map<string, unknown>(Object.entries(value))
  for (const [text, setting] of setFields) yield* pairs(fields.get(text), fields.get(setting))
  for (const part of fields.values()) yield* textsIn(part)
}

function* pairs(text: unknown, setting: unknown): Generator<TextAsSet> {
  if (typeof text === 'string' && typeof setting === 'string') yield { text, setting }
  if (!Array.isArray(text) || !Array.isArray(setting)) return
  for (const [at, one] of text.entries()) yield* pairs(one, setting[at])
}
