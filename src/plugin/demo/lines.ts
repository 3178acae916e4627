// The one-line news of an ordinary week, by category. Every sentence fits every sector.

/** Sentences about rules and authorities. */
export const policyLines = `
{agency}发布《{rule}管理办法({试行|修订|{year}年版})》,共{18..96}条
{agency}就《{rule}暂行规定》公开征求意见,{soon}月{1..28}日截止
{city}试点{rule},首批覆盖{3..28}个街区
{agency}:{rule}新规{soon}月{1..28}日起施行
{city}启动{rule}条例立法工作{|,拟设{6..14}章|,计划{later}年表决}
{city}:购买{thing}一次性补贴最高{2..9}000元
{agency}印发《{field}发展{year}年工作要点{|清单}》,列出{12..68}项任务
{汀洲|{country}}正式立法明确:{thing}造成的损失,由{运营方|制造方|所有者}{先行赔付|承担举证责任}
{country}对进口{thing}加征{5..35}%关税
{agency}就{rule}约谈{company}等{3..9}家企业
{city}把{field}写进城市更新规划,{later}年前建成{6..60}处示范点
{agency}公布首批{field}标准,涉及{12..60}项指标
汀洲新增{6..24}个职业{11..40}个工种,{field}{运维员|测量师|培训师}在列
{country}与汀洲签署{field}{检测|资质|数据}互认协议,覆盖{6..48}类产品
{agency}:在用{thing}须在{later}年底前完成登记
{city}取消{field}项目{3..9}项前置审批
{agency}公开{rule}听证记录,{5..9}成意见要求延长过渡期
{city}设立{12..80}亿元{field}引导基金
{country}通过{rule}法案,违者最高罚营业额的{2..8}%
{agency}发出首张{thing}运营许可,由{company}获得
{city}发布{field}能耗限额,{3..19}家单位超标
{agency}:{rule}不得变相收费,{3..28}家单位被点名
{city}:{site}新建项目须预留{thing}接口,{soon}月起执行
{agency}启动{rule}专项检查,为期{2..6}个月,首站{city}
{country}放宽{thing}进口限制,{允许{city}企业直接申报|关税降至{2..9}%|首批配额{60..480/20}{thing.unit}}
{agency}修订{field}统计口径,{新增|删去}{2..14}项指标
{city}为{thing}划定{3..18}处试验区
{agency}:不鼓励以补贴方式推广{thing},{later}年起逐步退坡
审计:{city}{field}专项资金闲置{0.6..4.8}亿元
{agency}撤回《{rule}指引》第{2..19}条,称“{细则与现有条例冲突|征求意见不充分|引用的数据已过时}”
{city}法院判决首例{rule}案,运营方承担{6..9}成责任
{country}推迟{rule}法案表决,最早{later}年{1..12}月再议
{agency}问答:{rule}过渡期延长{3..18}个月,旧设备{可继续使用|须先行登记|不得转售}
{city}公布{field}“负面清单”,共{8..36}项
{agency}要求{6..38}家{thing}厂商公开故障率
汀洲与{country}重启{rule}谈判,{first}轮定在{soon}月
`

/** Sentences about findings and first machines. */
export const frontierLines = `
{school}团队研发出{tech}
{school}提出{tech},{gain}
{school}与{company}联合测得{thing}{2..9}年老化曲线
{school}公开{field}数据集,含{12..960/12}万条记录
{tech}首次在{place}{site}完成实测
{school}证实:{thing}在{site}寿命缩短{11..46}%
{company}{thing}工程样机下线,计划{quarter}{上市|交付|量产}
{capital}科学家用{tech}解开{site}{12..80}年谜题
{school}:{tech}有望让{field}成本再降{12..58}%
{school}复现{company}{field}实验,{结果只对了一半|误差缩小到{1.2..4.8}%|未能重现}
{school}把{tech}缩到{指甲盖|硬币|名片|火柴盒}大小,{gain}
{company}与{school}共建{field}联合实验室,首期投入{small}
{school}{person}团队获{year}年{field}{创新奖|青年奖|开放科学奖}
{school}{tech}走出实验室,{company}拿到首份授权
{school}建成{field}开放试验场,首批{6..48}个团队入驻
{company}公开{tech}专利{12..180/6}项
{school}撤回{field}论文:{样本统计有误|对照组混入同批样品|图表来源不明}
研究:{thing}的瓶颈不在{材料|算法|成本|电池},而在{接头|包装|运维|培训}
{school}用{thing}连续观测{site}{60..420/10}天
{country}团队称{tech}取得突破:{gain};同行要求公开原始数据
{school}开源{tech}{全部代码|参考设计|测试数据},首日下载{2..98}00次
{company}研究院:{tech}可在室温下工作{300..4800/100}小时
{school}将{tech}用于{site},{gain}
{school}画出{city}首张{field}风险地图
{school}招募{60..900/20}名志愿者测试{thing}
{school}学生团队用{旧零件|{120..960/20}元材料|退役设备}拼出{thing}
{school}:{field}模型{高估|低估}了{site}的收益,偏差{11..46}%
{company}首席科学家{person}:{tech}至少还要{3..9}年
{school}团队提出{field}新基准,{3..14}款产品无一及格
{thing}通过{agency}{24..96/12}小时连续测试
{school}找到{thing}失效的元凶:{flaw}
{school}{tech}入选{year}年度十大进展
`

/** Sentences about people, for the category that only some weeks have. */
export const peopleLines = `
{company}{title}{person}卸任,{person+}接任
{school}教授{person}出任{agency}顾问
前{company+}{title}{person}加入{company}
{company}创始人{person}宣布退居二线,保留{12..36}%表决权
{person}获聘{school}首任{field}讲席教授
{company}任命{outsider}为首席安全官
{field}工程师{person}当选{city}年度人物
{school}原所长{person}逝世,享年{71..96}岁
`
