// What sites print beside a date without its being part of an issue: labels, sources, places, counts, the day by the moon. One table, each row a rule.

/** 北京, as a telephone's keyboard or an address says where something was sent from. */
const places =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆|香港|澳门'
const count = '\\d[\\d.,]{0,9}\\s?[万千kw]?\\+?'
const date = '\\d{4}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?(?:\\s{1,2}\\d{1,2}:\\d{2}(?::\\d{2})?)?'

const rows: readonly RegExp[] = [
  // When the page was changed, behind the day the issue came out.
  new RegExp(`^(?:最后|最近|最新)?(?:更新|修改|编辑)(?:时间|日期|于)?\\s?:?\\s?${date}`),
  /^(?:发表|发布|发自|首发|刊发)[于在自]?\s?:?\s?(?!时间|日期|于)\p{Script=Han}{2,6}(?=[\s)\]】|]|$)/u,
  /^(?:最后|最近|最新|文章|本文|本期|首次|已)?(?:发布|发表|出版|出刊|发刊|刊发|发行|发送|推送|创建|首发|上线|更新|修改|编辑|采集|录入)(?:时间|日期|于)?(?=[\s:|丨)\]】\d]|$)\s?:?/,
  /^(?:公元|共\s?\d{1,3}\s?[版页]|收录于.{0,40})/,
  /^(?:主办|承办|协办|出品|主管)(?:方|单位)?\s?[:|]\s?[^\s|丨,·()]{1,20}/,
  /^(?:时间|日期|原创|转载|[讯电](?=[\s)\]】]|$))\s?:?/,
  /^(?:published|posted|created|updated|edited|date|on|at|the|sent|issued)(?![a-z])\s?:?/i,
  /^(?:文章|本文|消息)?(?:来源|稿源|来自|转自|出处)\s?[:于自]?\s?[^\s|丨,·()]{1,20}/,
  // 农历甲辰年四月廿一
  /^(?:农历|阴历)?\s?(?:[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥][鼠牛虎兔龙蛇马羊猴鸡狗猪]?年)?\s?闰?[正一二三四五六七八九十冬腊]{1,2}月(?:初[一二三四五六七八九十]|[十廿卅二三]{1,2}[一二三四五六七八九十]?)/,
  /^(?:凌晨|清晨|早上|早晨|上午|中午|午间|下午|傍晚|晚上|晚间|夜间|[早晚夜])(?=[\s)\]】|]|$)/,
  /^(?:早报|晚报|日报|周报|月报|早刊|晚刊|周刊|月刊|刊|号外?|版)(?=[\s)\]】|]|$)/,
  new RegExp(
    `^(?:浏览|阅读|点击|访问|评论|点赞|收藏|分享|转发|字数|热度)(?:次数|数|量)?\\s?[:(]?\\s?(?:${count}\\s?[次字]?)?(?=[\\s)\\]】|·,]|$)`,
    'i',
  ),
  new RegExp(
    `^(?:约|预计|阅读约?|需)?\\s?${count}\\s?(?:字|次|条评论|人?阅读|分钟(?:阅读|读完)?|min(?:ute)?s?(?:\\sread)?|views?|comments?|likes?|words?)(?![\\p{L}])`,
    'iu',
  ),
  /^字[号体](?:大小)?\s?:?\s?[[(]?(?:\s?[大中小]\s?[|/]?){2,3}/,
  new RegExp(`^(?:ip\\s?属地\\s?:?\\s?)?(?:${places})[省市]?(?=[\\s)\\]】|·,]|$)`, 'i'),
]
/** Gives the length of what a text in matching form begins with, where it is nothing of an issue; else 0. */
export function lengthOfFurniture(form: string): number {
  const head = form.slice(0, 60)
  return rows.reduce((length, row) => length || (row.exec(head)?.[0].length ?? 0), 0)
}
