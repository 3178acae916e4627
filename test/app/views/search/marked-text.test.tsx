// Marks count units of the printed text, whatever the setting puts in their place.
import { render } from '@testing-library/react'
import { describe, expect, it } from 'vitest'
import { MarkedText } from '#app/views/search/marked-text.tsx'

const whole = { before: false, after: false }
const markedIn = (element: HTMLElement) => [...element.querySelectorAll('mark')].map(({ textContent }) => textContent)

describe('a text that was found', () => {
  it('is marked where it answers, also behind what its setting leaves out or sets otherwise', () => {
    // 以 ChatGPT,等: the space is left out, the comma takes its full width.
    const { container } = render(
      <MarkedText
        text="以 ChatGPT,等"
        setting="1-7=，"
        marks={[
          [2, 9],
          [10, 11],
        ]}
        cut={whole}
      />,
    )
    expect(container.textContent).toBe('以ChatGPT，等')
    expect(markedIn(container)).toEqual(['ChatGPT', '等'])
  })

  it('says where it was cut', () => {
    const { container } = render(
      <MarkedText text="中间" setting={undefined} marks={[[0, 2]]} cut={{ before: true, after: true }} />,
    )
    expect(container.textContent).toBe('……中间……')
  })

  it('is text, whatever it looks like', () => {
    const { container } = render(<MarkedText text="<b>粗</b>" setting={undefined} marks={[[3, 4]]} cut={whole} />)
    expect(container.querySelector('b')).toBeNull()
    expect(markedIn(container)).toEqual(['粗'])
  })
})
