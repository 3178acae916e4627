// What bookmarks say in English.
import type { MarkWords } from './marks-zh.ts'
import type { Words } from './words.ts'

const bookmarks = (count: number) => `${count} ${count === 1 ? 'bookmark' : 'bookmarks'}`
const items = (count: number) => `${count} ${count === 1 ? 'item' : 'items'}`

/** Gives the words of bookmarks in English; dates are said as elsewhere. */
export function marksEn(dates: Words['dates']): MarkWords {
  return {
    bookmark: 'Bookmark',
    bookmarkIssue: 'Bookmark issue',
    bookmarkItem: (number) => `Bookmark item ${number}`,
    bookmarkIssueOf: (day) => `Bookmark the issue of ${dates.date(day)}`,
    added: 'Bookmarked',
    removed: 'Bookmark removed',
    selectionCopied: 'Link to selection copied',
    undo: 'Undo',
    undone: 'Undone',
    notices: {
      damaged: 'Something kept on this device could not be read. It was put aside as it is, and not deleted.',
      newer:
        'What is kept on this device was written by a newer Kandu. It is not touched; what you do now lasts as long as this page.',
      memory:
        'This device has no room to keep anything, or does not allow it. What you do now lasts until you leave; you can export it first.',
    },
    toExport: 'Export bookmarks',
    understood: 'Understood',
    title: 'Bookmarks',
    description: 'Bookmarked issues and items, on this device only.',
    needsScript: 'Bookmarks are kept in the browser and need script to be shown.',
    empty: 'No bookmarks yet',
    emptyHelp: 'Bookmark an issue or item and it appears here.',
    toIssues: 'Go to the issues',
    holds: (issues, count) => `${issues} issues and analyses, ${items(count)}`,
    issues: 'Issues and analyses',
    items: 'Items',
    find: 'Find in bookmarks',
    category: 'Category',
    tag: 'Tag',
    all: 'All',
    deep: 'Analysis',
    issue: 'Issue',
    nothing: 'No bookmark matches',
    more: (count) => `Show ${count} more`,
    savedOn: (day) => `saved ${dates.date(day)}`,
    edit: 'Note and tags',
    note: 'Note',
    tags: 'Tags',
    tagsHelp: ' (separated by commas)',
    cite: 'Copy citation',
    gbt: 'GB/T 7714',
    bibtex: 'BibTeX',
    markdown: 'Markdown',
    cited: 'Citation copied',
    copyFailed: 'Could not copy',
    remove: 'Remove',
    removeOf: (text) => `Remove bookmark: ${text}`,
    withdrawn: 'This issue was withdrawn; here is the text as it was saved.',
    gone: 'This item is no longer in its issue; here is the text as it was saved.',
    reworded: 'Corrected to: ',
    carry: 'Take away and bring',
    exportAs: 'Export',
    html: 'Web page (imports into any browser)',
    json: 'JSON (imports back here)',
    list: 'Link to this list',
    listHelp: 'The link carries these bookmarks without notes and tags; whoever opens it looks, then decides.',
    listCopied: 'Link to the list copied',
    listTooLong: 'There are too many bookmarks for a link; export a file instead.',
    arrived: 'A list that came with the link',
    print: 'Print',
    import: 'Import',
    importHelp:
      'Choose a JSON or HTML file exported here or by a browser, look, then decide. At most 2 MB and 20,000 bookmarks.',
    kept: 'Bookmarks are kept in the browser of this device only and never uploaded. Safari clears what a site kept when it was not opened for seven days; add it to the home screen, or export now and then, and nothing is lost.',
    preview: (added, merged) =>
      `${bookmarks(added)} will be added and ${merged} merged with those here. None will be deleted.`,
    nothingNew: 'All bookmarks of this file are here already.',
    foreign: (count) => `${count} addresses lead elsewhere and will not be imported.`,
    andMore: (count) => `and ${count} more`,
    accept: 'Import these bookmarks',
    cancel: 'Do not import',
    imported: (count) => `${bookmarks(count)} imported`,
    faults: {
      large: 'This file is larger than 2 MB and was not imported.',
      many: 'This file has more than 20,000 bookmarks and was not imported.',
      unreadable: 'No bookmarks could be read from this file; nothing was imported.',
      newer: 'This file was written by a newer Kandu and was not imported.',
      nothing: 'There are no bookmarks of this site in this file.',
    },
  }
}
