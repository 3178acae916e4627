// axe, run in a page under test.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright'

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8')

interface AxeResult {
  violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[]
}

/** Runs axe with the rules of WCAG 2.2 AA and its best practices on what `within` selects; gives one line a fault. */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(axeSource)
  return page.evaluate(async (context) => {
    const { axe } = window as unknown as { axe: { run: (context: string, options: object) => Promise<AxeResult> } }
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    const { violations } = await axe.run(context, { runOnly: { type: 'tag', values: tags } })
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary ?? ''}`),
    )
  }, within)
}
