// `npm run add`: what it is asked, what it says it understood, and that it writes only what was wanted.
import { spawn } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readAddArguments } from '#plugin/commands/add-arguments.ts'
import { openArchive } from '#plugin/commands/add-archive.ts'
import { addIssue, type Adding } from '#plugin/commands/add-issue.ts'
import { addRedirectsSince } from '#plugin/commands/add-redirects.ts'
import { readSettings, type BuildSettings } from '#plugin/build-settings.ts'
import { compileSeeds } from '#plugin/compile-seeds.ts'
import { aFolder, fill } from './a-folder.ts'

const root = join(import.meta.dirname, '..', '..')
const now = new Date('2026-11-23T04:00:00Z')

const issueText = (items: readonly string[], headline = '甲事/乙事', day = '2024年06月04日 18:31') =>
  [
    '财新传媒',
    `【新科技观察】${headline}`,
    day,
    '一、资讯速递',
    '【政策】',
    ...items.map((item) => `♢ ${item}`),
    '二、深度分析',
    '《一篇分析》',
    '正文的第一段说了一件事，也说了另一件事。',
    '……(全文3605字)',
    '墙后的文字，不该给人看到。',
    '责任编辑：甲某 | 版面编辑：乙某',
    '',
  ].join('\n')
const items = ['微软发布AI全家捅，推出近50个新产品', '甲省发布低空经济条例']
const corrected = ['微软发布AI全家桶，推出近50个新产品', '甲省发布低空经济条例']

interface Answers {
  yes?: boolean
  replace?: boolean
  /** What the person at the terminal says, question by question; none where there is no terminal. */
  says?: boolean[]
}

/** Adds a text to the archive in a folder, as a person does who gives these answers. */
async function add(
  folder: string,
  text: string | Uint8Array,
  { yes = false, replace = false, says }: Answers = {},
  file = 'page.txt',
) {
  const told: string[] = []
  const asked: string[] = []
  const adding: Adding = {
    yes,
    replace,
    ask:
      says === undefined
        ? null
        : (question) => {
            asked.push(question)
            return Promise.resolve(says[asked.length - 1] ?? false)
          },
    print: (line) => told.push(line),
    complain: (line) => told.push(line),
  }
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const status = await addIssue({ file, bytes }, await openArchive(folder, now), adding)
  return { status, told: told.join('\n'), asked }
}

const filesIn = async (folder: string): Promise<string[]> => (await readdir(folder, { recursive: true })).toSorted()
const textIn = (folder: string, file: string): Promise<string> => readFile(join(folder, file), 'utf8')

const settingsOf = (folder: string): BuildSettings => ({ ...readSettings(folder, {}), seeds: folder })

describe('the arguments of add', () => {
  it('take one file and what may be done without asking', () => {
    expect(readAddArguments(['a.html'])).toEqual({ add: 'a.html', yes: false, replace: false })
    expect(readAddArguments(['--yes', '-', '--replace'])).toEqual({ add: '-', yes: true, replace: true })
    expect(readAddArguments(['--redirects'])).toEqual({ redirects: true, yes: false })
  })

  it('are refused with a reason where they are wrong', () => {
    for (const args of [[], [''], ['a', 'b'], ['--force', 'a'], ['--redirects', 'a'], ['--yes=1', 'a']]) {
      expect(readAddArguments(args)).toBeTypeOf('string')
    }
  })
})

describe('adding an issue', () => {
  it('says what was understood and what was left out by which rule, without repeating what is behind the wall', async () => {
    const folder = await aFolder()
    const { told, status, asked } = await add(folder, issueText(items), { says: [true] })
    expect(status).toBe(0)
    expect(asked).toHaveLength(1)
    for (const words of [
      '2024-06-04 18:31',
      '甲事/乙事',
      '2: 政策 2',
      '《一篇分析》'.slice(1, -1),
      'of 3605',
      'masthead',
      '财新传媒',
    ]) {
      expect(told).toContain(words)
    }
    expect(told).toContain('withheld')
    expect(told).not.toContain('墙后')
  })

  it('writes the bytes as they came, named for the date', async () => {
    const folder = await aFolder({ 'publication.json': '{"name":"新科技观察","publisher":"财新智库","categories":[]}' })
    const bytes = Buffer.from(`\ufeff${issueText(items).replaceAll('\n', '\r\n')}`)
    expect((await add(folder, bytes, { yes: true })).status).toBe(0)
    expect(await filesIn(folder)).toEqual(['2024-06-04.txt', 'publication.json'])
    expect(Buffer.compare(await readFile(join(folder, '2024-06-04.txt')), bytes)).toBe(0)
  })

  it('writes nothing after a no, or where nobody can answer', async () => {
    const folder = await aFolder()
    expect((await add(folder, issueText(items), { says: [false] })).status).toBe(2)
    const { status, told } = await add(folder, issueText(items))
    expect(status).toBe(2)
    expect(told).toContain('--yes is expected')
    expect(await filesIn(folder)).toEqual([])
  })

  it('never writes what is refused', async () => {
    const folder = await aFolder()
    for (const text of ['', '没有日期', new Uint8Array([0xff, 0xff, 0x81]), issueText(items, '甲', '2024年02月30日')]) {
      const { status, told } = await add(folder, text, { yes: true, replace: true, says: [true, true] })
      expect(status).toBe(1)
      expect(told).toContain('Nothing was written')
    }
    expect(await filesIn(folder)).toEqual([])
  })

  it('adds nothing to an archive whose settings are broken', async () => {
    const folder = await aFolder({ 'redirects.json': '[]', 'publication.json': '{' })
    const { status, told } = await add(folder, issueText(items), { yes: true })
    expect(status).toBe(1)
    expect(told).toContain('redirects-invalid')
    expect(told).toContain('publication-unreadable')
    expect(await filesIn(folder)).toEqual(['publication.json', 'redirects.json'])
  })

  it('does not take the name of a file that holds another issue', async () => {
    const folder = await aFolder({ '2024-06-04.txt': issueText(items, '甲', '2024年06月11日') })
    expect((await add(folder, issueText(items), { yes: true })).status).toBe(0)
    expect(await filesIn(folder)).toEqual(['2024-06-04-2.txt', '2024-06-04.txt'])
  })
})

