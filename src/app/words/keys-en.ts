// What the list of keys says in English.
import type { KeyWords } from './keys-zh.ts'

/** The words of keys in English. */
export const keysEn: KeyWords = {
  title: 'Keyboard shortcuts',
  close: 'Close',
  help: 'They rest in fields and dialogs and while Ctrl, Alt or ⌘ is held; the reading settings switch them off.',
  views: { everywhere: 'Every page', issue: 'Issue', timeline: 'Issues', analysis: 'Analysis' },
  does: {
    search: 'Search',
    sheet: 'This list',
    timeline: 'Go to the issues',
    bookmarks: 'Go to the bookmarks',
    settings: 'Reading settings',
    theme: 'Next theme',
    clear: 'Close, or clear the marked item',
    scroll: 'Scroll and go back as ever',
    next: 'Next',
    previous: 'Previous',
    previousCategory: 'Previous category',
    nextCategory: 'Next category',
    filter: 'Only the nth category',
    all: 'Show all',
    fold: 'Collapse or expand this category',
    foldAll: 'Collapse or expand all',
    copyItem: 'Copy the link of this item',
    bookmarkItem: 'Bookmark this item',
    bookmarkIssue: 'Bookmark this issue',
    analysis: 'Go to the analysis',
    newer: 'Newer issue',
    older: 'Older issue',
    open: 'Open',
    ends: 'To the top, to the end',
    copyPage: 'Copy the link, or that of the selection',
    bookmarkAnalysis: 'Bookmark this analysis',
    fullText: 'Read in full',
  },
}
