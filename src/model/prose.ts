// Running text as data: what an analysis preview, or the body of an item, is made of. Both sides speak it; nothing in it is HTML.
import * as v from 'valibot'

/**
 * How a printed text is set, as edits relative to it; absent where nothing is to be set.
 * Written by the compiler's typesetting, read by `setPieces` of `setting.ts`, which documents the notation.
 */
export type Setting = string

const setting = v.exactOptional(v.string())

export type Inline =
  | { type: 'text'; text: string; setting?: Setting }
  | { type: 'strong'; children: Inline[] }
  | { type: 'em'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'link'; href: string; children: Inline[] }

/** Decodes one inline node; links carry http, https or mailto addresses only. */
export const inlineSchema: v.GenericSchema<unknown, Inline> = v.lazy(() =>
  v.variant('type', [
    v.object({ type: v.literal('text'), text: v.string(), setting }),
    v.object({ type: v.literal('strong'), children: v.array(inlineSchema) }),
    v.object({ type: v.literal('em'), children: v.array(inlineSchema) }),
    v.object({ type: v.literal('code'), text: v.string() }),
    v.object({ type: v.literal('link'), href: hrefSchema, children: v.array(inlineSchema) }),
  ]),
)

/** Decodes an address a reader may be sent to: http, https or mailto, nothing else. */
export const hrefSchema = v.pipe(v.string(), v.regex(/^(?:https?:|mailto:)/i))

export type Block =
  | { type: 'paragraph'; children: Inline[]; ragged?: true }
  | { type: 'heading'; depth: number; children: Inline[] }
  | { type: 'quote'; blocks: Block[] }
  | { type: 'figure'; caption: Inline[] }
  | { type: 'list'; ordered: boolean; items: Block[][] }

/** Decodes one block. `ragged` marks a paragraph that justification would open holes in. */
export const blockSchema: v.GenericSchema<unknown, Block> = v.lazy(() =>
  v.variant('type', [
    v.object({
      type: v.literal('paragraph'),
      children: v.array(inlineSchema),
      ragged: v.exactOptional(v.literal(true)),
    }),
    v.object({ type: v.literal('heading'), depth: v.number(), children: v.array(inlineSchema) }),
    v.object({ type: v.literal('quote'), blocks: v.array(blockSchema) }),
    v.object({ type: v.literal('figure'), caption: v.array(inlineSchema) }),
    v.object({ type: v.literal('list'), ordered: v.boolean(), items: v.array(v.array(blockSchema)) }),
  ]),
)
