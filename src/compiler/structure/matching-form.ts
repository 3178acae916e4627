// How printed text is looked at: half-width and in simplified characters, so that each rule is written once.
// The form has exactly the length of the text: a place found in it is the same place in print.
import { textOfUnits, unitsOf } from './text-units.ts'

const traditional =
  '資资訊讯遞递場场責责編编輯辑廣广選选進进點点這这裡里裏里關关報报華华個个數数據据庫库閱阅讀读註注冊册獲获郵邮訂订週周發发餘余圖图來来記记審审對对實实習习製制譯译監监視视覺觉攝摄專专題题長长觀观時时間间啟启誤误釋释贊赞話话親亲愛爱們们薦荐處处鏈链結结億亿萬万號号總总計计約约無无沒没暫暂導导語语聞闻動动態态簡简測测評评熱热門门錄录載载戶户碼码掃扫員员後后還还續续節节試试費费購购買买內内為为從从業业畢毕現现職职於于學学碩硕聯联絡络網网頁页體体層层佈布儘尽盡尽啓启聲声權权轉转財财傳传電电產产級级樣样幾几過过嗎吗麼么歡欢驗验種种紀纪臺台灣湾國国會会術术設设備备運运輸输連连強强應应該该協协議议質质貴贵賓宾辦办務务黨党開开創创舉举統统範范園园區区趙赵錢钱孫孙吳吴鄭郑馮冯陳陈衛卫蔣蒋韓韩楊杨許许呂吕嚴严謝谢鄒邹竇窦雲云蘇苏魯鲁韋韦馬马鳳凤賀贺湯汤羅罗齊齐顧顾蕭萧葉叶鍾钟劉刘黃黄盧卢龔龚陸陆鄧邓譚谭閻阎莊庄喬乔賈贾樓楼顏颜駱骆倫伦聶聂歐欧龍龙塗涂領领師师顯显傑杰鎖锁僅仅擊击屬属獨独牆墙覽览繼继預预詞词單单線线說说説说綜综價价賣卖塊块類类條条則则雜杂誌志頻频舊旧鐘钟禮礼兩两曆历農农慶庆採采寫写訪访籌筹劃划營营畫画繪绘簽签終终復复複复欄栏獎奖經经濟济歷历問问擔担構构機机組组織织團团隊队論论瀏浏標标籤签決决將将請请'
const fullWidth = Array.from(
  { length: 94 },
  (_, at) => [String.fromCharCode(0xff01 + at), String.fromCharCode(0x21 + at)] as const,
)
const pairs = Array.from(
  { length: traditional.length / 2 },
  (_, at) => [traditional.charAt(at * 2), traditional.charAt(at * 2 + 1)] as const,
)
const plain: ReadonlyMap<string, string> = new Map([
  ...pairs,
  ...fullWidth,
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['〇', '零'],
])
/** The code unit each of the 65,536 is looked at as: a look into a table is ten times as quick as a regular expression. */
const forms = Uint16Array.from({ length: 0x10000 }, (_, unit) => unit)
for (const [from, to] of plain) forms[from.charCodeAt(0)] = to.charCodeAt(0)

/** Gives a text as rules look at it: same length, ASCII half-width, Han simplified where the rules' own words need it. */
export function matchingForm(text: string): string {
  let at = 0
  while (at < text.length && forms[text.charCodeAt(at)] === text.charCodeAt(at)) at++
  return at === text.length ? text : textOfUnits(unitsOf(text).map((unit) => forms[unit] ?? unit))
}
