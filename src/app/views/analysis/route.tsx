// /issues/:id/analysis/ and /issues/:id/analysis/:slug/ - one analysis preview.
import type { QueryClient } from '@tanstack/react-query'
import { useParams, type LoaderFunctionArgs } from 'react-router'
import { analysisPath } from '#model/address.ts'
import { blockText } from '#model/prose-text.ts'
import { setString } from '#model/setting.ts'
import type { AnalysisPage } from '#model/shard.ts'
import { Head } from '#app/components/head.tsx'
import { analysisQuery } from '#app/queries/analysis-query.ts'
import { publicationQuery } from '#app/queries/publication-query.ts'
import { MissingShard } from '#app/queries/shard-faults.ts'
import { useShard } from '#app/queries/use-shard.ts'
import { AnalysisView } from './analysis-view.tsx'

/** The first analysis has no number in its address. */
const firstSlug = '1'
const describedCharacters = 120

/** Makes sure of the analysis. */
export async function loader(client: QueryClient, { params }: LoaderFunctionArgs): Promise<null> {
  if (params['slug'] === firstSlug) throw new MissingShard('the first analysis has no number in its address')
  await client.ensureQueryData(analysisQuery(params['id'] ?? '', params['slug'] ?? firstSlug))
  return null
}

/** The page of the analysis in the address. */
export function Component() {
  const { id = '', slug = firstSlug } = useParams()
  const page = useShard(analysisQuery(id, slug))
  const publication = useShard(publicationQuery())
  const { issue, analysis } = page
  return (
    <>
      <Head
        title={`${setString(analysis.title, analysis.setting)} · ${issue.series} ${issue.publishedOn}`}
        description={describeAnalysis(page)}
        path={analysisPath(id, slug)}
        type="article"
        publishedAt={issue.publishedOn}
      />
      <AnalysisView key={`${id}/${slug}`} page={page} publication={publication} />
    </>
  )
}

/** Describes an analysis by the beginning of its public text. */
function describeAnalysis({ analysis }: AnalysisPage): string {
  const [first] = analysis.blocks.filter((block) => block.type === 'paragraph')
  const characters = first === undefined ? [] : Array.from(blockText(first))
  return characters.length > describedCharacters
    ? `${characters.slice(0, describedCharacters).join('')}…`
    : characters.join('') || analysis.title
}
