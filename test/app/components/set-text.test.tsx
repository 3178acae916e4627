import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { SetText } from '#app/components/set-text.tsx'

const markup = (text: string, setting?: string) => renderToStaticMarkup(<SetText text={text} setting={setting} />)

describe('set text', () => {
  it('is the printed text alone where nothing is set', () => {
    expect(markup('中国新增')).toBe('中国新增')
    expect(markup('')).toBe('')
  })

  it('may break where the setting says, and keeps a figure with its unit', () => {
    expect(markup('中国新增19个职业', '2|2(3)|')).toBe('中国<wbr/>新增<span class="nb">19个</span><wbr/>职业')
  })

  it('may break before a run that stays together', () => {
    expect(markup('新增19个', '2|(')).toBe('新增<wbr/><span class="nb">19个</span>')
  })

  it('shows markup in content as text', () => {
    expect(markup('<img src=x onerror=alert(1)>')).toBe('&lt;img src=x onerror=alert(1)&gt;')
  })
})
