import { describe, expect, it } from 'vitest'
import { keysOf, keyTable, views, type KeyView } from '#app/keys/key-table.ts'
import { ariaName } from '#app/keys/label-keys.ts'
import { keysEn } from '#app/words/keys-en.ts'
import { keysZh } from '#app/words/keys-zh.ts'

const allViews: KeyView[] = ['everywhere', 'issue', 'timeline', 'analysis']

describe('the table of keys', () => {
  it.each(allViews)('gives no press two meanings in the view %s', (view) => {
    const codes = keysOf(view).flatMap((key) => key.codes)
    expect(codes).toEqual([...new Set(codes)])
    const begins = codes.flatMap((code) => (code.includes(' ') ? [code.split(' ')[0]] : []))
    expect(codes.filter((code) => begins.includes(code))).toEqual([])
  })

  it('has a name in both languages for each view and each key, and none to spare', () => {
    const words = [...new Set(keyTable.map(({ word }) => word))].toSorted()
    for (const language of [keysZh, keysEn]) {
      expect(Object.keys(language.does).toSorted()).toEqual(words)
      expect(Object.keys(language.views).toSorted()).toEqual(['everywhere', ...Object.keys(views)].toSorted())
    }
  })

  it('takes no key that moves the page or goes back', () => {
    const native = ['Space', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'Backspace', 'Tab', 'Enter']
    expect(keyTable.flatMap(({ codes }) => codes).filter((code) => native.includes(code))).toEqual([])
    expect(keyTable.filter(({ codes, does }) => (codes.length === 0) !== (does === undefined))).toEqual([])
  })

  it('names a key to assistive technology as it is pressed', () => {
    const named = keyTable.filter(({ control }) => control !== undefined).map(ariaName)
    expect(named).toContain('Shift+B')
    expect(named).toContain('b')
    expect(named).not.toContain('')
  })
})
