// Says aloud what a search came to: once, after it came to rest and typing stopped.
import { useEffect, useState } from 'react'

const quiet = 500

/** A live region that says `text` once it has stood for half a second; null says nothing. With a key of its own for each search, the same words are said again. */
export function Announcement({ text }: { text: string | null }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    if (text === null) return
    const timer = setTimeout(() => setSaid(text), quiet)
    return () => clearTimeout(timer)
  }, [text])
  return <output className="sr">{said}</output>
}
