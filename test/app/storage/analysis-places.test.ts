// Where the reading of analyses stopped.
import { describe, expect, it } from 'vitest'
import {
  analysisPlaceOf,
  analysisPlacesStored,
  withAnalysisPlace,
  type AnalysisPlaces,
} from '#app/storage/analysis-places.ts'
import { decodeKept, encodeKept } from '#app/storage/decode-kept.ts'

const address = '/issues/2024-05-28/analysis/'
const stopped = withAnalysisPlace({}, address, 'p-k3f7q2')

describe('the places in analyses', () => {
  it('are known by address, and gone where there is nothing to go on from', () => {
    expect(analysisPlaceOf(stopped, address)).toBe('p-k3f7q2')
    expect(analysisPlaceOf(stopped, `${address}2/`)).toBeNull()
    expect(analysisPlaceOf({}, 'constructor')).toBeNull()
    expect(withAnalysisPlace(stopped, address, null)).toEqual({})
  })

  it('are bounded, and the oldest go first', () => {
    let places: AnalysisPlaces = stopped
    for (let slug = 2; slug <= 200; slug++) places = withAnalysisPlace(places, `${address}${slug}/`, 'p-a')
    expect(Object.keys(places)).toHaveLength(200)
    places = withAnalysisPlace(places, address, 'p-b')
    places = withAnalysisPlace(places, `${address}201/`, 'p-a')
    expect(Object.keys(places)).toHaveLength(200)
    expect(analysisPlaceOf(places, address)).toBe('p-b')
    expect(analysisPlaceOf(places, `${address}2/`)).toBeNull()
  })

  it('come back from what is kept as they were', () => {
    expect(decodeKept(analysisPlacesStored, encodeKept(analysisPlacesStored, stopped))).toEqual({
      value: stopped,
      fault: null,
    })
  })

  it.each([
    ['a place that is no paragraph', { [`${address}2/`]: '<script>' }],
    ['an address that is none', { 'https://example.com/': 'p-a' }],
    ['no text', { [`${address}2/`]: 7 }],
  ])('save the others from %s, and say that it was damaged', (_, damaged) => {
    const kept = JSON.stringify({ version: 1, value: { ...damaged, ...stopped } })
    expect(decodeKept(analysisPlacesStored, kept)).toEqual({ value: stopped, fault: 'damaged' })
  })

  it.each([[[]], ['text'], [null]])('take %o for damaged, not for places', (value) => {
    expect(decodeKept(analysisPlacesStored, JSON.stringify({ version: 1, value })).fault).toBe('damaged')
  })
})
