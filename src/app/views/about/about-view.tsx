// What this archive holds and lacks, how to follow it, and how it is made.
import type { ReactNode } from 'react'
import { archivePath, categoryPath } from '#model/address.ts'
import type { Publication } from '#model/publication.ts'
import type { Archive } from '#model/shard.ts'
import { hrefOf, Link } from '#app/components/link.tsx'
import { heldCategories } from '#app/queries/held-categories.ts'
import { SetText } from '#app/components/set-text.tsx'
import { useContentLanguage, useWords } from '#app/words/words-context.tsx'
import style from './about-view.css?url'
import { MissingWeeks } from './missing-weeks.tsx'

interface AboutViewProps {
  publication: Publication
  archive: Archive
}

/** Shows the account of the archive. */
export function AboutView({ publication, archive }: AboutViewProps) {
  const { about: words, archive: yearWords, dates } = useWords()
  const { totals, first, last } = archive
  const lang = useContentLanguage(publication.language)
  return (
    <div className="page fault about">
      <link rel="stylesheet" href={style} precedence="view" />
      <h1>{words.title}</h1>
      <p>{words.publication(publication.name, publication.publisher)}</p>
      {publication.description !== '' && (
        <p lang={lang}>
          <SetText text={publication.description} setting={publication.descriptionSetting} />
        </p>
      )}
      <Part title={words.holds}>
        {first === null || last === null ? (
          <p>{words.empty}</p>
        ) : (
          <>
            <p>{words.totals(dates.range(first, last), totals.issues, totals.items, totals.analyses)}</p>
            <p className="meta">
              <Link to={archivePath()}>{yearWords.years}</Link>
              {heldCategories(publication, archive).map(({ slug, name }) => (
                <Link key={slug} to={categoryPath(slug)} lang={lang}>
                  {name}
                </Link>
              ))}
            </p>
          </>
        )}
      </Part>
      <Part title={words.lacks}>
        <p>{words.paid}</p>
        <MissingWeeks years={archive.years} />
      </Part>
      <Part title={words.feeds}>
        <p>{words.feedsHelp}</p>
        <p className="meta">
          <a href={hrefOf('/feed.xml')}>{words.atom}</a>
          <a href={hrefOf('/feed.json')}>{words.json}</a>
        </p>
      </Part>
      <Part title={words.made}>
        <p>{words.madeText}</p>
        <p>{words.privacy}</p>
      </Part>
      <Part title={words.rights}>
        <p>{words.rightsText(publication.publisher)}</p>
      </Part>
    </div>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
    </section>
  )
}
