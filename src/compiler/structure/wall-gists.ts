// The gists of wall marks in words of a house's own, one table: what each says, and where a phrase must stand to say it.

/** Where a phrase stands: in brackets at the end of a line, in brackets that stand apart, as a whole line, as one that ends like a sentence, or behind the …… a text breaks off with. */
export type PhrasePlace = 'bracket' | 'apart' | 'line' | 'sentence' | 'behind'

const pay = '付费|收费|会员|订阅|订户|登录|登陆|登入|解锁|购买|开通|专享|专属|vip'
const ofText = '(?:内容|部分|章节|文字|正文|报[道导]|文章|全文|阅读)'
const whole = `(?:全文|余文|原文|完整(?:版|报[告道导]|内容|文章|原文)|(?:剩余|余下|其余|剩下|更多|全部|后续)${ofText})`
const seen = '(?:阅读|查看|观看|浏览|收听|可见|可读|可看|可阅)'
/** What a mark speaks of: itself, or the text it parts. */
export const pointing = `(?:以[上下]|[上下]面|接下来|此后|此[文处篇]|此内容|该[文篇]|该内容|本[文篇章节段]|本(?:报告|内容)|剩余|剩下|余下|其余|隐藏|${whole}|更多精彩内容|仅[限供对]|只[限供对])`
/** How such a phrase ends: a sub-heading about 付费阅读 goes on to say something of it. */
const ending = `(?:${pay}|${ofText}|${seen}|开放|独享|分[界割]线?|线|区|墙|用户|读者|者|app|客户端)`

/** Where a phrase is no part of a sentence. */
const freely: readonly PhrasePlace[] = ['line', 'apart', 'behind']

