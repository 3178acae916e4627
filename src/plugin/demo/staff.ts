// Who makes the demo: editors who come and go over the years, and the authors of its analyses. Invented people.
import { dayParts, type Day } from '#model/calendar.ts'
import { pick, type Random } from './random.ts'

const editors = ['温砚秋', '阮知舟', '程若谷', '许南枝', '陆望潮', '桑以宁'] as const
const layoutEditors = ['焦小满', '裴清和', '祝一苇', '钟静姝'] as const

/** An author and the biography printed below the name. */
export interface Author {
  name: string
  biography: string
}

const authors: readonly Author[] = [
  {
    name: '季长庚',
    biography: '毕业于青屿大学海洋工程系,霁川理工大学控制科学硕士,曾在北岬港务工作12年,现为科技记者及研究者。',
  },
  { name: '顾听雨', biography: '毕业于泊云工学院电子工程系,从业媒体16年,长期关注芯片与算力产业。' },
  { name: '叶怀瑾', biography: '毕业于南浦医科大学,曾任雁浦医院主治医师,现专注医疗技术与公共卫生报道。' },
  {
    name: '卓松年',
    biography: '毕业于芷汀大学经济系,诺维亚Harrow学院公共政策硕士,曾从业金融监管20余年,为资深政策研究者。',
  },
  { name: '苏晚晴', biography: '毕业于浣川农业大学,曾在田埂间采访300多个村庄,现为农业与能源记者。' },
]

/** Gives the credits line of an issue; editors stay for three years at a time. */
export function creditsOf(day: Day): string {
  const { year, month } = dayParts(day)
  const editor = editors[Math.floor(year / 3) % editors.length]
  const layoutEditor = layoutEditors[(year * 2 + Math.floor(month / 7)) % layoutEditors.length]
  return `责任编辑:${editor} | 版面编辑:${layoutEditor}`
}

/** Gives the author of an analysis. */
export const pickAuthor = (random: Random): Author => pick(random, authors)
