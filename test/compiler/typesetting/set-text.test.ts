// How printed text is set: widths, spaces, figures, places to break.
import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { setPieces, setString } from '#model/setting.ts'
import { settingOf, type TextUse } from '#compiler/typesetting/set-text.ts'

const set = (text: string, use: TextUse = 'body') => setString(text, settingOf(text, use))
const pieces = (text: string, use: TextUse = 'body') => setPieces(text, settingOf(text, use))
const runs = (text: string) => pieces(text).flatMap((piece) => (piece.nobreak ? [piece.text] : []))
const lines = (text: string) =>
  pieces(text, 'display')
    .map((piece) => (piece.break ? '|' : '') + piece.text)
    .join('')

describe('narrow punctuation in Han text', () => {
  it.each([
    ['起降器(eVTOL)起降场', '起降器（eVTOL）起降场'],
    ['特斯拉:Autopilot', '特斯拉：Autopilot'],
    ['以 ChatGPT 等', '以ChatGPT等'],
    ['性能超过Gemini 1.0 Pro,Mistral', '性能超过Gemini 1.0 Pro，Mistral'],
    ['AI真正的春天来了?', 'AI真正的春天来了？'],
    ['真的吗?!太好了!!', '真的吗？！太好了！！'],
    ['他说“可以”:明天;后天', '他说“可以”：明天；后天'],
    ['微软(MSFT):宣布', '微软（MSFT）：宣布'],
    ['微软 (MSFT) 宣布', '微软（MSFT）宣布'],
    ['公司(上海(浦东)分部)成立', '公司（上海（浦东）分部）成立'],
    ['Meta（中国)公司', 'Meta（中国）公司'],
    ['时间:18:30', '时间：18:30'],
    ['降价97%,继阿里后', '降价97%，继阿里后'],
    ['结尾,', '结尾，'],
    ['增长5%;同比降3％:原因', '增长5%；同比降3％：原因'],
  ])('is set wide: %s', (text, expected) => {
    expect(set(text)).toBe(expected)
  })

  it.each([
    '比分3:2,5',
    '于18:31发布',
    '超6.5万条',
    '共130,000条',
    '创企Scale AI融资',
    '代号A/B的计划',
    '说Hello, world的人',
    '第一步1)概述',
    '令y=f(x)+1成立',
    '占比5%:3%的',
    '(未闭合的',
    ')反了(的',
    '问题“AI?”',
    '小米 华为 发布',
    '全角　空格 ',
    '카카오 中国',
    '中国 - 美国',
  ])('stays where it is not: %s', (text) => {
    expect(set(text)).toBe(text)
  })

  it('stays in a text without Han', () => {
    expect(settingOf('Hello,world:is it (really) 10 km?', 'display')).toBeUndefined()
    expect(settingOf('', 'display')).toBeUndefined()
  })
})

describe('web and mail addresses', () => {
  it.each([
    '见 https://a.example/x,y?z=(1) 的说明',
    '写信到 a.b+c@d.example 即可',
    '参看 www.d.example/a,b 的表',
    '仓库 code.example/a/b,c 已开源',
  ])('stay untouched with the spaces around them: %s', (text) => {
    expect(set(text)).toBe(text)
  })

  it('end before the punctuation of the sentence', () => {
    expect(set('参见(https://a.example/x),再看')).toBe('参见（https://a.example/x），再看')
  })
})

describe('typed spaces', () => {
  it.each([
    ['需要 50 个 token 的', '需要50个token的'],
    ['打造xAI “算力超级工厂” 与', '打造xAI“算力超级工厂”与'],
    ['称 “GPT” 为', '称“GPT”为'],
    ['约 5% 的时间', '约5%的时间'],
    ['用\tRust\u00a0写', '用Rust写'],
    ['用 .NET 与 C++ 写', '用 .NET与C++ 写'],
    ['三星Bot Fit 完成', '三星Bot Fit完成'],
    [' 中 A ', ' 中A '],
  ])('go only where something else makes room: %s', (text, expected) => {
    expect(set(text)).toBe(expected)
  })
})

describe('a figure', () => {
  it.each([
    ['2024年5月28日', ['2024年', '5月', '28日']],
    ['融资10亿美元,超6.5万条', ['10亿美元', '6.5万条']],
    ['降价97%,是平均的11.4倍', ['97%', '11.4倍']],
    ['第3季度、第 2 位、第10', ['第3季度', '第2位', '第10']],
    ['从业20余年,花费10多亿元', ['20余年', '10多亿元']],
    ['约10-20亿元,上升5个百分点', ['10-20亿元', '5个百分点']],
    ['超过了 1 万亿,计算力为 60 TFLOPs/s', ['1万亿', '60 TFLOPs/s']],
    ['共130,000条,３０种', ['130,000条', '３０种']],
  ])('keeps its unit: %s', (text, expected) => {
    expect(runs(text)).toEqual(expected)
  })

  it.each([
    'Phi-3家族与GPT-4每秒',
    'Q3上市',
    '4.2B参数',
    'Build 2024开发者大会',
    '见 https://a.example/5年',
    '8x22B个',
    'v1.0版',
  ])('is not what hangs on a name or has no unit: %s', (text) => {
    expect(runs(text)).toEqual([])
  })
})

