import fc from 'fast-check'
import { renderToString } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { settingOf } from '#compiler/typesetting/set-text.ts'
import { setPieces } from '#model/setting.ts'
import { SetText, SetTextWriter } from '#app/components/set-text.tsx'
import { marksToElements, writeMarks } from '#app/set-text-marks.ts'

/** The markup of texts that stand beside each other and beside plain text, as elements and by way of marks. */
function both(parts: readonly (readonly [text: string, setting: string | undefined])[]): [string, string] {
  const page = (
    <p>
      {'前'}
      {parts.map(([text, setting], at) => (
        <SetText key={at} text={text} setting={setting} />
      ))}
      {'后'}
      <b>
        <SetText text={parts[0]?.[0] ?? ''} setting={parts[0]?.[1]} />
      </b>
    </p>
  )
  return [
    renderToString(page).replaceAll('<wbr/>', '<wbr>'),
    marksToElements(renderToString(<SetTextWriter value={writeMarks}>{page}</SetTextWriter>)),
  ]
}

describe('set text by way of marks', () => {
  it.each([
    ['a text as it is printed', '小模型', undefined],
    ['no text', '', undefined],
    ['breaks', '小模型大战', '1|2|'],
    ['a break at the very start', '小模型', '|1|'],
    ['a run at the start and one at the end', '10亿元买9个', '(4)1|(2)'],
    ['an open run', '融资10亿元', '2('],
    ['characters of two units', '𠮷野家', '2=𠮷'],
    ['text that looks like markup', '<b>&"\'', '1|1|'],
  ])('has the markup of elements for %s', (_, text, setting) => {
    const [elements, marks] = both([[text, setting]])
    expect(marks).toBe(elements)
  })

  it('has the pieces of a setting, whatever it says', () => {
    const edit = fc.constantFrom('1', '2', '10', '|', '(', ')', '-', '=，', '=𠮷')
    fc.assert(
      fc.property(fc.constantFrom('', '汀洲', '汀洲数据署𠮷野家19家'), fc.array(edit), (text, edits) => {
        const setting = edits.join('')
        const pieces = setPieces(text, setting).map(
          (piece) =>
            `${piece.break ? '<wbr>' : ''}${piece.nobreak ? `<span class="nb">${piece.text}</span>` : piece.text}`,
        )
        expect(marksToElements(writeMarks(text, setting))).toBe(pieces.join(''))
      }),
    )
  })

  it('has the markup of elements whatever is set beside it', () => {
    const text = fc.string({ unit: fc.constantFrom(...Array.from('汀洲数据署，19家 A<&（”')) })
    const part = text.map((printed) => [printed, settingOf(printed, 'display')] as const)
    fc.assert(
      fc.property(fc.array(part, { maxLength: 4 }), (parts) => {
        const [elements, marks] = both(parts)
        expect(marks).toBe(elements)
      }),
    )
  })
})
