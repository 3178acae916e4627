// Where the reading of analyses stopped: by address, the paragraph it stopped at. The latest are kept.
import { putOnShelf } from './shelved.ts'
import type { Stored } from './stored.ts'

/** Ids of paragraphs by the addresses of their analyses; the latest change stands last. */
export type AnalysisPlaces = Readonly<Record<string, string>>

/** No more are kept: who went on with so many others does not come back to this one. */
const most = 200

/** What a paragraph's id looks like. */
export const paragraphIdPattern = /^p-[0-9a-z]{1,13}(?:-\d{1,4})?$/
const isAddress = (address: string) => /^\/issues\/[^/?#]{1,300}\/analysis\/(?:\d{1,3}\/)?$/.test(address)

/** Keeps where reading an analysis stopped; null for its beginning or its end, from where there is nothing to go on. */
export function withAnalysisPlace(places: AnalysisPlaces, address: string, paragraph: string | null): AnalysisPlaces {
  const others = Object.entries(places).filter(([other]) => other !== address)
  const all = paragraph === null ? others : [...others, [address, paragraph] as const]
  return Object.fromEntries(all.slice(-most))
}

/** Gives where reading an analysis stopped. */
export const analysisPlaceOf = (places: AnalysisPlaces, address: string): string | null =>
  Object.hasOwn(places, address) ? (places[address] ?? null) : null

/** The places kept on this device. One that cannot be read leaves the others as they are. */
export const analysisPlacesStored: Stored<AnalysisPlaces> = {
  area: 'local',
  key: 'analysis-places',
  version: 1,
  initial: {},
  decode(value, damaged) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no places')
    const entries = Object.entries(value).map(([address, place]: [string, unknown]) =>
      isAddress(address) && typeof place === 'string' && paragraphIdPattern.test(place)
        ? ([address, place] as const)
        : null,
    )
    if (entries.includes(null)) damaged?.()
    return Object.fromEntries(entries.filter((entry) => entry !== null))
  },
}

/** The places, shared with other tabs. */
export const analysisPlaces = putOnShelf(analysisPlacesStored)
