// Stories that run for months: one company or school, one object, a step now and then. Steps are what 此前 will find later.

/** Stories by their steps in order of time, each a line of `readNews` with its headline; gaps mean the same from first to last. */
export const storyTexts = [
  `
市 {company}公布{thing}研制计划 / {company}要造{thing}
前 {company}{thing}首台样机下线 / {company}{thing}样机下线
政 {agency}受理{company}{thing}认证申请 / {thing}排队领证
市 {company}{thing}通过认证,首批{count}{thing.unit}交付{place} / {company}交付首批{thing}
市 {company}{thing}运行满百日:{gain} / {thing}运行满百日
市 {company}宣布{thing}扩产,二期落户{place} / {company}扩产{thing}
前 {school}公布{thing}一年期评估:{gain} / {thing}一年体检`,
  `
市 消息称{company}启动新一轮融资,目标{money} / {company}又要融资
市 {company}完成{deal}融资,{fund}领投 / {fund}押注{company}
市 {company}向{market}递交上市申请 / {company}递表
政 {agency}就{company}上市文件提出{12..40}项问询 / {company}收到问询函
市 {company}通过{market}聆讯 / {company}过会
市 {company}登陆{market},首日涨{12..58}% / {company}挂牌首日
市 {company}上市后首份季报:营收增长{16..88}% / {company}首份季报`,
  `
市 {company}与{company+}接近达成收购协议 / {company}谈一桩并购
市 {company}同意以{worth}出售{field}业务 / {company}卖掉{field}业务
政 {regulator}对{company}交易展开审查 / {field}并购过堂
政 {regulator}附条件批准{company}交易 / {field}并购放行
市 {company}完成{field}业务交割 / {company}完成交割
市 {company}交割后裁撤{6..24}%重叠岗位 / {company}并购之后`,
  `
前 {school}提出{tech}设想 / {school}提出{tech}
前 {school}做出{tech}首个样品 / {tech}有了样品
前 {school}{tech}在{site}完成中试 / {tech}中试完成
市 {company}获得{school}{tech}独家授权 / {company}买下{tech}
市 {company}建成{tech}试产线,良率{61..88}% / {tech}试产
前 {tech}首次用于{thing},{gain} / {tech}装上{thing}`,
  `
政 {city}就{rule}办法征求意见 / {city}讨论{rule}
政 {city}举行{rule}听证会,{18..60}名代表发言 / {rule}听证
政 {city}通过{rule}条例 / {city}立法:{rule}
政 {agency}发布{rule}配套细则,{soon}月{1..28}日施行 / {rule}细则落地
政 {city}{rule}施行首月:{120..980/10}家单位备案 / {rule}施行首月
前 {school}评估{city}{rule}:{gain} / {city}{rule}一年`,
  `
市 {company}通报:{thing}{mishap} / {thing}停机
政 {agency}对{company}{thing}展开调查 / {thing}被调查
市 {company}召回{count}{thing.unit}{thing}:{flaw} / {company}召回{thing}
前 {school}找到{thing}故障原因:{flaw} / {thing}故障查明
市 {company}恢复{thing}交付,质保延长至{5..9}年 / {company}恢复交付
政 {agency}对{company}罚款{small},调查结束 / {company}领到罚单`,
  `
政 {agency}批准{company}{place}{thing}工程 / {place}批准{thing}
市 {company}{place}{thing}工程开工 / {place}{thing}开工
市 {company}{place}{thing}完成设备安装 / {place}{thing}装机
前 {place}{thing}开始联合调试,{school}参与监测 / {place}{thing}联调
市 {place}{thing}试运行,{company}负责运维 / {place}试行{thing}
市 {place}{thing}运行满月:{gain} / {place}{thing}满月
市 {place}{thing}运行满一年:{gain} / {place}{thing}满一年`,
  `
市 {company}起诉{company+},称其侵犯{thing}专利 / {thing}专利战
市 {company}专利案开庭,双方争{thing}发明日期 / {thing}专利案开庭
政 {city}法院一审判{company}胜诉,获赔{small} / {company}一审胜诉
市 {company}与对手就{thing}专利和解,互相授权 / {thing}专利和解`,
  `
前 {company}公开{thing}全部设计图 / {company}公开{thing}
前 {company}开源{thing}满百日,{200..980/20}人提交改动 / {thing}开源百日
市 {company}把{thing}移交基金会托管 / {thing}移交基金会
政 {agency}把{company}{thing}接口列为推荐标准 / {thing}成了标准
市 {3..14}家厂商采用{company}开源{thing} / {thing}有了追随者`,
]
