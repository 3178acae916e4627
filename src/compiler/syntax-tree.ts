// The syntax tree every format parses to: a flat list of nodes in reading order, each with its place in the source.
import type { FormatName } from '#model/issue.ts'
import type { Inline } from '#model/prose.ts'

/** Lines of the source a node covers, first and last, counted from 1. */
export interface Position {
  start: number
  end: number
}

/**
 * One piece of a source. Formats say what they see, never what it means: meaning is the work of `structure/`.
 * `text` is the printed text, trimmed; `children` the same with its links and emphasis; `position` where it stands.
 */
export interface Node {
  kind: 'line' | 'heading' | 'item' | 'quote' | 'figure' | 'front-matter' | 'comment'
  text: string
  children: readonly Inline[]
  position: Position
  /** Width of the white space before the text, in columns (a tab or U+3000 counts 2). */
  indent: number
  /** Depth of a heading, or of an item within lists, from 1. */
  depth?: number
  /** The bullet or number of an item, as printed. */
  marker?: string
  /** The text with its marker, where a format prints lines of its own and the source's line is not one of them. */
  printed?: string
  /** Whether nothing parts the line from the one before it, where a format prints lines of its own; else blank lines part them. */
  adjacent?: boolean
  /** What each of its lines says, null where that is what all of it says. */
  details?: readonly (string | null)[]
}

/** Something a source says of its issue beside its text, in front matter or a letter's head; `line` is where. Values are texts as written. */
export interface Fact {
  name:
    | 'id'
    | 'title'
    | 'date'
    | 'number'
    | 'series'
    | 'edition'
    | 'summary'
    | 'topic'
    | 'editor'
    | 'layout-editor'
    | 'author'
    | 'biography'
    | 'highlight'
    | 'editor-note'
    | 'correction'
    | 'notice'
    | 'subscribe'
    | 'full-report'
    | 'database'
  value: string
  line: number
}

/** A printed line that is no part of the issue. */
export interface Aside {
  line: number
  text: string
  rule: string
}

/** One source, parsed without loss: every non-blank line belongs to exactly one node. */
export interface Root {
  file: string
  format: FormatName
  sha256: string
  /** Lines of the source, for messages and `--explain`. */
  lines: readonly string[]
  nodes: readonly Node[]
  /** What a reader of the source sees beside the issue, in order, and the rule that left it out. */
  asides?: readonly Aside[]
  /** In the order of the source; a list gives one fact for each of its entries. */
  facts?: readonly Fact[]
}
