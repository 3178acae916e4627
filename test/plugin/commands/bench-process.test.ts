import { describe, expect, it } from 'vitest'
import { peakOf, type ProcessUsage } from '#plugin/commands/bench-process.ts'

const build = (memory: number): ProcessUsage => ({ started: 0, ended: 100, processor: 1, memory, starter: null })
const bundler = (started: number, ended: number, memory: number, starter: number | null): ProcessUsage => ({
  ...build(memory),
  started,
  ended,
  starter,
})

describe('the peak of a build', () => {
  it('is its own where it took the most after another process had ended', () => {
    expect(peakOf([bundler(10, 20, 400, 90), build(1300)])).toBe(1300)
  })

  it('is that of two that ran at once, with what the first had taken by then', () => {
    expect(peakOf([build(1300), bundler(10, 20, 400, 1200)])).toBe(1600)
    expect(peakOf([build(500), bundler(10, 30, 400, 300), bundler(20, 40, 300, 310)])).toBe(400 + 300 + 310)
  })

  it('is the sum where the system does not say what the first had taken', () => {
    expect(peakOf([build(1300), bundler(10, 20, 400, null)])).toBe(1700)
  })
})
