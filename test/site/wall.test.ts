// Paid sentences planted in every place a careless hand might leave them: none may reach a byte of the built site.
import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'

const work = resolve('.kandu/test/wall')
const seeds = join(work, 'seeds')
const out = join(work, 'out')
const secret = (place: number) => `付费密文第${place}号只给订阅读者看`

/** Where a sentence is planted: how the source's lines change, and the place's name. */
const plants: Record<string, (lines: string[], sentence: string) => string[]> = {
  'after the wall mark, on its line': (lines, sentence) =>
    lines.map((line) => line.replace('(全文3605字)', `(全文3605字)${sentence}。`)),
  'after the wall mark, on a line of its own': (lines, sentence) => after(lines, '(全文3605字)', `  ${sentence}。`),
  'after the wall mark, as a list item': (lines, sentence) => after(lines, '(全文3605字)', `  ♢ ${sentence}`),
  'after the wall mark, as a quotation in brackets': (lines, sentence) =>
    after(lines, '(全文3605字)', `  【${sentence}】`),
  'after the call to action': (lines, sentence) => after(lines, '本文选自财新智库', `  ${sentence}。`),
  'on the line of the call to action': (lines, sentence) =>
    lines.map((line) => (line.includes('本文选自财新智库') ? `${line}。${sentence}。` : line)),
  'after the second call to action': (lines, sentence) => after(lines, '推荐进入财新数据库', `  ${sentence}。`),
  'after the credits': (lines, sentence) =>
    after(lines, '责任编辑', `  ${sentence}。这是正文的后续段落,继续讨论模型。`),
  'beyond a second wall mark': (lines, sentence) => after(lines, '(全文3605字)', `  又一段。${sentence}……(全文3605字)`),
  'after the biography': (lines, sentence) => [...lines, '', `  ${sentence}。`, ''],
  'under a title in 《》 after the wall mark': (lines, sentence) =>
    after(after(lines, '(全文3605字)', `  ${sentence}。`), '(全文3605字)', '  《端侧模型的账本》'),
  'under a title in 《》 after the call to action': (lines, sentence) =>
    after(after(lines, '本文选自财新智库', `  ${sentence}。`), '本文选自财新智库', '  《端侧模型的账本》'),
  'below a wall mark in the text of an item': (lines, sentence) =>
    after(
      lines.flatMap((line) => {
        if (!/♢ (?:中国新增|中国民用|广州启动)/.test(line)) return [line]
        const mark = line.includes('广州启动') ? '……(全文900字)' : ''
        return [line, '', `  这是条目的正文,它讲述了这件事的来龙去脉,长度超过三十个字,所以是一段正文。${mark}`]
      }),
      '(全文900字)',
      `  ${sentence}。`,
    ),
  'on the line below an item with a wall mark': (lines, sentence) =>
    lines.flatMap((line) => (line.includes('深圳:汽车') ? [`${line}……(全文3605字)`, `    ${sentence}`] : [line])),
  'behind a wall mark in an editor’s note': (lines, sentence) =>
    before(lines, '一、资讯速递', `  编者按:这一期谈模型。……(全文3605字)${sentence}`),
  'below 付费内容 between rules': (lines, sentence) =>
    after(replaceMark(lines, '------付费内容------'), '付费内容', `  ${sentence}。`),
  'behind a wall mark broken over lines': (lines, sentence) =>
    after(replaceMark(lines, '……(全\n\n文3605\n字)'), '而小模型是指', `  ${sentence}。`).flatMap((line) =>
      line.split('\n'),
    ),
  'below （余2260字）': (lines, sentence) => after(replaceMark(lines, '……（余2260字）'), '余2260字', `  ${sentence}。`),
  'as an item of a category after the wall mark': (lines, sentence) =>
    after(after(lines, '(全文3605字)', `  ♢ ${sentence}`), '(全文3605字)', '  【市场】'),
  'as an item of a digest among recommendations': (lines, sentence) => [
    ...lines,
    '推荐阅读',
    '一、资讯速递',
    '【市场】',
    `♢ ${sentence}`,
  ],
  'in a biography': (lines, sentence) =>
    lines.map((line) => (line.startsWith('毕业于') ? `${line}他告诉记者,${sentence}。` : line)),
  'in a call to action of its own': (lines, sentence) =>
    after(lines, '本文选自财新智库', `  想要了解${sentence}的细节,请下载报告`),
  'beyond previewCharacters, where the wall mark is lost': (lines, sentence) =>
    after(
      lines.map((line) => line.replace('……(全文3605字)', '。')),
      '而小模型是指参数量',
      `  ${'这一段是公开部分之后的正文,原文在这里没有标记。'.repeat(30)}${sentence}。`,
    ),
}