describe('an issue that is already there', () => {
  it('is left as it is where the source is the same', async () => {
    const folder = await aFolder({ '2024/a.txt': issueText(items) })
    const { status, told } = await add(folder, issueText(items), { yes: true, replace: true })
    expect(status).toBe(0)
    expect(told).toContain('holds this very source already')
    expect(await filesIn(folder)).toEqual(['2024', '2024/a.txt'])
  })

  it('is shown as a difference: fields, re-worded, new and lost items', async () => {
    const folder = await aFolder({ 'a.txt': issueText([...items, '丙市停办一个展会']) })
    const { status, told } = await add(folder, issueText([...corrected, '丁校测得腐蚀曲线'], '甲事/丙事'), {
      says: [false],
    })
    expect(status).toBe(2)
    const rows = told.split('\n').filter((row) => / [-+~] /.test(row))
    expect(rows.map((row) => row.replace(/^.*? (?=[-+~] )/, '').trim())).toEqual([
      '- 甲事/乙事',
      '+ 甲事/丙事',
      '- 微软发布AI全家捅，推出近50个新产品',
      '+ 微软发布AI全家桶，推出近50个新产品',
      '- 丙市停办一个展会',
      '+ 丁校测得腐蚀曲线',
    ])
    expect(told).toContain('1 item would keep its old address')
    expect(told).not.toContain('Written')
    expect(await textIn(folder, 'a.txt')).toContain('全家捅')
  })

  it('is not replaced by --yes alone, nor by --replace without a yes', async () => {
    const folder = await aFolder({ 'a.txt': issueText(items) })
    for (const answers of [
      { yes: true },
      { replace: true },
      { yes: true, says: [false] },
      { replace: true, says: [false] },
    ]) {
      expect((await add(folder, issueText(corrected), answers)).status).toBe(2)
    }
    expect(await filesIn(folder)).toEqual(['a.txt'])
    expect(await textIn(folder, 'a.txt')).toContain('全家捅')
  })

  it('is replaced in its place, and re-worded items keep their old addresses, from correction to correction', async () => {
    const folder = await aFolder({ '2024/a.txt': issueText(items) })
    expect((await add(folder, issueText(corrected), { yes: true, replace: true })).status).toBe(0)
    expect(await filesIn(folder)).toEqual(['2024', '2024/a.txt', 'redirects.json'])
    expect(await textIn(folder, '2024/a.txt')).toBe(issueText(corrected))
    const once = await compileSeeds(settingsOf(folder), now)
    expect(Object.keys(once.compilation.issues[0]?.redirects ?? {})).toHaveLength(1)
    const again = corrected.map((item) => item.replace('近50个', '约50个'))
    expect((await add(folder, issueText(again), { says: [true] })).status).toBe(0)
    const twice = await compileSeeds(settingsOf(folder), now)
    expect(twice.refused).toBe(false)
    expect(Object.keys(twice.compilation.issues[0]?.redirects ?? {})).toHaveLength(2)
    expect((await add(folder, issueText(items), { yes: true, replace: true })).status).toBe(0)
    const back = await compileSeeds(settingsOf(folder), now)
    expect(Object.keys(back.compilation.issues[0]?.redirects ?? {})).toHaveLength(2)
  })

  it('says that a source in another format takes its place, and that the old one goes', async () => {
    const folder = await aFolder({ 'a.txt': issueText(items) })
    const markdown = '# 甲事/乙事\n\n2024-06-04\n\n## 政策\n\n- 微软发布AI全家桶，推出近50个新产品\n'
    const { status, told, asked } = await add(folder, markdown, { says: [true] }, 'page.md')
    expect(status).toBe(0)
    expect(asked[0]).toMatch(/^Write .*a\.md and remove .*a\.txt\?$/)
    expect(told).toMatch(
      /Written to .*a\.md\.\nRemoved .*a\.txt, whose place it takes\.\n\n1 item keeps its old address/,
    )
    expect(await filesIn(folder)).toEqual(['a.md', 'redirects.json'])
  })

  it('keeps the name of a file that is all the title there is', async () => {
    const folder = await aFolder()
    const markdown = '## 政策\n\n- 一条\n\n## 市场\n\n- 二条\n'
    const { status, told } = await add(folder, markdown, { yes: true }, '2024-07-02 周报.md')
    expect(status).toBe(0)
    expect(told).toContain('headline    2024-07-02 周报')
    expect(await filesIn(folder)).toEqual(['2024-07-02 周报.md'])
    const again = await add(folder, `${markdown}- 三条\n`, { yes: true, replace: true }, '2024-07-02 周报.md')
    expect(again.status).toBe(0)
    expect(await filesIn(folder)).toEqual(['2024-07-02 周报.md'])
    await fill(folder, { '2024-07-02 周报.md': '另一期' })
    const other = await add(folder, markdown, { yes: true }, '2024-07-02 周报.md')
    expect(other.status).toBe(1)
    expect(other.told).toContain('a title in the source is expected')
  })

  it('may differ in nothing that is understood', async () => {
    const folder = await aFolder({ 'a.txt': issueText(items) })
    const { told } = await add(folder, `\n${issueText(items)}`)
    expect(told).toContain('Nothing that is understood')
  })
})

