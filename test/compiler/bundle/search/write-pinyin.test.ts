// Words by their spellings: in the order readers want them, and the same whether they came at once or issue by issue.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSearchFiles } from '#compiler/bundle/search/search-files.ts'
import { collectWords } from '#compiler/bundle/search/word-collector.ts'
import { type SpelledArchive, writePinyin } from '#compiler/bundle/search/write-pinyin.ts'
import { sha256 } from '#compiler/sha256.ts'

/** Writes texts that come together in each of `builds`, and gives what the last build wrote. */
async function written(builds: readonly (readonly string[])[], most?: number) {
  let spelled: SpelledArchive | null = null
  let texts: string[] = []
  for (const build of builds) {
    const words = collectWords()
    for (const text of build) words.add(text)
    const files = openSearchFiles(sha256)
    const kept: SpelledArchive | null =
      spelled === null ? null : (JSON.parse(JSON.stringify(spelled)) as SpelledArchive)
    spelled = (await writePinyin(words.counted(), kept, files, most)).spelled
    texts = files.files().map(({ path, bytes }) => `${path} ${new TextDecoder().decode(bytes)}`)
  }
  return texts.toSorted()
}

/** Gives the spellings of texts that come in `builds`, in the order they are listed in. */
async function listed(builds: readonly (readonly string[])[], most?: number) {
  const files = (await written(builds, most)).filter((text) => text.includes('/spelled.'))
  return files.flatMap((text) => Object.entries(JSON.parse(text.slice(text.indexOf('{'))) as Record<string, string>))
}

describe('words in pinyin', () => {
  it('are listed the most common first, and of those as common the newest', async () => {
    expect(await listed([['权利，权力，权力', '权立']])).toEqual([['quan li', '权力权立权利']])
  })

  it('are listed under each of two readings, by two and by three characters', async () => {
    expect((await listed([['银行业']])).map(([spelling, words]) => `${spelling} ${words}`).toSorted()).toEqual([
      'hang ye 行业',
      'xing ye 行业',
      'yin hang ye 银行业',
      'yin hang 银行',
      'yin xing ye 银行业',
      'yin xing 银行',
    ])
  })

  it('with more common first words stand before others', async () => {
    expect(await listed([['中文', '乙丙，乙丙', '丙甲']])).toEqual([
      ['yi bing', '乙丙'],
      ['bing jia', '丙甲'],
      ['zhong wen', '中文'],
    ])
  })

  it('move to the front when a newer issue prints them more often', async () => {
    expect(await listed([['权利，权力'], ['权利']])).toEqual([['quan li', '权利权力']])
  })

  it('are no more than so many, the most common ones', async () => {
    const texts = ['中文', '乙丙，乙丙', '丙甲，权利，权力，权力']
    expect(await listed([texts], 3)).toEqual([
      ['quan li', '权力权利'],
      ['yi bing', '乙丙'],
    ])
    expect(await listed([texts], 0)).toEqual([])
  })

  it('are the same whether they came at once or build by build', async () => {
    const text = fc
      .array(fc.constantFrom('行', '乐', '中', '钟', '文', '闻', '力', '利', '𠮷', 'a', '\n'), { maxLength: 12 })
      .map((parts) => parts.join(''))
    const builds = fc.array(fc.array(text, { maxLength: 4 }), { minLength: 1, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(builds, fc.constantFrom(undefined, 1, 5, 12), async (texts, most) => {
        expect(await written(texts, most)).toEqual(await written([texts.flat()], most))
      }),
    )
  })

  it('are the same in many lists, of which a build adds to some and makes others anew', async () => {
    const characters = Array.from('已开发中文行乐科技电池汀洲数据署银业力利风光水土木金火石山川江河湖海')
    const drawn = fc.sample(fc.array(fc.constantFrom(...characters), { minLength: 3, maxLength: 4 }), {
      numRuns: 9000,
      seed: 7,
    })
    const texts = drawn.map((parts) => parts.join(''))
    const builds = [texts.slice(0, 2000), texts.slice(2000, 2030), texts.slice(2030, 8990), texts.slice(8990)]
    const atOnce = await written([texts])
    expect(atOnce.filter((text) => text.includes('/spelled.')).length).toBeGreaterThan(4)
    expect(await written(builds)).toEqual(atOnce)
    expect(await written(builds, 500)).toEqual(await written([texts], 500))
  })

  it('of one spelling may be many', { timeout: 20_000 }, async () => {
    const characters = Array.from('已以亿艺议易异益意义医依衣一移宜姨疑遗仪')
    const words = characters.flatMap((one) => characters.map((other) => `${one}${other}`))
    const [[, held] = []] = (await listed([words])).filter(([spelling]) => spelling === 'yi yi')
    expect(held).toHaveLength(2 * words.length)
  })
})
