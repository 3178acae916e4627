// The way to older issues: a link to their year that, with script, adds the next of them in place.
import { useEffect, useRef, type MouseEvent } from 'react'
import { Link } from 'react-router'
import { archivePath } from '#model/address.ts'
import { useWords } from '#app/words/words-context.tsx'

/** The next older issues: how many, where the first stands, and how to have them here. */
export interface Older {
  issues: number
  year: string
  ask: (() => Promise<void>) | null
}

/** Leads to the next older issues; those added get the focus, so that reading goes on where it was. */
export function OlderIssues({ older }: { older: Older }) {
  const words = useWords().timeline
  const nextRow = useRef<number | null>(null)
  useEffect(() => {
    const rows = document.querySelectorAll<HTMLElement>('.months h3 a')
    if (nextRow.current === null || rows.length <= nextRow.current) return
    rows[nextRow.current]?.focus({ preventScroll: true })
    nextRow.current = null
  })
  const onClick = (event: MouseEvent) => {
    if (older.ask === null || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    nextRow.current = document.querySelectorAll('.months h3 a').length
    void older.ask()
  }
  return (
    <p className="tl-older">
      <Link className="btn" to={archivePath(older.year)} onClick={onClick}>
        {older.ask === null ? words.olderYear(older.year) : words.older(older.issues)}
      </Link>
    </p>
  )
}
