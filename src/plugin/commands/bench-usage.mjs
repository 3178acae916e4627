// Taken into every process of a measured build: says at its end what it used, all its threads together.
import { appendFileSync } from 'node:fs'

process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  // maxRSS is in kilobytes.
  const usage = { processor: (user + system) / 1_000_000, memory: process.resourceUsage().maxRSS * 1024 }
  appendFileSync(process.env.KANDU_BENCH_USAGE, `${JSON.stringify(usage)}\n`)
})
