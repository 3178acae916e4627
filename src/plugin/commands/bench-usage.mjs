// Taken into every process of a measured build: says at its end what it used, all its threads together.
import { appendFileSync, readFileSync } from 'node:fs'

const kilobyte = 1024

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const usage = {
    started: performance.timeOrigin,
    ended: Date.now(),
    processor: (user + system) / 1_000_000,
    memory: process.resourceUsage().maxRSS * kilobyte,
    starter: starterSoFar(),
  }
  appendFileSync(process.env.KANDU_BENCH_USAGE, `${JSON.stringify(usage)}\n`)
})

/** The most memory the process that started this one has taken by now, in bytes; null where the system does not say. */
function starterSoFar() {
  try {
    const [, most] = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync(`/proc/${process.ppid}/status`, 'utf8')) ?? []
    return most === undefined ? null : Number(most) * kilobyte
  } catch {
    return null
  }
}
