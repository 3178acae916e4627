// One issue, whole: head, contents, categories in source order, analyses, notes, neighbours.
import { useCallback, type ReactNode } from 'react'
import { issuePath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { IssuePage } from '#model/shard.ts'
import { categoryColour } from '#app/components/category-colour.ts'
import { FilterNav } from '#app/components/filter-nav.tsx'
import { Link } from '#app/components/link.tsx'
import { useTools } from '#app/marking/tools-context.tsx'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { AnalysisSection } from './analysis-section.tsx'
import { CategorySection } from './category-section.tsx'
import type { Folds } from './folds.ts'
import { IssueAside } from './issue-aside.tsx'
import { IssueEnd, leadsIssue, Notices } from './issue-end.tsx'
import type { FilteredOutline } from './issue-filter.ts'
import { IssueHead } from './issue-head.tsx'
import { blockOfAnchor, categoryAnchors, type Outline, type OutlineBlock } from './issue-outline.ts'
import { useTarget } from './use-target.ts'

interface IssueViewProps {
  page: IssuePage
  publication: Publication
  outline: Outline
  filtered: FilteredOutline
  folds: Folds
  /** Whether it waits out of sight. */
  ahead: boolean
  /** Tells what was reported before of an item. */
  earlier: (itemId: string) => ReactNode
}

/** Shows an issue. */
export function IssueView(props: IssueViewProps): ReactNode {
  const { page, publication, outline, filtered, folds, ahead, earlier } = props
  const { issue } = page
  const words = useWords()
  const hydrated = useHydrated()
  const language = useContentLanguage(publication.language)
  const target = useTarget(outline, filtered, folds, ahead)
  const tools = useTools()
  const itemTools = useCallback(
    (block: OutlineBlock, at: number) => {
      const item = block.items[at]
      return (
        tools !== null &&
        item !== undefined && (
          <tools.ItemTools
            issue={issue}
            category={block}
            item={item}
            number={block.first + at}
            formerIds={block.formerIds.get(item.id) ?? []}
          />
        )
      )
    },
    [tools, issue],
  )
  const onFold = useCallback(
    (anchor: string, folded: boolean) => (folded ? folds.fold([anchor]) : folds.unfold([anchor])),
    [folds],
  )
  const targetBlock = target === null ? undefined : blockOfAnchor(outline, target)
  const shownBlocks = outline.blocks.filter(filtered.shows)
  const section = (block: OutlineBlock, level: 2 | 3) => (
    <CategorySection
      key={block.id}
      block={block}
      colour={categoryColour(publication, block.slug)}
      level={level}
      folded={folds.folded.has(block.id)}
      onFold={hydrated ? onFold : null}
      target={block === targetBlock ? target : null}
      language={language}
      tools={hydrated ? itemTools : null}
      earlier={earlier}
    />
  )
  return (
    <>
      <IssueHead issue={issue} publication={publication} outline={outline} />
      <div className="i-grid">
        <FilterNav
          className="chips i-toc"
          language={language}
          publication={publication}
          categories={filtered.contents}
          selected={filtered.selected}
          path={issuePath(issue.id)}
          allCount={outline.itemCount}
          deepCount={outline.analysisCount}
          deepHref={`${issuePath(issue.id)}#deep`}
          deepName={words.issue.deep}
          anchors={hydrated ? undefined : categoryAnchors(outline)}
        />
        <div className="i-list">
          <FilterStatus filtered={filtered} path={issuePath(issue.id)} />
          <Notices notices={issue.notices.filter(leadsIssue)} language={language} />
          {outline.digests.map(({ title, note, blocks }, at) => {
            const shown = blocks.filter(filtered.shows)
            if (title === null) return shown.map((block) => section(block, 2))
            return (
              shown.length > 0 && (
                <section key={at} aria-labelledby={`digest-${at}`}>
                  <h2 className="i-digest" id={`digest-${at}`} lang={language}>
                    {`${title} `}
                    {note !== null && <small>{note}</small>}
                  </h2>
                  {shown.map((block) => section(block, 3))}
                </section>
              )
            )
          })}
          {filtered.selected.length === 0 &&
            outline.analyses.map((analyses) => (
              <AnalysisSection key={analyses.id} section={analyses} issueId={issue.id} language={language} />
            ))}
          <IssueEnd page={page} language={language} />
        </div>
        <IssueAside
          issue={issue}
          outline={outline}
          blocks={shownBlocks}
          folds={hydrated ? folds : null}
          ahead={ahead}
          language={language}
        />
      </div>
    </>
  )
}

/** Says what the filter did: aloud always, in sight only what cannot be seen from the list itself. */
function FilterStatus({ filtered, path }: { filtered: FilteredOutline; path: string }): ReactNode {
  const words = useWords()
  const { selected, selectedNames, unknown, itemCount } = filtered
  return (
    <output className="i-notice i-said">
      {selected.length > 0 && (
        <span className="sr">{words.filter.only(words.timeline.andList(selectedNames), itemCount)}</span>
      )}
      {unknown.length > 0 && words.timeline.unknown(words.timeline.andList(unknown))}
      {selected.length > 0 && itemCount === 0 && (
        <span>
          {`${words.issue.emptyCategory} `}
          <Link to={path}>{words.timeline.showAll}</Link>
        </span>
      )}
    </output>
  )
}