describe('places where a line may break', () => {
  it('lie only between two words that meet Han to Han', () => {
    const words = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment('广州启动低空经济发展')]
    expect(lines('广州启动低空经济发展')).toBe(words.map(({ segment }) => segment).join('|'))
    expect(lines('三星Bot Fit完成,上市')).not.toMatch(/[A-Za-z，]\||\|[A-Za-z，]/)
  })

  it('never lie inside a figure, and may lie before and after it', () => {
    expect(pieces('总共融资10亿美元收购资产', 'display').filter((piece) => piece.nobreak)).toEqual([
      { text: '10亿美元', break: false, nobreak: true },
    ])
    expect(lines('总共融资10亿美元收购资产')).toContain('10亿美元|收购')
  })

  it('are none in body text', () => {
    expect(pieces('广州启动低空经济发展条例立法工作')).toHaveLength(1)
  })
})

describe('any text', () => {
  const words = [
    '中国',
    '新增',
    ' ',
    '  ',
    '10',
    '亿美元',
    ',',
    ':',
    '?',
    '!',
    '(',
    ')',
    '（',
    '）',
    '“',
    '”',
    'AI',
    '-',
    '.',
    '%',
    '第',
  ]
  const strange = [
    '𠮷',
    '\ud83d',
    '😀',
    'https://a.example/b,c',
    'a@b.example',
    '\t',
    '\u3000',
    '|',
    '=',
    '1|',
    'é',
    '한',
    'カナ',
  ]
  const anyText = fc.oneof(
    fc.array(fc.constantFrom(...words, ...strange), { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: 'grapheme' }),
  )
  const uses = fc.constantFrom<TextUse[]>('display', 'body')
  const kept = (text: string) => text.replace(/[\s,:;?!()，：；？！（）]/g, '')

  it('keeps every letter, digit and Han character', () => {
    fc.assert(
      fc.property(anyText, uses, (text, use) => {
        expect(kept(set(text, use))).toBe(kept(text))
      }),
      { seed: 20240528, numRuns: 2000 },
    )
  })

  it('is what is printed once the edits are taken away', () => {
    fc.assert(
      fc.property(anyText, uses, (text, use) => {
        const setting = settingOf(text, use) ?? ''
        const marks = setting.replaceAll(/(\d*)(?:-|=.)/gsu, '$1')
        expect(setString(text, marks.replaceAll(/[|()]/g, '|'))).toBe(text)
      }),
      { seed: 20240528, numRuns: 1000 },
    )
  })

  it('is set in linear steps even when it is long and hostile', () => {
    for (const part of ['(', '1 ', '“ ', '10,', 'a@', '/', 'www.', '余', '中( ', '1万']) {
      const text = `中${part.repeat(20_000)}`
      expect(kept(set(text, 'display'))).toBe(kept(text))
    }
  })
})

it('sets every line of the real issue as the prototype does', () => {
  const printed = readFileSync('seeds/2024-05-28.txt', 'utf8')
  const body = printed.slice(printed.indexOf('《小模型大战'), printed.indexOf('……(全文'))
  expect(set(body)).toContain(
    '计算能力为60 TFLOPs/s。这种计算规模，还不包括通信和数据传输的开销，就已经与160个Meta规模的公司相当',
  )
  expect(set(body)).not.toMatch(/[\p{Script=Han}] [A-Za-z0-9]|[A-Za-z0-9] \p{Script=Han}|\p{Script=Han}[,:?]/u)
})

describe('an archive', () => {
  it('sets a text the same, however many others were set before it', () => {
    const text = '人工智能芯片出口管制，量子计算机商业应用'
    const alone = lines(text)
    expect(alone).toContain('|')
    // More runs than are remembered: what the text has in common with the first is forgotten on the way.
    for (let issue = 0; issue < 600; issue++) {
      const others = Array.from({ length: 100 }, (_, at) => {
        const number = issue * 100 + at
        return `甲${String.fromCharCode(0x4e00 + (number % 300), 0x5000 + Math.floor(number / 300))}`
      })
      settingOf(others.join('，'), 'display')
      expect(lines(`${text}，${others[0]}乙${others[1]}`)).toMatch(new RegExp(`^${alone.replaceAll('|', '\\|')}`))
    }
  })
})
