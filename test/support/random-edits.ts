// Random edits of a source, as people and machines make them: lines dropped, doubled, swapped, inserted, cut, widened.
import * as fc from 'fast-check'

interface Edit {
  kind: 'drop' | 'double' | 'swap' | 'insert' | 'cut' | 'widen' | 'put'
  at: number
  other: number
  line: string
}

const strangeLines = [
  '【新科技观察】另一期/又一题',
  '2023年01月02日 10:00',
  '一、资讯速递',
  '二、深度分析',
  '【政策】',
  '【没有这一类】',
  '政策',
  '♢ 插入的一条',
  '  ♢',
  '• 另一种符号',
  '《另一篇》',
  '(全文99字)',
  '本文选自别处,点这里阅读全文',
  '责任编辑:某人',
  '推广',
  '相关阅读',
  '编者按',
  '[1] 脚注',
  '编辑推荐:某文',
  '————',
  '“',
  '𠮷野家\u202e\u0000',
  '一句不知道从哪里来的话,它很长,长得像一段正文,而且还以句号结尾,好像它本来就应该在这里一样。',
]

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.constantFrom('drop', 'double', 'swap', 'insert', 'cut', 'widen', 'put'),
  at: fc.nat(),
  other: fc.nat(),
  line: fc.oneof(
    fc.constantFrom(...strangeLines),
    fc.string({ maxLength: 40 }),
    fc.string({ unit: 'binary', maxLength: 20 }),
  ),
})

/** Up to twelve edits. */
export const edits: fc.Arbitrary<Edit[]> = fc.array(edit, { minLength: 1, maxLength: 12 })

/** Gives a text with the edits made in order. */
export function applyEdits(text: string, list: readonly Edit[]): string {
  const lines = text.split('\n')
  for (const { kind, at, other, line } of list) {
    const place = at % Math.max(1, lines.length)
    const found = lines[place] ?? ''
    const second = other % Math.max(1, lines.length)
    const cut = other % (found.length + 1)
    if (kind === 'drop') lines.splice(place, 1)
    else if (kind === 'double') lines.splice(place, 0, found)
    else if (kind === 'swap') [lines[place], lines[second]] = [lines[second] ?? '', found]
    else if (kind === 'insert') lines.splice(place, 0, ...line.split('\n'))
    else if (kind === 'cut') lines[place] = found.slice(0, cut)
    else if (kind === 'put') lines[place] = found.slice(0, cut) + line.replaceAll('\n', '') + found.slice(cut)
    else lines[place] = found.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
  }
  return lines.join('\n')
}