describe('redirects since the last build', () => {
  it('are found for what was edited by hand', async () => {
    const folder = await aFolder({ 'seeds/a.txt': issueText(items) })
    const settings = { ...settingsOf(folder), seeds: join(folder, 'seeds') }
    const { compilation } = await compileSeeds(settings, now)
    await fill(settings.out, Object.fromEntries(compilation.files.map(({ path, bytes }) => [path, bytes])))
    const since = async (yes: boolean) => {
      const told: string[] = []
      const print = (line: string) => void told.push(line)
      const archive = await openArchive(settings.seeds, now)
      return {
        status: await addRedirectsSince(settings.out, archive, { yes, ask: null, print, complain: print }),
        told: told.join('\n'),
      }
    }
    expect(await since(true)).toMatchObject({ status: 0 })
    expect(await filesIn(settings.seeds)).toEqual(['a.txt'])
    await fill(settings.seeds, { 'a.txt': issueText(corrected) })
    expect(await since(false)).toMatchObject({ status: 2 })
    const { status, told } = await since(true)
    expect(status).toBe(0)
    expect(told).toContain('全家桶')
    expect(told).toMatch(/Written to .*redirects\.json\./)
    expect(await textIn(settings.seeds, 'redirects.json')).toContain('全家捅')
    expect((await since(true)).told).toContain('No item was re-worded')
  })

  it('need a build', async () => {
    const folder = await aFolder()
    const adding = { yes: true, ask: null, print: () => {}, complain: () => {} }
    await expect(addRedirectsSince(join(folder, 'dist'), await openArchive(folder, now), adding)).rejects.toThrow(
      'no whole build',
    )
  })
})

describe('npm run add', { timeout: 60_000 }, () => {
  const run = (args: readonly string[], folder: string, input = '') =>
    new Promise<{ status: number | null; said: string }>((ended) => {
      const child = spawn(process.execPath, [join(root, 'src/plugin/run.mjs'), 'add', ...args], {
        cwd: folder,
        env: { ...process.env, KANDU_SEEDS: 'archive' },
      })
      let said = ''
      const hear = (bytes: Buffer) => (said += bytes.toString())
      child.stdout.on('data', hear)
      child.stderr.on('data', hear)
      child.on('close', (status) => ended({ status, said }))
      child.stdin.end(input)
    })

  it('takes a page from standard input into the folder it is told', async () => {
    const folder = await aFolder({
      'archive/publication.json': '{"name":"新科技观察","publisher":"财新智库","categories":[]}',
    })
    expect(await run(['-'], folder, issueText(items))).toMatchObject({ status: 2 })
    expect(await run(['--yes', '-'], folder, issueText(items))).toMatchObject({ status: 0 })
    expect(await textIn(folder, 'archive/2024-06-04.txt')).toBe(issueText(items))
  })

  it('ends with a status that says how it went, and never with a stack', async () => {
    const folder = await aFolder({ 'archive/a.txt': issueText(items), 'bad.txt': '不是一期' })
    for (const [args, status] of [
      [[], 2],
      [['bad.txt'], 1],
      [['archive/a.txt'], 0],
      [['--redirects'], 1],
    ] as const) {
      const ended = await run(args, folder)
      expect({ args, status: ended.status }).toEqual({ args, status })
      expect(ended.said).not.toMatch(/^ +at /m)
    }
  })
})
