// The page of an address that leads nowhere, whether no view has it or the archive holds nothing there.
import { useLocation } from 'react-router'
import { Head } from './components/head.tsx'
import { NotFoundPanel } from './components/not-found-panel.tsx'
import { usePublication } from './components/publication-context.tsx'
import { heldCategories } from './queries/held-categories.ts'
import { useShards } from './queries/use-shards.ts'
import { useWords } from './words/words-context.tsx'

/** Says that nothing is at the current address. */
export function MissingPage() {
  const publication = usePublication()
  const { pathname } = useLocation()
  const { found } = useShards('archive', [[]])
  const words = useWords().notFound
  return (
    <>
      <Head title={`${words.title} · ${publication.name}`} description={words.text} path={pathname} noindex />
      <NotFoundPanel
        language={publication.language}
        categories={found.flatMap((archive) => heldCategories(publication, archive))}
        hasIssues={found.every(({ totals }) => totals.issues > 0)}
        address={pathname}
      />
    </>
  )
}
