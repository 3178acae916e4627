// Everything the compiler is told besides the sources: no clock, no disk, no locale is asked for.
import type { Publication } from '#model/publication.ts'
import type { Day } from '#model/calendar.ts'
import type { PublicationException } from './exceptions.ts'
import type { Redirects } from './redirects-file.ts'
import type { Sha256 } from './sha256.ts'
import type { HouseStyle } from './structure/house-style.ts'

/** What a build knows of its site. */
export interface Site {
  publication: Publication
  /** The most characters of an analysis that are ever public, where the source's own wall does not come first. */
  previewCharacters: number
  /** Today in the publication's time zone, for the warning about dates in the future. */
  today: Day
  /** Base path with slashes at both ends: `/` or `/kandu/`. */
  base: string
  /** How the publication sets its parts, made once for many sources; without it each source makes it anew. */
  style?: HouseStyle
  /** A quicker way to hash than every runtime has. */
  sha256?: Sha256
  /** Corrections to single lines of sources. */
  exceptions?: readonly PublicationException[]
  /** Old addresses of items whose wording was corrected. */
  redirects?: Redirects
}
