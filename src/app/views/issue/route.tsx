// /issues/:id/ - joins one issue with the filter of its address and what this visit has folded.
import { useQuery, type QueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { useLocation, useParams, type LoaderFunctionArgs } from 'react-router'
import { issuePath, readFilter } from '#model/address.ts'
import type { IssueWithTeasers } from '#model/issue.ts'
import { setString } from '#model/setting.ts'
import { Head } from '#app/components/head.tsx'
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
 * The page of the issue in the address. An issue beside it that is approached is made ready below it, out of sight and laid out,
 * as soon as it is there: a click then only shows it.
 */
export function Component() {
  const { id = '' } = useParams()
  const [approach, setApproach] = useState({ from: id, to: id })
  const next = approach.from === id ? approach.to : id
  const { isSuccess } = useQuery({ ...issueQuery(next), enabled: false })
  const ready = useDeferredValue(isSuccess ? next : id)
  const shown = ready === next && next !== id ? [id, next] : [id]
  return shown.map((each) => (
    <ShownIssue
      key={each}
      id={each}
      ahead={each !== id}
      onApproach={(to) => {
        if (to !== next) setApproach({ from: id, to }) // said again by the click itself
      }}
    />
  ))
}

interface ShownIssueProps {
  id: string
  /** Whether it waits out of sight. */
  ahead: boolean
  /** Is told which of the issues beside it may come next. */
  onApproach: (id: string) => void
}

function ShownIssue({ id, ahead, onApproach }: ShownIssueProps) {
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
      <IssueView {...{ page, publication, outline, filtered, folds, ahead, onApproach, earlier }} />
    </>
  )
}

function issueTitle({ topics, topicSettings, series, publishedOn }: IssueWithTeasers): string {
  const topic = topics.map((text, at) => setString(text, topicSettings?.[at])).join('／')
  return `${topic} · ${series} ${publishedOn}`
}

function describeIssue({ highlights, summary, summarySetting, headline }: IssueWithTeasers): string {
  if (highlights.length > 0) return `${highlights.map(({ text, setting }) => setString(text, setting)).join('、')}。`
  return summary === null ? headline : setString(summary, summarySetting)
}
