// The units a figure keeps beside it. What is missing here only loses the promise that no line breaks before it.

/** What may stand between the digits and the unit: 5千瓦, 10多亿元, 20余年. */
export const multipliers = new Set('十百千万亿兆余多')
/** Those of them that make a figure by themselves: 10亿. */
export const magnitudes = new Set('十百千万亿兆')

/** Signs that belong to the digits before them. */
export const signs = new Set('%‰℃％')

const hanUnits = `
  元 美元 欧元 日元 韩元 港元 加元 澳元 新元 欧分 美分 美金 港币 台币 新台币 人民币 英镑 瑞郎 法郎 卢布 卢比 克朗 比索 里拉 泰铢 林吉特 雷亚尔 迪拉姆 里亚尔 第纳尔 越南盾 兰特 块
  年 月 日 号 天 周 季 时 点 分 秒 岁 旬 刻 季度 小时 分钟 秒钟 毫秒 微秒 纳秒 世纪 年代 年度 年期 周年 周岁 年间 年级 月份 个月 个小时 个季度 个工作日 个交易日 个百分点
  个 家 条 项 位 名 人 人次 种 款 台 架 辆 艘 枚 颗 只 头 匹 件 份 套 座 栋 幢 间 所 处 片 张 本 册 篇 部 场 次 轮 届 期 批 倍 成 层 级 代 度 步 遍 回 圈 行 列 组 队 户 株 棵 朵 粒 滴 阶 维 折
  站 字 词 页 集 档 股 例 笔 宗 桩 副 双 根 支 盏 扇 节 瓶 盒 箱 袋 桶 帧 核 版 句 幅 岁 条 门 类 样 大类
  米 千米 公里 厘米 毫米 微米 纳米 海里 英里 英尺 英寸 光年 寸 尺 亩 公顷 平方米 平方公里 平方千米 平方厘米 立方米 立方厘米
  克 千克 公斤 斤 吨 毫克 微克 磅 盎司 升 毫升 瓦 千瓦 兆瓦 吉瓦 瓦时 千瓦时 兆瓦时 吉瓦时 伏 伏特 安培 毫安 毫安时 赫兹 兆赫 吉赫 摄氏度 华氏度 帕斯卡 分贝 比特 字节 量子比特 像素 马力 卡路里
  分之一 分之二 分之三`

const latinUnits = `
  km cm mm nm µm μm kg mg µg ml kW MW GW TW kWh MWh GWh TWh Wh mAh Ah Hz kHz MHz GHz THz dB ms ns KB MB GB TB PB EB kB Kbps Mbps Gbps Tbps TOPS POPS FLOPS TFLOPS TFLOPs PFLOPS EFLOPS
  FLOPs fps USD EUR RMB CNY`

/** Han units by length, longest first, so that 个百分点 is not taken for 个. */
export const hanUnitsByLength: readonly (readonly [length: number, units: ReadonlySet<string>])[] = [5, 4, 3, 2, 1].map(
  (length) => [length, new Set(listed(hanUnits).filter((unit) => unit.length === length))],
)

/** Units in letters, kept with the digits across the space between them: 60 TFLOPs. */
export const latinUnitNames: ReadonlySet<string> = new Set(listed(latinUnits))

function listed(names: string): string[] {
  return names.split(/\s+/).filter((name) => name !== '')
}
