import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, dayOfNumber, isRealDay, weekdayOf, weekOf } from '#model/calendar.ts'

describe('the calendar', () => {
  it('knows which days are real', () => {
    expect(isRealDay(2024, 2, 29)).toBe(true)
    expect(isRealDay(2023, 2, 29)).toBe(false)
    expect(isRealDay(1900, 2, 29)).toBe(false)
    expect(isRealDay(2000, 2, 29)).toBe(true)
    expect(isRealDay(2024, 4, 31)).toBe(false)
    expect(isRealDay(2024, 13, 1)).toBe(false)
    expect(isRealDay(2024, 0, 1)).toBe(false)
  })

  it('knows weekdays and the Monday of a week', () => {
    expect(weekdayOf('2024-05-28')).toBe(2)
    expect(weekdayOf('1969-12-28')).toBe(7)
    expect(weekOf('2024-05-28')).toBe('2024-05-27')
    expect(weekOf('2025-01-01')).toBe('2024-12-30')
  })

  it('counts days there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (number) => dayNumber(dayOfNumber(number)) === number),
    )
  })
})
