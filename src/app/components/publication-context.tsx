// The publication every page belongs to: the frame reads it once, and parts anywhere on the page may ask for it.
import { createContext, use } from 'react'
import type { Publication } from '#model/publication.ts'

/** Provides the publication to all within. */
export const PublicationContext = createContext<Publication | null>(null)

/** The publication of this archive. */
export function usePublication(): Publication {
  const publication = use(PublicationContext)
  if (publication === null) throw new Error('no frame around this part provides a publication')
  return publication
}
