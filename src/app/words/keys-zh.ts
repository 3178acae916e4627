// What the list of keys says in Chinese: a table of its own, which comes with the list and not with the first visit.

/** The words of keys in Chinese. */
export const keysZh = {
  title: '快捷键',
  close: '关闭',
  help: '在输入框和对话框里、按住 Ctrl、Alt 或 ⌘ 时不起作用；可以在阅读设置里关掉。',
  views: { everywhere: '任何一页', issue: '一期', timeline: '往期', analysis: '深度分析' },
  does: {
    search: '搜索',
    sheet: '快捷键一览',
    timeline: '去往期',
    bookmarks: '去书签',
    settings: '阅读设置',
    theme: '换主题',
    clear: '关闭，或取消标出的条目',
    scroll: '照常滚动与返回',
    next: '后一条',
    previous: '前一条',
    previousCategory: '前一类',
    nextCategory: '后一类',
    filter: '只看第几类',
    all: '看全部',
    fold: '收起或展开这一类',
    foldAll: '全部收起或展开',
    copyItem: '复制这一条的链接',
    bookmarkItem: '收藏这一条',
    bookmarkIssue: '收藏这一期',
    analysis: '去深度分析',
    newer: '下一期',
    older: '上一期',
    open: '打开',
    read: '标为已读或未读',
    ends: '到开头，到结尾',
    copyPage: '复制链接，或所选文字的链接',
    bookmarkAnalysis: '收藏这一篇',
    fullText: '阅读全文',
  },
}

/** Every word of keys in one language. */
export type KeyWords = typeof keysZh
