// The wall: what stands behind it is public nowhere, and every line of it is named.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { itemTexts, readIssue } from '#test/support/read-issue.ts'
import type { AnalysisPreview, Issue } from '#model/issue.ts'
import { blockText } from '#model/prose-text.ts'

const seed = readFileSync(new URL('../../../seeds/2024-05-28.txt', import.meta.url), 'utf8')
const secrets = [
  '供应商名单显示成本将再降四成',
  '付费正文写道,端侧模型的毛利率不足一成。',
  '据财新了解,三家手机厂商已经签下订单,并将在明年发布!',
  '想要理解这一点,得先看供应链',
  'The paid paragraph says that margins will fall by half.',
  '曾经的龙头企业将在两年内退出这个市场,大学和研究院已经开始裁员。',
]
const openings = [
  '',
  '  ',
  '\u3000\u3000',
  '♢ ',
  '• ',
  '1、',
  '(2) ',
  '> ',
  '图:',
  '注:',
  '[3] ',
  '编者按:',
  '三、',
  '（一）',
  '【独家】',
  '——',
  '财新:',
  '2024年5月29日 ',
]

const analysesOf = (issue: Issue | null): AnalysisPreview[] =>
  (issue?.sections ?? []).flatMap((section) => (section.kind === 'analysis' ? section.analyses : []))

describe('the wall of the real issue', () => {
  it('lets no planted sentence out, wherever behind the mark it stands, and names its line', async () => {
    const lines = seed.split('\n')
    const wall = lines.findIndex((line) => line.includes('全文3605字'))
    const place = fc.integer({ min: wall + 1, max: lines.length })
    await fc.assert(
      fc.asyncProperty(
        place,
        fc.constantFrom(...secrets),
        fc.constantFrom(...openings),
        async (at, secret, opening) => {
          const { issue, diagnostics } = await readIssue(lines.toSpliced(at, 0, opening + secret).join('\n'))
          expect(JSON.stringify(issue).includes(secret)).toBe(false)
          expect(issue?.actions).toHaveLength(3)
          expect(diagnostics.filter(({ line }) => line === at + 1).map(({ severity }) => severity)).toContain('warning')
          expect(JSON.stringify(diagnostics)).not.toContain(secret)
        },
      ),
      { seed: 1, numRuns: 400 },
    )
  })

  it('ends the text whatever white space is typed into its mark, and however much', async () => {
    for (const gap of [' ', '\t', '\u3000', '\u00a0', '\n', ' \n'].flatMap((sign) =>
      [1, 20, 60, 3000].map((n) => sign.repeat(n)),
    )) {
      const written = seed
        .replace('(全文3605字)', `(${gap}全文${gap}3605字)`)
        .replace('  本文选自', `${secrets[0]}\n\n  本文选自`)
      const { issue, diagnostics } = await readIssue(written)
      const [analysis] = analysesOf(issue)
      expect([analysis?.shownCharacters, analysis?.totalCharacters, analysis?.walled]).toEqual([1345, 3605, true])
      expect(JSON.stringify(issue)).not.toContain(secrets[0])
      expect(diagnostics.map(({ code }) => code)).toEqual(['withheld'])
    }
  })

  it('lets no sentence out that is written on behind a public line', async () => {
    const lines = seed.split('\n')
    const wall = lines.findIndex((line) => line.includes('全文3605字'))
    for (let at = wall; at < lines.length; at++) {
      if (lines[at] === '') continue
      for (const secret of secrets) {
        const { issue, diagnostics } = await readIssue(lines.with(at, `${lines[at]}${secret}`).join('\n'))
        const isNamed = diagnostics.some(({ line }) => line === at + 1)
        expect([at + 1, secret, JSON.stringify(issue).includes(secret), isNamed]).toEqual([at + 1, secret, false, true])
      }
    }
  })

  it('shows 1,345 of 3,605 characters', async () => {
    const { issue } = await readIssue(seed)
    const [analysis] = analysesOf(issue)
    expect(analysis).toMatchObject({ shownCharacters: 1345, totalCharacters: 3605, walled: true })
    const shown = analysis?.blocks.map(blockText).join('') ?? ''
    expect(Array.from(shown.replace(/\s/g, ''))).toHaveLength(1345)
  })
})

