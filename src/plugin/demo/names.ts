// The invented country of 汀洲: places, people, schools and sums that every sector shares. Nothing here exists.

/** Words of every sector, in the notation of `readLexicon`. */
export const sharedNames = `
city: 云汀、南浦、霁川、北岬、沅渚、鹭湾、泊云、临屿、芷汀、浣川、松陵渡、雁浦
port: 北岬港、南浦港、鹭湾港、临屿港、雁浦港
place: {city}、{city}、{city}、{port}、青屿、{city}东港区、{city}新区、汀洲南部
country: 诺维亚、塞兰、奥罗里亚、卡斯维尔、佩兰群岛、图里亚、霍恩堡、西陵联邦
capital: 诺维亚、塞兰、奥罗里亚
school: 青屿大学、霁川理工大学、云汀海洋研究所、南浦医科大学、北岬材料实验室、汀洲科学院、浣川农业大学、泊云工学院
  鹭湾研究院、芷汀大学、雁浦师范大学、诺维亚Harrow学院、塞兰国立大学、奥罗里亚Kestrel研究所、图里亚理工学院
latin: Norrell、Kestwick、Ansgard、Pellow、Tarrant Sea、Ivoray、Quenby、Osterline、Marrow & Fitch、Calder Vane、Lumicade、Brindle Works
surname: 沈、陆、顾、许、温、程、宋、叶、姜、苏、阮、卓、钟、柳、江、蒋、唐、桑、祝、裴、易、蓝、季、焦
given: 知舟、砚秋、以宁、望潮、清和、听雨、明远、若谷、怀瑾、小满、南枝、思齐、未央、行简、予安、松年、观澜、静姝、伯言、晚晴、一苇、长庚
stem: 半夏、枇杷、芣苢、木樨、石榴、燕麦、荇菜、桑葚、茴香、月桂、野莓、青笋、雨燕、云雀、渡口、篝火、砚滴、竹筏、纸舟、瓦当、檐角、石臼、风铃、木铎、麦芒、松针
  海星、沙漏、浮桥、栈道、风车、磨坊、灯芯、酒曲、陶埙、算筹、星槎、晷影、潮痕、岸线、澄泥、雪线、梅子、橘络、蓑衣、斗笠、马灯、罗盘、船钉、榆钱、苇席、草履
startup: {stem}{trade}
person: {surname}{given}
outsider: Lena Harrow、Tomas Vell、Ines Corvane、Aldo Brisk、Mara Quill
title: CEO、创始人、首席科学家、董事长、联合创始人、CTO
fund: 砚池资本、汐石基金、北岬港投、云汀产业基金、榆舟创投、灯塔湾基金、鹭湾引导基金、Haldry Ventures、Norrowen Capital、Quillmar Partners
regulator: 汀洲市场署、汀洲竞争委员会、{country}反垄断局
deal: {300..900/50}万元种子轮、{10..60/5}00万元天使轮、数千万元天使轮、近{3..9}000万元Pre-A轮、数千万元A轮、{1.1..2.9}亿元A轮、超亿元A+轮、{2.1..5.8}亿元B轮、近{3..9}亿元B轮、{6..20}亿元C轮、{1.2..9.6}亿元战略、{2..9}000万美元B轮
money: {3..9}000万元、{1.1..9.8}亿元、{11..48}亿元、数千万元、超亿元、近{2..9}亿元、{1.2..6.8}亿美元
raise: {2.1..9.8}亿元、{11..48}亿元、{1.2..6.8}亿美元
small: {200..900/10}万元、{1200..9800/100}万元
worth: {20..90}亿元、{100..480/10}亿元、{12..95}亿美元
count: {3..9}、{12..48}、{60..380/10}
first: 首、第二、第三
weekday: 周一、周三、周四、周五
newspaper: 《云汀晚报》、《北岬商报》、《南浦日报》
bank: 南浦银行、云汀合作银行、汀洲开发银行
market: 云汀交易所、南浦创业板、诺维亚证交所
`
