import { afterEach, describe, expect, it, vi } from 'vitest'
import { showProgress } from '#plugin/show-progress.ts'

/** Does ten pieces of work, each of a second, and gives what was written. */
function work(isTTY: boolean): string {
  let [now, written] = [0, '']
  const stream = { isTTY, write: (text: string) => ((written += text), true) }
  const tell = showProgress('pages', 10, stream, () => now)
  for (let done = 0; done <= 10; done++, now += 1000) tell(done)
  return written
}

describe('progress', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('says what, how many and how long to go, on one line that goes when the work is done', () => {
    vi.stubEnv('CI', '')
    const lines = work(true).split('\r\u001b[K')
    expect(lines[1]).toBe('pages: 1 of 10, 9 s to go')
    expect(lines.at(-2)).toBe('pages: 9 of 10, 1 s to go')
    expect(lines.at(-1)).toBe('')
  })

  it('says nothing in a log or in CI', () => {
    vi.stubEnv('CI', '')
    expect(work(false)).toBe('')
    vi.stubEnv('CI', 'true')
    expect(work(true)).toBe('')
  })

  it('says nothing of short work', () => {
    vi.stubEnv('CI', '')
    const write = vi.fn(() => true)
    const tell = showProgress('pages', 2, { isTTY: true, write }, () => 0)
    for (const done of [0, 1, 2]) tell(done)
    expect(write).not.toHaveBeenCalled()
  })
})