describe('a wall mark', () => {
  const rest = '\n\n  供应商名单显示成本将再降四成。'

  it.each([
    ['……（共3605字）', 3605],
    ['……(余2260字)', 3605],
    ['……（还有2260字）', 3605],
    ['……（全文3605）', 3605],
    ['（全文字数：3605）', 3605],
    ['（全 文 3605 字）', 3605],
    ['(Full text: 3605 characters)', 3605],
    ['……(全文3605词)', null],
    ['------付费内容------', null],
    ['\n\n====以下為付費內容====', null],
    ['[付费墙]', null],
    ['（更多内容请订阅）', null],
    ['剩余62%未读', null],
    ['\n\n您已阅读37%', null],
    ['登录后继续阅读', null],
    ['\n\n订阅后阅读全文', null],
    ['\n\n付费阅读', null],
    ['【会员专享】', null],
    ['\n\n解锁全文', null],
  ])('such as %s ends the public text', async (mark, total) => {
    const { issue, diagnostics } = await readIssue(seed.replace('……(全文3605字)', mark + rest))
    expect(analysesOf(issue)[0]).toMatchObject({ shownCharacters: 1345, totalCharacters: total, walled: true })
    expect(JSON.stringify(issue)).not.toContain('供应商名单')
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['withheld']))
  })

  it.each([
    '会员收入增长三成',
    '订阅用户的账本',
    '用户已经阅读了其中37%的内容。',
    '他说,登录后继续阅读的人不多。',
    '这份报告(会员专享)很长。',
    '付费阅读的兴起',
    '付费内容的未来',
    '视频网站如何说服用户继续购买会员',
    '谁在为内容付费，内容平台的付费墙',
    '以上内容来自财报。',
    'Kimi可一次读完全文20万字的小说',
    '该模型能一口气读完《三体》全文，约90万字。',
    '剩余内容需要人工审核',
    '这份报告很长，全文1万字。',
    '《民法典》全文十万余字。',
    '全文1万字的论文。',
    '公开信全文约2000字，措辞严厉',
    '平台称，用户登录后可查看更多内容。',
    '读者只要扫码即可阅读全文。',
    '该公司规定，只有会员才能查看完整报告。',
    '余下部分将分三年支付。',
    '任何人都可以免费阅读全文。',
    '论文发表后，任何人都可下载全文。',
    '报告长达3605字。',
    '以下为会员权益：',
    '免费阅读时代结束。',
    '谈判未完，双方约定下周再谈',
    '扫码即可领取优惠券。',
    '扫描二维码后，乘客可直接进站。',
    '请登录官网查询。',
    '点击链接即可领取补贴，这是常见骗局。',
    '这个问题至今未完全解决',
    '【付费】模式仍是主流',
    '点击查看大图',
    '报告原文为英文，以下为节选',
    '成为会员的用户超过两亿',
    '加入世贸组织后，关税逐年下调，看似平稳。',
    '支付工具的历史',
    '本文件为会员企业提供参考。',
    '完整报告发布之前',
    '免费午餐结束',
    '未完成的转型',
    '还有2000字的附录没有公开。',
    '此后，该公司将服务限定为付费用户。',
    '他称之为“会员专享”。',
    '这份文件全文不足两千字，却改变了行业。',
    '其余部分见下表。',
  ])('is not seen in %s', async (text) => {
    const { issue, diagnostics } = await readIssue(
      seed.replace('……(全文3605字)', `\n\n  ${text}\n\n  末段……(全文3605字)`),
    )
    expect(JSON.stringify(issue)).toContain('末段')
    expect(diagnostics).toEqual([])
  })

  it('that is missing is said at the last line of a long analysis, whether a call to read the whole stands there or not', async () => {
    const unmarked = seed.replace('……(全文3605字)', '。')
    for (const source of [unmarked, unmarked.replace(/ {2}本文选自[^\n]+\n/, '')]) {
      const { diagnostics } = await readIssue(source)
      expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toEqual(['132 no-wall-mark'])
    }
  })

  it.each([
    ['……（全文逾4000字）', 4000],
    ['……（全文超过4,000多字）', 4000],
    ['……（全文叁仟陆佰零伍字）', 3605],
    ['……「全文○三六〇五字」', 3605],
    ['……〖全文3605字〗', 3605],
    ['【全文】3605字', 3605],
    ['\n\n完整报告3605字', 3605],
    ['\n\n阅读全文（3605字）', 3605],
    ['\n\n全文篇幅3605字', 3605],
    ['……(3605字)', null],
    ['（未完，全文请见财新网）', null],
    ['……（余文请订阅）', null],
    ['（详见报告全文）', null],
    ['（下转财新网）', null],
    ['\n\n（以下略）', null],
    ['\n\n以下为节选之外的内容', null],
    ['\n\n《以下内容为付费内容》', null],
    ['登录查看更多', null],
    ['（已展示1345字，共3605字）', 3605],
    ['\n\n（更多分析见报告全文）', null],
    ['\n\n财新通会员尊享', null],
    ['\n\n成为财新通会员，畅读所有精彩内容', null],
    ['\n\n开通财新通，享独家报道', null],
    ['\n\n本篇文章为收费内容，您还有3篇免费阅读机会', null],
    ['\n\n想看完整分析？请订阅', null],
    ['\n\n想了解更多，请订阅《新科技观察》', null],
    ['\n\n付费阅读 ¥3', null],
    ['\n\n本报告全文3605字。', 3605],
    ['\n\n付費訂閱後即可閱讀完整報導', null],
    ['\n\n请输入密码查看', null],
    ['\n\n仅粉丝可见', null],
    ['\n\n游客仅可阅读前1345字', null],
    ['\n\n登入看更多', null],
    ['\n\n7天免费试读', null],
    ['\n\n为原创付费：3元 试读50%', null],
    ['\n\n支付完成后刷新', null],
    ['\n\n加入知识星球，看后续', null],
    ['\n\n打开APP查看更多精彩内容', null],
    ['\n\n添加微信领取完整版', null],
    ['（试读完）', null],
    ['\n\n--- PAYWALL ---', null],
    ['\n\n{{paywall}}', null],
    ['\n\n🔒', null],
    ['🔒', null],
    ['\n\nThe rest of this article is for members.', null],
    ['\n\nTo read the full story, subscribe or sign in.', null],
    [
      'Subscribe to 新科技观察 to keep reading this post and get 7 days of free access to the full post archives.',
      null,
    ],
    ['此内容仅限会员阅读', null],
    ['您已阅读30%，剩余70%需订阅', null],
    ['更多精彩内容，请订阅《新科技观察》', null],
    ['展开全文', null],
    ['Subscribe to continue reading', null],
    ['\n\n本文未完，余文请见《财新周刊》', null],
    ['\n\n以上为试读内容', null],
    ['\n\n————付费线————', null],
    ['\n\n----- 付费内容分割线 -----', null],
    ['\n\n▼以下为订阅内容▼', null],
    ['\n\n🔒 以下内容仅订阅用户可见', null],
    ['\n\n此内容仅限会员阅读。', null],
    ['\n\n财新通会员可阅读全文', null],
    ['\n\n订阅《新科技观察》阅读全文', null],
    ['\n\n请至财新网阅读完整版', null],
    ['\n\nThis article is for paid members', null],
  ])('in words of a house of its own, such as %s, ends the public text', async (mark, total) => {
    const { issue } = await readIssue(seed.replace('……(全文3605字)', mark + rest))
    expect(analysesOf(issue)[0]).toMatchObject({ shownCharacters: 1345, walled: true })
    expect([total, null]).toContain(analysesOf(issue)[0]?.totalCharacters)
    expect(JSON.stringify(issue)).not.toContain('供应商名单')
  })

  it.each([
    '……查看全文',
    '……订阅后解锁全文',
    '……会员可见',
    '……试读已结束',
    '……（全文见财新数据通）',
    '，订阅后解锁全文',
  ])('such as %s lets the short paragraph be seen that it ends', async (mark) => {
    const short = '随着大模型横空出世，应用渗透到各个方面，产业格局随之改变'
    const { issue } = await readIssue(seed.replace('……(全文3605字)', `。\n\n  ${short}${mark}${rest}`))
    const blocks = analysesOf(issue)[0]?.blocks ?? []
    expect(blocks.map(blockText).at(-1)).toBe(short)
  })

  it('glued to a text is none at the end of an item, which has no end of a sentence', async () => {
    const item = '平台乙宣布下月起要求全部用户登录查看更多'
    const { issue, diagnostics } = await readIssue(seed.replace(/【政策】\n+/, `$&  ♢${item}\n\n`))
    expect(itemTexts(issue)).toContain(item)
    expect(diagnostics).toEqual([])
  })
})