function after(lines: string[], mark: string, line: string): string[] {
  const at = lines.findIndex((candidate) => candidate.includes(mark))
  return [...lines.slice(0, at + 1), '', line, ...lines.slice(at + 1)]
}

function before(lines: string[], mark: string, line: string): string[] {
  const at = lines.findIndex((candidate) => candidate.includes(mark))
  return [...lines.slice(0, at), line, '', ...lines.slice(at)]
}

const replaceMark = (lines: string[], mark: string): string[] =>
  lines.map((line) => line.replace('……(全文3605字)', mark))

let printed = ''
const planted: { place: string; file: string; line: number; sentence: string }[] = []

beforeAll(async () => {
  await rm(work, { recursive: true, force: true })
  await mkdir(seeds, { recursive: true })
  const publication = await readFile('seeds/publication.json', 'utf8')
  await writeFile(join(seeds, 'publication.json'), publication)
  const source = await readFile('seeds/2024-05-28.txt', 'utf8')
  for (const [number, [place, plant]] of Object.entries(plants).entries()) {
    const day = String(number + 1).padStart(2, '0')
    const sentence = secret(number)
    const text = plant(source.replace('2024年05月28日', `2024年06月${day}日`).split('\n'), sentence)
    const file = `2024-06-${day}.txt`
    await writeFile(join(seeds, file), text.join('\n'))
    planted.push({ place, file, line: text.findIndex((line) => line.includes(sentence)) + 1, sentence })
  }
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [resolve('node_modules/vite/bin/vite.js'), 'build'],
    {
      env: { ...process.env, NODE_ENV: 'production', KANDU_SEEDS: seeds, KANDU_OUT: out, NO_COLOR: '1' },
      maxBuffer: 1 << 26,
    },
  )
  printed = stdout + stderr
})

/** Every file of the built site as text; compressed files opened. */
async function builtTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>()
  for (const entry of await readdir(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const file = join(entry.parentPath, entry.name)
    const bytes = await readFile(file)
    const open = file.endsWith('.gz') ? gunzipSync(bytes) : file.endsWith('.br') ? brotliDecompressSync(bytes) : bytes
    texts.set(file, open.toString('utf8'))
  }
  return texts
}

describe('a paid sentence', () => {
  it('is in no byte of the built site, wherever it was planted', async () => {
    const texts = await builtTexts()
    expect(texts.size).toBeGreaterThan(40)
    for (const { place, sentence } of planted) {
      const escaped = JSON.stringify(sentence)
        .slice(1, -1)
        .replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)
      for (const [file, text] of texts) {
        expect(text.includes(sentence), `${place} in ${file}`).toBe(false)
        expect(text.includes(encodeURIComponent(sentence)), `${place} in ${file}`).toBe(false)
        expect(text.toLowerCase().includes(escaped), `${place} in ${file}`).toBe(false)
        // Nor in pieces: typesetting may have broken it.
        expect(text.replace(/<[^>]*>/g, '').includes(sentence), `${place} in ${file}`).toBe(false)
      }
    }
  })

  it('draws a warning that names its file and line', () => {
    for (const { place, file, line } of planted) {
      expect(printed, place).toMatch(new RegExp(`${file.replace('.', '\\.')}:${line}\\b`))
    }
  })

  it('takes no public text down with it', async () => {
    const texts = await builtTexts()
    for (const { place, file } of planted) {
      const day = file.replace('.txt', '')
      const page = texts.get(join(out, 'issues', day, 'index.html')) ?? ''
      const text = page.replace(/<[^>]*>/g, '')
      expect(text, place).toContain('中国新增19个职业29个工种')
      expect(text, place).toContain('于达维')
      const analysis = (texts.get(join(out, 'issues', day, 'analysis/index.html')) ?? '').replace(/<[^>]*>/g, '')
      expect(analysis, place).toContain('而不需要依赖云服务')
    }
  })
})
