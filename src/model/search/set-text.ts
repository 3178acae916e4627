// Printed texts with how they are set, put together and cut: what search shows of a text is set as it is on its page.
import type { Block, Inline } from '#model/prose.ts'
import { settingEdits } from '#model/setting.ts'

/** A printed text and its setting, as `setting.ts` has it. */
export interface SetText {
  text: string
  setting?: string | undefined
}

/** Gives texts as one, with the separator between them, each set as it was. */
export function joinTexts(texts: readonly SetText[], separator: string): SetText {
  const edits: Edit[] = []
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
    .filter(({ at, edit }) => at >= from && at < to && replaces(edit))
    .map(({ at, edit }) => ({ at: at - from, edit }))
  return withSetting(text.slice(from, to), edits)
}

/** Gives the printed text of a block with how it is set; the parts of a quote or a list are joined by line feeds. */
export function blockSetText(block: Block): SetText {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return inlineSetText(block.children)
    case 'quote':
      return joinTexts(block.blocks.map(blockSetText), '\n')
    case 'figure':
      return inlineSetText(block.caption)
    case 'list':
      return joinTexts(block.items.flat().map(blockSetText), '\n')
  }
}

const inlineSetText = (nodes: readonly Inline[]): SetText =>
  joinTexts(
    nodes.map((node) => ('children' in node ? inlineSetText(node.children) : node)),
    '',
  )

/** An edit, and the unit of the printed text it comes before. */
interface Edit {
  at: number
  edit: string
}

const replaces = (edit: string): boolean => edit === '-' || edit.startsWith('=')

function editsOf(setting: string | undefined): Edit[] {
  let at = 0
  return settingEdits(setting).map(({ copied, edit }) => {
    const place = at + copied
    at = replaces(edit) ? place + 1 : place
    return { at: place, edit }
  })
}

function withSetting(text: string, edits: readonly Edit[]): SetText {
  if (edits.length === 0) return { text }
  let written = ''
  let from = 0
  for (const { at, edit } of edits) {
    written += `${at > from ? at - from : ''}${edit}`
    from = replaces(edit) ? at + 1 : at
  }
  return { text, setting: written }
}