describe('a note of the length of a text', () => {
  it.each(['本文共3200字，约需8分钟。', '本文字数：3605字', '字数：3605字，阅读时间约12分钟'])(
    'such as %s is no wall below a title',
    async (note) => {
      const { issue, diagnostics } = await readIssue(seed.replace(/(《[^》]+》)\n+/, `$1\n${note}\n\n`))
      expect(analysesOf(issue)[0]).toMatchObject({ shownCharacters: 1345, totalCharacters: 3605 })
      expect(diagnostics).toEqual([])
    },
  )
})

describe('a wall mark at the end of a line that continues an item', () => {
  const head = '【新科技观察】甲/乙\n2024年7月16日\n【市场】\n♢ 英伟达市值登顶\n'
  const below = '\n  付费的一句：英伟达内幕。\n♢ 苹果发布新模型\n'

  it.each(['（订阅后阅读全文）', '（全文1200字）'])(
    'such as %s ends what is shown of the item, and of nothing else',
    async (mark) => {
      const { issue, diagnostics } = await readIssue(`${head}  英伟达股价上涨……${mark}${below}`)
      expect(itemTexts(issue)).toEqual([`英伟达市值登顶英伟达股价上涨……${mark}`, '苹果发布新模型'])
      expect(JSON.stringify(issue)).not.toContain('付费的一句')
      expect(diagnostics.map(({ code, line }) => `${line} ${code}`)).toContain('6 withheld')
    },
  )
})

