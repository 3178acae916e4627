// The third step of the compiler: an issue as printed gets, beside every text a reader sees, how it is to be set.
import { categoryBlocks, type Issue, type Item } from '#model/issue.ts'
import type { Publication } from '#model/publication.ts'
import { settingOf, type TextUse } from './set-text.ts'
import { typesetBlock } from './typeset-prose.ts'
import { learnWords } from './word-breaks.ts'

/** Gives the issue with every setting filled in; its printed texts are the same. Setting it twice changes nothing. */
export function typesetIssue(issue: Issue): Issue {
  learnWords(categoryBlocks(issue).flatMap(({ items }) => items.map(({ text }) => text)))
  const summarySetting = issue.summary === null ? undefined : settingOf(issue.summary, 'display')
  const topicSettings = issue.topics.map((topic) => settingOf(topic, 'display') ?? '')
  return {
    ...issue,
    ...(topicSettings.some((setting) => setting !== '') && { topicSettings }),
    ...(summarySetting !== undefined && { summarySetting }),
    highlights: issue.highlights.map((highlight) => withSetting(highlight, highlight.text, 'display')),
    sections: issue.sections.map((section) =>
      section.kind === 'digest'
        ? {
            ...section,
            categories: section.categories.map((block) => ({ ...block, items: block.items.map(typesetItem) })),
          }
        : {
            ...section,
            analyses: section.analyses.map((analysis) => ({
              ...withSetting(analysis, analysis.title, 'display'),
              blocks: analysis.blocks.map(typesetBlock),
            })),
          },
    ),
    notices: issue.notices.map((notice) => withSetting(notice, notice.text, 'body')),
    actions: issue.actions.map((action) => withSetting(action, action.text, 'body')),
    authors: issue.authors.map((author) => {
      const bioSetting = author.bio === null ? undefined : settingOf(author.bio, 'body')
      return bioSetting === undefined ? author : { ...author, bioSetting }
    }),
  }
}

/** Gives the publication with the setting of what it says of itself. */
export function typesetPublication(publication: Publication): Publication {
  const descriptionSetting = settingOf(publication.description, 'body')
  return descriptionSetting === undefined ? publication : { ...publication, descriptionSetting }
}

function typesetItem(item: Item): Item {
  const { id, text, attribution, links } = item
  const setting = settingOf(text, 'display')
  const body = item.body.map(typesetBlock)
  // Written out, because V8 gives every object spread beside a new key a shape of its own: 280 bytes for each item of the archive.
  return setting === undefined ? { ...item, body } : { id, text, setting, attribution, links, body }
}

/** Gives a part of an issue with the setting of its text, or the part itself where it is set as printed. */
function withSetting<Part extends { setting?: string }>(part: Part, text: string, use: TextUse): Part {
  const setting = settingOf(text, use)
  return setting === undefined ? part : { ...part, setting }
}
