// `npm run add -- --redirects`: what readers may have kept are the addresses of the last build; items re-worded by hand or by exceptions since keep them.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { addRedirects, redirectsBetween } from '#compiler/redirects.ts'
import { redirectsFileName, type Redirect } from '#compiler/redirects-file.ts'
import { decodeManifest, decodeShard } from '#model/shard.ts'
import type { IssueWithTeasers } from '#model/issue.ts'
import { BuildFault } from '#plugin/build-fault.ts'
import { diagnosticTable } from '#plugin/report.ts'
import { errorCode } from '#plugin/seed-files.ts'
import { shownPath } from '#plugin/shown-path.ts'
import { heldIssues, type Archive } from './add-archive.ts'
import { describeRedirects, isWanted, type Adding } from './add-issue.ts'
import { rowOf } from './add-summary.ts'
import { writeRedirectsFile } from './add-write.ts'

/** Adds the redirects that lead from the items of a build to those of the archive; gives the exit status. */
export async function addRedirectsSince(
  build: string,
  archive: Archive,
  adding: Omit<Adding, 'replace'>,
): Promise<number> {
  const { print, complain } = adding
  if (archive.faults.length > 0) {
    complain(diagnosticTable(archive.faults, () => null, shownPath(archive.folder)))
    return 1
  }
  const published = await openBuild(build)
  const redirects = new Map(archive.redirects)
  const reworded: Redirect[] = []
  for await (const { issue } of heldIssues(archive)) {
    const before = await published(issue.id)
    if (before === null) continue
    const added = redirectsBetween(before, issue)
    const own = redirects.get(issue.id) ?? []
    const joined = addRedirects(own, added, issue)
    if (JSON.stringify(joined) === JSON.stringify(own)) continue
    redirects.set(issue.id, joined)
    reworded.push(...added)
    for (const { was, is } of added) print(`${rowOf(issue.id, `- ${was}`)}\n${rowOf('', `+ ${is}`)}`)
  }
  if (JSON.stringify([...redirects]) === JSON.stringify([...archive.redirects])) {
    print('No item was re-worded since the last build. Nothing was written.')
    return 0
  }
  print(describeRedirects(reworded, 'would'))
  if (!(await isWanted(adding, adding.yes, 'Write redirects.json?', '--yes'))) return 2
  await writeRedirectsFile(archive.folder, redirects)
  print(`Written to ${shownPath(join(archive.folder, redirectsFileName))}.`)
  return 0
}

/** Gives a way to an issue as the last build published it; null for one that was not in it. */
async function openBuild(build: string): Promise<(id: string) => Promise<IssueWithTeasers | null>> {
  const read = async (name: string): Promise<unknown> =>
    JSON.parse(await readFile(join(build, 'content', name), 'utf8'))
  try {
    const { shards } = decodeManifest(await read('manifest.json'))
    const names = new Map<string, string>()
    for (const [path, name] of Object.entries(shards)) {
      if (!path.startsWith('names/')) continue
      for (const [shard, file] of Object.entries(decodeShard('names', await read(name)))) names.set(shard, file)
    }
    return async (id) => {
      const name = names.get(`issue/${id}`)
      return name === undefined ? null : decodeShard('issue', await read(name)).issue
    }
  } catch (error) {
    throw new BuildFault(
      `There is no whole build in ${shownPath(build)} (${errorCode(error)}). The build that readers know is expected there, from before the edits.`,
    )
  }
}