describe('titles behind the wall', () => {
  it('are looked through in linear steps', async () => {
    const many = '\n《又一题》\n短句\n'.repeat(12_000)
    const { issue } = await readIssue(`${seed}\n三、深度分析\n${many}`)
    expect(analysesOf(issue)).toHaveLength(1)
  })
})

describe('the limit of previewCharacters', () => {
  it('ends the preview with a sentence and names every line beyond it', async () => {
    const { issue, diagnostics } = await readIssue(seed, { previewCharacters: 300 })
    const [analysis] = analysesOf(issue)
    expect(analysis?.shownCharacters).toBeLessThanOrEqual(300)
    expect(analysis?.totalCharacters).toBe(3605)
    expect(analysis?.walled).toBe(true)
    expect(analysis?.blocks.map(blockText).at(-1)).toMatch(/。$/)
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['withheld']))
    expect(diagnostics.map(({ line }) => line)).toEqual([114, 116, 118, 120, 122, 124, 126, 128, 130, 132])
  })

  it('holds for any number, and never cuts inside a sentence where there is a sentence to end with', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 1400 }), async (previewCharacters) => {
        const { issue } = await readIssue(seed, { previewCharacters })
        const [analysis] = analysesOf(issue)
        const text = analysis?.blocks.map(blockText).join('\n') ?? ''
        expect(analysis?.shownCharacters ?? 0).toBeLessThanOrEqual(previewCharacters)
        expect(text.replace(/\s/g, '')).toHaveLength(analysis?.shownCharacters ?? 0)
        if (previewCharacters >= 100 && previewCharacters < 1345) expect(text).toMatch(/[。?？！”]$/)
      }),
      { seed: 2, numRuns: 150 },
    )
  })

  it('counts what was published as unplaced before an analysis was known as one', async () => {
    const paragraphs = Array.from({ length: 70 }, (_, at) => `第${at}段${'文'.repeat(50)}。`).join('\n')
    for (const heading of ['专稿', '谁在买算力？\n作者：李四']) {
      const { issue } = await readIssue(`【新科技观察】甲/乙\n2024-05-28\n【政策】\n♢ 甲\n${heading}\n${paragraphs}\n`)
      const seen = JSON.stringify(issue).match(/文/g)?.length ?? 0
      expect(seen).toBeGreaterThan(0)
      expect(seen).toBeLessThanOrEqual(1600)
    }
  })

  it('holds for prose that lost its headings', async () => {
    const bare = seed.replace('  二、深度分析\n', '').replace('  《小模型大战开启,AI真正的春天来了?》\n', '')
    const { issue } = await readIssue(bare, { previewCharacters: 300 })
    expect(analysesOf(issue)[0]?.shownCharacters).toBeLessThanOrEqual(300)
    expect(JSON.stringify(issue)).not.toMatch(/Phi-Silica/)
    const unmarked = await readIssue(bare.replace('……(全文3605字)', ''), { previewCharacters: 300 })
    expect(JSON.stringify(unmarked.issue)).not.toMatch(/Phi-Silica/)
  })
})
