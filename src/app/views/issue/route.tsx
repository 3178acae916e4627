// /issues/:id/ - joins one issue with the filter of its address and what this visit has folded.
import type { QueryClient } from '@tanstack/react-query'
import { lazy, memo, Suspense, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { useLocation, useParams, type LoaderFunctionArgs } from 'react-router'
import { issuePath, readFilter } from '#model/address.ts'
import type { IssueWithTeasers } from '#model/issue.ts'
import { setString } from '#model/setting.ts'
import { Head } from '#app/components/head.tsx'
import { nextPage } from '#app/components/next-page.ts'
import { PartBoundary } from '#app/components/part-boundary.tsx'
import { useListShown } from '#app/components/use-list-shown.ts'
import { issueQuery } from '#app/queries/issue-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { useHydrated } from '#app/storage/use-hydrated.ts'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import { useFolds } from './folds.ts'
import { filterOutline } from './issue-filter.ts'
import { outlineIssue } from './issue-outline.ts'
import { IssueView } from './issue-view.tsx'
import './issue-controls.css'

const Earlier = lazy(() => import('./earlier.tsx').then((module) => ({ default: module.Earlier })))

/** Makes sure of the issue. */
export async function loader(client: QueryClient, { params }: LoaderFunctionArgs): Promise<null> {
  await client.ensureQueryData(issueQuery(params['id'] ?? ''))
  return null
}

/**
 * The page of the issue in the address. Another that may come next is made ready with it, out of sight and laid out: a click then
 * only lets the two change places, and all else follows once that is painted.
 */
export function Component() {
  const { id = '' } = useParams()
  const start = { id, to: id }
  const [{ id: from, to }, change] = useState(start)
  if (from !== id) change(start)
  useLayoutEffect(() => {
    nextPage.view = { id, to, change }
    return () => {
      nextPage.view = undefined
    }
  }, [id, to])
  return [...new Set([id, to])].map((each) => (
    <div key={each} className={each === id ? 'page' : 'page i-ahead'}>
      <ShownIssue id={each} ahead={each !== id} />
    </div>
  ))
}

interface ShownIssueProps {
  id: string
  /** Whether it is another than that of the address. */
  ahead: boolean
}

const ShownIssue = memo(function ShownIssue({ id, ahead }: ShownIssueProps) {
  const page = useShard(issueQuery(id))
  const publication = useShard(publicationQuery())
  const { search } = useLocation()
  const words = useWords()
  const hydrated = useHydrated()
  const folds = useFolds(id)
  const outline = useMemo(() => outlineIssue(page.issue), [page])
  // The prerendered page is the whole issue: the filter comes after the render that hydrates it.
  const filtered = useMemo(
    () => filterOutline(outline, publication, hydrated && !ahead ? readFilter(search) : []),
    [outline, publication, hydrated, ahead, search],
  )
  useListShown(hydrated && !ahead)
  const language = useContentLanguage(publication.language)
  const earlier = useCallback(
    (itemId: string) => (
      <PartBoundary key={itemId}>
        <Suspense>
          <Earlier issueId={id} itemId={itemId} language={language} />
        </Suspense>
      </PartBoundary>
    ),
    [id, language],
  )
  const title = issueTitle(page.issue)
  return (
    <>
      {!ahead && (
        <Head
          title={
            filtered.selected.length === 0 ? title : `${words.timeline.andList(filtered.selectedNames)} · ${title}`
          }
          description={describeIssue(page.issue)}
          path={issuePath(id)}
          type="article"
          publishedAt={page.issue.publishedAt ?? page.issue.publishedOn}
        />
      )}
      <IssueView {...{ page, publication, outline, filtered, folds, ahead, earlier }} />
    </>
  )
})

function issueTitle({ topics, topicSettings, series, publishedOn }: IssueWithTeasers): string {
  const topic = topics.map((text, at) => setString(text, topicSettings?.[at])).join('／')
  return `${topic} · ${series} ${publishedOn}`
}

function describeIssue({ highlights, summary, summarySetting, headline }: IssueWithTeasers): string {
  if (highlights.length > 0) return `${highlights.map(({ text, setting }) => setString(text, setting)).join('、')}。`
  return summary === null ? headline : setString(summary, summarySetting)
}
