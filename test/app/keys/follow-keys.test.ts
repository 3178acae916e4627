import { afterEach, describe, expect, it } from 'vitest'
import { followKeys } from '#app/keys/follow-keys.ts'

const stops: (() => void)[] = []

/** Follows keys over a page with this markup, and tells where they led. */
function follow(markup = '', early: KeyboardEvent[] = []): string[] {
  document.body.innerHTML = markup
  const led: string[] = []
  stops.push(followKeys({ navigate: (to) => void led.push(to), showSheet: () => void led.push('the list') }, early))
  return led
}

const press = (code: string, more: KeyboardEventInit = {}) =>
  new KeyboardEvent('keydown', { code, bubbles: true, cancelable: true, ...more })
const send = (code: string, more: KeyboardEventInit = {}, to: EventTarget = document.body) =>
  to.dispatchEvent(press(code, more))

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

describe('a key', () => {
  it('is known by its place, whatever character an input method makes of it', () => {
    const led = follow()
    send('Slash', { key: '？', shiftKey: true })
    expect(led).toEqual(['the list'])
  })

  it('may be two, one after the other', () => {
    const led = follow()
    send('KeyG')
    send('KeyT')
    send('KeyT')
    send('KeyG')
    send('KeyX')
    send('KeyB')
    send('KeyG')
    send('KeyB')
    expect(led).toEqual(['/', '/bookmarks/'])
  })

  it('is the first of two again when it is pressed twice', () => {
    const led = follow()
    send('KeyG')
    send('KeyG')
    send('KeyB')
    expect(led).toEqual(['/bookmarks/'])
  })

  it.each([{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }])(
    'is left alone with %o',
    (more) => {
      const led = follow()
      expect(send('Slash', { shiftKey: true, ...more })).toBe(true)
      expect(led).toEqual([])
    },
  )

  it.each(['input', 'textarea', 'select', 'dialog'])('is left alone in a field or dialog: %s', (name) => {
    const led = follow(`<${name}></${name}>`)
    const field = document.querySelector(name)
    if (field !== null) send('Slash', { shiftKey: true }, field)
    expect(led).toEqual([])
  })

  it('is left alone behind an open dialog', () => {
    const led = follow('<dialog open></dialog>')
    send('Slash', { shiftKey: true })
    expect(led).toEqual([])
  })

  it('does not repeat what it does while it is held', () => {
    const led = follow()
    send('Slash', { shiftKey: true, repeat: true })
    expect(led).toEqual([])
  })

  it('pressed before it was listened to is not lost', () => {
    const led = follow('', [press('KeyG'), press('KeyT')])
    expect(led).toEqual(['/'])
  })

  it('that nothing answers to stays with the browser', () => {
    follow()
    expect(send('Space')).toBe(true)
    expect(send('KeyJ')).toBe(true)
    expect(send('Slash')).toBe(false)
  })

  it('presses what is on the page, and what is not there it does not miss', () => {
    follow(
      '<nav class="chips"><a class="c-all" href="#all">全部</a><a href="#first">政策</a></nav><div class="i-grid"></div>',
    )
    send('Digit1')
    expect(location.hash).toBe('#first')
    send('Digit9')
    send('KeyD')
    expect(location.hash).toBe('#first')
  })
})
