// axe, run in a page under test.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface AxeNode {
  html: string
  target: string[]
  failureSummary?: string
}
interface AxeResult {
  violations: { id: string; nodes: AxeNode[] }[]
}

/** Runs axe with the rules of WCAG 2.2 AA and its best practices; gives one line a fault. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run({ runOnly: { type: 'tag', values: tags } })
    const open = document.querySelector(':popover-open')
    // What an open menu lies over is pressed after it is closed, however little of it is in sight until then.
    const isUnderMenu = ({ target, failureSummary = '' }: AxeNode) =>
      open !== null &&
      failureSummary.includes('partially obscured') &&
      target.every((selector) => !open.contains(document.querySelector(selector)))
    return violations.flatMap(({ id, nodes }) =>
      nodes
        .filter((node) => !isUnderMenu(node))
        .map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  })
}