/** What says that a phrase is a mark, without white space, titles in 《》 and the signs around it. */
export const gists: readonly { pattern: RegExp; isPay: boolean; places?: readonly PhrasePlace[] }[] = [
  // 此内容仅限会员阅读, 以下为订阅内容
  {
    pattern: new RegExp(`^${pointing}.{0,14}(?:${pay}).{0,8}${ending}$`),
    isPay: true,
  },
  { pattern: new RegExp(`^${pointing}.{0,14}(?:${pay})$`), isPay: true },
  { pattern: new RegExp(`^${pointing}.{0,8}(?:仅|只|限).{0,12}${seen}$`), isPay: true },
  // 财新通会员可阅读全文, 隐藏内容,登录后可见
  {
    pattern: new RegExp(`(?:${pay}).{0,10}(?:${seen}|读|看)${whole}$`),
    isPay: true,
  },
  {
    pattern:
      /(?:付费|订阅|登录|登陆|登入|解锁|购买|开通|会员|赞助|打赏|发电|回复|评论|关注|分享)后?(?:即可|方可|才可|可)(?:见|读|看|阅)$/,
    isPay: true,
  },
  // 财新通会员尊享
  { pattern: /^[^,]{0,6}(?:会员|订户|用户|读者)(?:专享|尊享|独享|专属)$/, isPay: true, places: freely },
  // 成为财新通会员,畅读所有精彩内容; 开通财新通,享独家报道; 加入知识星球,看后续
  {
    pattern:
      /^(?:成为|开通|加入|升级|充值|办理).{0,12}(?:,|即可|后|,即可)(?:畅[读享看]|[享看读]|阅读|获取|解锁|领取|查看).{0,14}$/,
    isPay: true,
    places: freely,
  },
  {
    pattern:
      /^(?:加入|添加|关注|扫码|打开|下载|在|进入|回复).{1,10}(?:获取|领取|查看|阅读|打开|看).{0,4}(?:完整版|完整报告|全文|更多.{0,6})?$/,
    isPay: false,
    places: ['line', 'behind'],
  },
  // 想看完整分析?请订阅
  {
    pattern: /^(?:想|欲|要).{1,10}[?,](?:请|立即|马上|就|可)?(?:订阅|购买|开通|登录|付费|加入)$/,
    isPay: true,
  },
  // 付费阅读 ¥3, 购买本内容 ¥9.9, 为原创付费:3元 试读50%
  {
    pattern:
      /^(?:为原创|本[文篇]|单[篇期])?(?:付费|购买|解锁|支付|打赏)[^\d,。]{0,8}(?:[¥￥$]\d{1,4}(?:\.\d{1,2})?|\d{1,4}(?:\.\d{1,2})?元).{0,6}$/,
    isPay: true,
    places: freely,
  },
  { pattern: /^(?:已支付|(?:支付|付款|购买)(?:完成|成功)?后?),?(?:点击|请)?刷新(?:页面|本页)?$/, isPay: true },
  // 本篇文章为收费内容,您还有3篇免费阅读机会
  { pattern: /^(?:本篇|本文|此文|该文|此篇).{0,3}为(?:付费|收费|会员|订阅).{2,24}$/, isPay: true, places: freely },
  { pattern: /^(?:您|你)?(?:本月)?还(?:有|可|剩|能).{0,8}\d篇.{0,8}$/, isPay: true, places: freely },
  { pattern: /^本内容版权为.{0,20}受版权保护$/, isPay: true },
  { pattern: /^(?:点击|请点击?|戳)?(?:文末|左下角|下方)?(?:的)?阅读[原全]文.{0,8}$/, isPay: false, places: freely },
  // 请输入密码查看, 抱歉,此内容需要权限, 此处内容已经被作者隐藏
  {
    pattern:
      /^.{0,14}(?:输入(?:密码|验证码)(?:后)?(?:查看|阅读).{0,6}|受密码保护.{0,6}|受保护的内容|(?:需要?|须)(?:授权|权限)(?:后)?(?:访问|查看|阅读)?|权限不足.{0,14}|内容(?:已经?)?被.{0,4}隐藏.{0,20})$/,
    isPay: true,
    places: freely,
  },
  { pattern: /^[仅只][对限供]?.{1,6}可见$/, isPay: true, places: freely },
  {
    pattern: /^(?:会员|订户|用户|游客)?(?:您好)?,?(?:请|立即|马上).{0,2}登[录陆入].{0,4}$|登[录陆入]看更多$/,
    isPay: true,
    places: freely,
  },
  // 游客仅可阅读前1345字, 您已阅读完本篇免费内容, 试读37%
  {
    pattern:
      /^(?:未登录|未订阅|非会员|游客|免费)(?:用户|读者)?(?:只能|只可|仅能|仅可)(?:阅读|查看|试读|看).{0,10}$|^[您你]已(?:经)?阅?读完.{0,10}$|^[您你]?[可已]?(?:试读|免费阅读)\d{1,2}%$|^(?:剩余|余下)\d{1,2}%.{0,10}$/,
    isPay: true,
    places: freely,
  },
  {
    pattern: /^(?:会员|订户|\d{1,2}天|扫码|限时|邀请好友)免费(?:试读|[读看]|阅读|解锁)(?:全文)?$/,
    isPay: true,
    places: freely,
  },
  { pattern: /^(?:显示|加载)更多$/, isPay: false, places: freely },
  // 微信扫码,阅读全文; 购买完整报告
  {
    pattern: new RegExp(`(?:阅读|查看|看|读|获取|下载|浏览|收听|解锁|购买)${whole}$`),
    isPay: true,
  },
  // 余文请见…, 完整版见…, 全文请移步…
  {
    pattern: new RegExp(`${whole}(?:版|部分)?[,;]?.{0,2}(?:请|见|详见|移步|前往|参阅|刊于|略$).{0,14}$`),
    isPay: false,
  },
  // 详见报告全文, 请至财新网阅读完整版
  {
    pattern:
      /^(?:请|欲|想|详见|参见|可?(?:到|至|在|去)|前往|登录|打开|下载|更多.{0,6}[请详参]?见).{0,14}(?:全文|余文|完整版(?:报告)?|完整报告|报告原文|完整内容)$/,
    isPay: false,
  },
  {
    pattern: /^请.{0,2}(?:订阅|购买|登录|开通|付费|下载).{0,10}$/,
    isPay: true,
    places: ['behind', 'apart', 'bracket'],
  },
  { pattern: /^下转.{1,14}$/, isPay: false },
  // 以下略: in brackets right behind a sentence that quotes, it is the quotation that is cut.
  {
    pattern: /^(?:以下|下文?|后文?|余文?|其余|全文|以后)(?:内容|部分)?从?略$/,
    isPay: false,
    places: ['line', 'sentence', 'apart', 'behind'],
  },
  // 以上为试读内容, 免费部分结束
  {
    pattern: /^(?:以上|上述|此处|前文|上面).{0,6}(?:免费|试读|试看|试阅|公开|节选|预览|选读).{0,6}$/,
    isPay: false,
  },
  { pattern: /^以[上下].{0,6}(?:节选|试读|免费|预览|公开)[以之]外的?(?:内容|部分)$/, isPay: false },
  {
    pattern:
      /(?:(?:免费|公开)(?:内容|部分|阅读|章节|试读)|试[读看阅]|预览).{0,4}(?<!时代|时期|模式)(?:结束|到此|完毕|为止|止|(?<=试[读看阅])完)$/,
    isPay: false,
  },
  {
    pattern:
      /^(?:本文|全文|文章|此文)?未完(?:待续)?(?:[,;。:]?(?:全文|余文|下文|后文|请|见|详|下转|转|继续|后续|订阅|登录|付费|阅读|剩余|余下|更多|敬请|下期|待).{0,18})?$/,
    isPay: false,
  },
  { pattern: /^(?:需要?|须|仅限)?(?:付费|收费|会员|订阅|登录)(?:可见|可读)?$/, isPay: true, places: ['apart'] },
  { pattern: /^(?:需要?|须)?(?:付费|收费)$/, isPay: true, places: ['bracket', 'apart'] },
  // ……(3605字) says no more than that the text goes on.
  { pattern: /^\d[\d,]{2,9}个?汉?字$/, isPay: false, places: ['apart', 'behind'] },
  // ————付费线————
  {
    pattern: /^(?:付费|收费|订阅|会员|试读|免费)(?:内容|部分|阅读)?(?:分[界割]线?|线|区)$/,
    isPay: true,
  },
]

/** What every one of them holds, and what counts does: most texts hold none of it. */
export const hints = new RegExp(
  `${pay}|${seen}|密码|权限|授权|保护|隐藏|只能|仅可|评论|%|免费|刷新|机会|打赏|赞助|发电|回复|关注|分享|加入|成为|打开|添加|支付|版权|\\d篇|全文|余文|原文|完整|剩余|余下|其余|剩下|更多|全部|后续|下转|略|免费|试[读看阅]|公开|节选|预览|选读|未完|字|character`,
  'i',
)
