// What is looked for in the demo's archive: stretches of its texts, and what readers type.
import { between, createRandom, pick } from '#plugin/demo/random.ts'

/** Gives stretches of texts, each of 2 to 8 characters and read as one word by a query. */
export function randomSubstrings(texts: readonly string[], count: number): string[] {
  const random = createRandom('substrings')
  const found: string[] = []
  while (found.length < count) {
    const characters = Array.from(pick(random, texts))
    const start = between(random, 0, characters.length - 1)
    const stretch = characters.slice(start, start + between(random, 2, 8)).join('')
    if (Array.from(stretch).length >= 2 && !/[\s"“”„「『]|^[-－]/.test(stretch)) found.push(stretch)
  }
  return found
}

/** Names, figures, signs, widths, Latin in Han, several words, words that are not wanted, what is nowhere. */
export const chosenQueries: readonly string[] = [
  '海桐能源',
  '蓝闪芯片',
  '南浦银行',
  '汀洲科学院',
  '灯塔湾基金',
  '白鹭智能',
  '霁川理工大学',
  '诺维亚证交所',
  '沈汀',
  '裴一苇',
  'Ferrand Glass',
  'Marrow & Fitch',
  'Brindle Works',
  'Tessarin',
  'lumenry',
  'PELORIN',
  'Halvard Grid',
  'Aldo Brisk',
  'T',
  '汀',
  'eVTOL',
  'ＥＶＴＯＬ',
  'evtol“纸鸢2”',
  '纸鸢2',
  'eVTOL 事故',
  'H',
  'AI',
  'ai ',
  'GPU',
  'Q1',
  '10亿元',
  '１０亿元',
  '10 亿元',
  '470亿元',
  '130',
  '第130',
  '88%',
  '８８％',
  '2030年',
  '300万条',
  '融资',
  '融资 基金',
  '融资 -基金',
  '"融资4000万元"',
  '「事故报告」',
  '發布',
  '報告 -eVTOL',
  '海洋 云汀',
  '试运行',
  '試運行',
  ':',
  '：',
  '/北岬',
  '三季度净利4000万元',
  '“先把产品做完”',
  '不存在的词',
  'zzzz',
  '𠮷野',
  '，总投资',
  '(',
  '发布 融资',
  '一 二',
]
