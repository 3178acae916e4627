// Whoever started this process: npm starts a shell, and the shell this. A server that both have left has nobody to end it.
import { readFileSync } from 'node:fs'

const interval = 1000

/** Gives the process that started this one as a text; where that is a shell, with the one that started the shell, as far as the system tells. */
export function startersOf(): string {
  const parent = String(process.ppid)
  try {
    // proc(5): the name of a process in brackets, its state, its parent.
    const [, name = '', above = ''] = /^\d+ \((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${parent}/stat`, 'utf8')) ?? []
    return /^(?:ba|da|a|z|k)?sh$/.test(name) ? `${parent} ${above}` : parent
  } catch {
    return parent
  }
}

/** Calls back once when the starters of a process are others than they were, which means that they ended. */
export function whenLeft(left: () => void, starters: () => string): void {
  const before = starters()
  const timer = setInterval(() => {
    if (starters() === before) return
    clearInterval(timer)
    left()
  }, interval)
  timer.unref()
}
