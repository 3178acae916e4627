// The words calls to action are made of, one table. Behind the wall a call may hold hardly any other: more would be paid text in a call's clothes.

const words = (
  '本文 此文 上文 下文 以上 内容 节选自 摘选自 摘编自 选自 摘自 来自 源自 报告 完整 全文 原文 正文 推荐 欢迎 敬请 点击 点按 点这里 点此 请点 戳这里 这里 此处 链接 下方 左下角 右下角 底部 按钮 ' +
  '扫码 扫描 扫一扫 二维码 长按 识别 关注 公众号 官方 微信 微博 客户端 应用 手机 app 下载 安装 注册 登录 登陆 订阅 免费 试用 邮件 邮箱 推送 通知 服务 获取 获得 领取 收到 接收 阅读 查看 查阅 浏览 观看 了解 更多 详情 ' +
  '进入 使用 访问 可以 即可 随时 随地 宏观 经济 股票 债券 公司 人物 财经 新闻 资讯 科技 行业 研究 数据库 数据通 数据 尽在 掌握 统计 企业 公告 专利 法规 政策 财报 年报 研报 行情 指数 产业 市场 全球 脉络 經濟 債券 隨时 想要 如需 如欲 若想 若需 或者 以及 每周 每日 每期 本期 往期 最新 精彩 文章 报道 分析 专业 全部 所有 一键 立即 马上 现在 ' +
  '联系 我们 客服 购买 付费 会员 用户 读者 开通 成为 解锁 网址 网站 官网 电话 咨询 您 你 请 点 版 想 要 需 欲 或 和 与 及 并 的 可 到 来 为 在 各 期 更 多 网 自 注 后 将 上 下 中 也 让 该 此'
).split(' ')
const known = new RegExp(words.toSorted((one, other) => other.length - one.length).join('|'), 'g')

/** A report that a text is taken from is named in full: its title is no part of the text. */
const reportTitle = /自[^《》。]{0,24}《[^《》]{1,40}》/

/** The most letters a call may have beyond these words: the name of a column, a number. */
const strangeLimit = 6

/** Says whether a sentence in matching form is made of the words of calls and the names of the house. */
export function isNothingButCall(mastheads: ReadonlySet<string>, form: string): boolean {
  const bare = form.replace(/https?:\/\/[!-~]{1,200}/i, '').toLowerCase()
  if (bare.length > 60) return false
  const untitled = [...mastheads]
    .toSorted((one, other) => other.length - one.length)
    .reduce((text, name) => (name === '' ? text : text.replaceAll(name, '')), bare.replace(reportTitle, '自'))
  return untitled.replace(known, '').replace(/[^\p{L}\p{N}]/gu, '').length <= strangeLimit
}
