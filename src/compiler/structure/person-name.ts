// What a person's name looks like in print: two to four Han, parts joined by ·, or Latin words.

const surnames =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯管卢莫房解应丁宣邓郁单杭洪包诸左石崔吉龚程邢裴陆荣翁荀羊惠曲封芮储靳段富巫乌焦巴弓牧谷车侯宓蓬全班仰秋仲伊宫宁仇栾甘厉祖武符刘景詹束龙叶幸司韶黎乔苍双闻莘党翟谭姬申冉桑桂牛寿通边燕浦尚农温柴瞿阎慕连茹习艾鱼容向古易戈廖终居衡步都耿满弘匡国文寇广禄阙东欧利蔚越师巩聂晁敖融冷辛阚那简饶曾关蒯相查后荆红游竺权盖益桓公万俟司马上官欧阳夏侯诸葛闻人东方赫连皇甫尉迟公羊澹台端木百里东郭南门呼延归海微生岳帅缑亢况郈有琴梁丘左丘商牟佘佴伯赏墨哈谯笪年爱阳佟覃肖付代闫卓蒙涂'

/** Says whether a text in matching form can be a person's name. */
export function isPersonName(form: string): boolean {
  return (
    /^\p{Script=Han}{2,4}$/u.test(form) ||
    /^\p{Script=Han}{1,6}(?:[·•]\p{Script=Han}{1,8}){1,3}$/u.test(form) ||
    isLatinName(form)
  )
}

/** Says whether a text is a name beyond mistaking it for a word: its family name is one of the common ones. */
export function isSurelyName(form: string): boolean {
  return isPersonName(form) && (!/^\p{Script=Han}{2,4}$/u.test(form) || surnames.includes(form.charAt(0)))
}

const isLatinName = (form: string): boolean =>
  form.length <= 40 && /^\p{Lu}[\p{L}'.-]{0,20}(?: \p{Lu}[\p{L}'.-]{0,20}){1,3}$/u.test(form)

/** Reads as many names as a text begins with; gives them as printed and the length they take. */
export function namesAt(form: string): { names: string[]; length: number } {
  const names: string[] = []
  let length = 0
  for (;;) {
    const found =
      /^[\s、,/&和]{0,3}([^\s、,/&|丨:;。!?()[\]【】]{1,24}(?: \p{Lu}[\p{L}'.-]{0,20}){0,3})(?:\s?\([^()]{1,10}\))?/u.exec(
        form.slice(length, length + 120),
      )
    const name = found?.[1]
    if (found === null || name === undefined || !(isPersonName(name) || /^\p{Lu}[\p{L}'.-]{1,30}$/u.test(name))) break
    // Parted by a mere space, the next word may be anything: only what is surely a name goes on.
    if (names.length > 0 && /^\s/.test(found[0]) && !isSurelyName(name)) break
    names.push(name)
    length += found[0].length
  }
  return { names, length }
}
