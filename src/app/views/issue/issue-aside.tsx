// What stands beside an issue on a wide screen: its tools, once script runs, and the way to its first analysis.
import type { ReactNode } from 'react'
import { analysisPath, issuePath } from '#model/address.ts'
import type { IssueWithTeasers } from '#model/issue.ts'
import { Icon } from '#app/components/icons.tsx'
import { Link } from '#app/components/link.tsx'
import { SetText } from '#app/components/set-text.tsx'
import { useTools } from '#app/marking/tools-context.tsx'
import { useWords } from '#app/words/words-context.tsx'
import { AnalysisMeasures } from './analysis-section.tsx'
import type { Folds } from './folds.ts'
import type { Outline, OutlineBlock } from './issue-outline.ts'

interface IssueAsideProps {
  issue: IssueWithTeasers
  outline: Outline
  /** The blocks that are shown. */
  blocks: readonly OutlineBlock[]
  /** Null until script runs. */
  folds: Folds | null
  /** Whether the issue waits out of sight. */
  ahead: boolean
  language: string | undefined
}

/** Shows tools and teaser; the room for the tools is there from the first paint. */
export function IssueAside({ issue, outline, blocks, folds, ahead, language }: IssueAsideProps): ReactNode {
  const words = useWords()
  const tools = useTools()
  const { id: issueId, headline: text, publishedOn, series: source } = issue
  const [analysis] = outline.analyses.flatMap((section) => section.analyses)
  return (
    <div className="i-aside">
      <div className="i-tools">
        {folds !== null && tools !== null && (
          <>
            <tools.PageTools
              ahead={ahead}
              path={issuePath(issueId)}
              marked={{ kind: 'issue', issueId, part: '', text, category: null, publishedOn, source }}
            />
            {blocks.length > 0 && <FoldAll anchors={blocks.map((block) => block.id)} folds={folds} />}
          </>
        )}
      </div>
      {analysis !== undefined && (
        <div className="i-teaser c-deep">
          <b>{words.issue.deep}</b>
          <Link to={analysisPath(issueId, analysis.slug)} lang={language}>
            <SetText text={analysis.title} setting={analysis.setting} />
          </Link>
          <AnalysisMeasures analysis={analysis} brief />
        </div>
      )}
    </div>
  )
}

function FoldAll({ anchors, folds }: { anchors: readonly string[]; folds: Folds }): ReactNode {
  const words = useWords().issue
  const allFolded = anchors.every((anchor) => folds.folded.has(anchor))
  return (
    <button
      type="button"
      data-action="fold-all"
      onClick={() => (allFolded ? folds.unfold(anchors) : folds.fold(anchors))}
    >
      <Icon name={allFolded ? 'unfoldAll' : 'foldAll'} />
      {allFolded ? words.unfoldAll : words.foldAll}
    </button>
  )
}
