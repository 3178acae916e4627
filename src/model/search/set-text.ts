// Printed texts with how they are set, put together and cut: what search shows of a text is set as it is on its page.
import type { Block, Inline } from '#model/prose.ts'
import { foldBlock } from '#model/prose-text.ts'
import { settingEdits } from '#model/setting.ts'
import { replacesUnit, writeEdits, type WrittenEdit } from '#model/written-edits.ts'

/** A printed text and its setting, as `setting.ts` has it. */
export interface SetText {
  text: string
  setting?: string | undefined
}

/** Gives texts as one, with the separator between them, each set as it was. */
export function joinTexts(texts: readonly SetText[], separator: string): SetText {
  const [first] = texts
  // Most items are one text, whose setting need not be read to be written again.
  if (first !== undefined && texts.length === 1)
    return first.setting ? { text: first.text, setting: first.setting } : { text: first.text }
  const edits: WrittenEdit[] = []
  let length = 0
  for (const { text, setting } of texts) {
    for (const { at, edit } of editsOf(setting)) edits.push({ at: length + at, edit })
    length += text.length + separator.length
  }
  return withSetting(texts.map(({ text }) => text).join(separator), edits)
}

/** Gives a stretch of a text, from one unit to another, with what is set in it for what is printed; where lines may break is not told. */
export function sliceText({ text, setting }: SetText, from: number, to: number): SetText {
  const edits = editsOf(setting)
    .filter(({ at, edit }) => at >= from && at < to && replacesUnit(edit))
    .map(({ at, edit }) => ({ at: at - from, edit }))
  return withSetting(text.slice(from, to), edits)
}

/** Gives the printed text of a block with how it is set; the parts of a quote or a list are joined by line feeds. */
export const blockSetText = (block: Block): SetText =>
  foldBlock(block, inlineSetText, (parts) => joinTexts(parts, '\n'))

const inlineSetText = (nodes: readonly Inline[]): SetText =>
  joinTexts(
    nodes.map((node) => ('children' in node ? inlineSetText(node.children) : node)),
    '',
  )

function editsOf(setting: string | undefined): WrittenEdit[] {
  let at = 0
  return settingEdits(setting).map(({ copied, edit }) => {
    const place = at + copied
    at = replacesUnit(edit) ? place + 1 : place
    return { at: place, edit }
  })
}

function withSetting(text: string, edits: readonly WrittenEdit[]): SetText {
  const setting = writeEdits(edits)
  return setting === undefined ? { text } : { text, setting }
}
