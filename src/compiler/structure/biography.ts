// How much of a text behind the wall is believed to be a biography: what tells of a career and of nothing else, and little of it.
import { countCharacters, sentencesOf } from './characters.ts'
import { matchingForm } from './matching-form.ts'

/** The most a biography behind the wall may have, in sentences and in characters. */
const sentenceLimit = 2
const characterLimit = 200

/** What every clause of a biography speaks of. */
const career =
  /毕业|学士|硕士|博士|博士后|学位|专业|本科|研究|记者|分析师|编辑|任职|任教|现任|现为|曾任|曾在|曾为|历任|兼任|担任|从业|从事|从教|教授|讲师|导师|院长|院士|所长|主任|撰稿|主编|总监|总裁|总经理|经理|顾问|专家|学者|创始人|作者|作家|译者|专注|关注|擅长|专长|领域|大学|学院|学校|研究所|智库|供职|就职|入职|加入|媒体|报道|采访|新闻|著有|出版|专著|获奖|奖项|荣获|获得|生于|出生|籍贯|年生|现居|会员|委员|理事|专栏|工作|经验|履历|科学家|工程师|董事|合伙人|投资人|律师|会计师|医师|[男女]$/
/** Speech, forecasts and figures: what an article has and a career has not. */
const prose =
  /[“”「」『』"]|他说|她说|告诉|表示|认为|指出|坦言|透露|介绍说|称,|称:|说,|说:|显示|预计|预测|意味|导致|因为|因此|但是|然而|如果|虽然|不过|将在|将会|将再|将于|成本|价格|利润|毛利|营收|订单|供应商|涨|下降|增长|裁员|\d\s?(?:%|成|倍|美元|元|万|亿|家)|[一二三四五六七八九十两几百千万亿]\s?(?:成|倍|万元|亿元|家(?!庭))/

/** Gives the place up to which a text may be seen behind the wall, where `before` is already shown of the same person. */
export function biographyEnd(text: string, before: string): number {
  let sentences = before === '' ? 0 : sentencesOf(before).length
  let characters = countCharacters(before)
  let end = 0
  for (const sentence of sentencesOf(text)) {
    const form = matchingForm(sentence.text).trim()
    characters += countCharacters(form)
    const isCareer = !prose.test(form) && clausesOf(form).every((clause) => career.test(clause))
    if (++sentences > sentenceLimit || characters > characterLimit || !isCareer) break
    end = sentence.start + sentence.text.length
  }
  return end
}

const clausesOf = (form: string): string[] => form.split(/[,;:。!?]/).filter((clause) => clause.trim() !== '')
