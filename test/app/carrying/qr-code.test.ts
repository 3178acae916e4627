// What is drawn is what a phone reads.
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { qrCode, type QrCode } from '#app/carrying/qr-code.ts'

const address = (length: number) => `https://kandu.example/bookmarks/#list=${'aZ09-_'.repeat(400)}`.slice(0, length)

/** Paints the outline as a camera would see it, each square four pixels wide. */
function paint({ outline, width }: QrCode): { width: number; height: number; data: Uint8Array } {
  const scale = 4
  const size = width * scale
  const data = new Uint8Array(size * size * 4).fill(255)
  for (const [, x, y, length] of outline.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row++) {
      const from = ((Number(y) * scale + row) * size + Number(x) * scale) * 4
      for (let at = 0; at < Number(length) * scale; at++) data.set([0, 0, 0], from + at * 4)
    }
  }
  return { width: size, height: size, data }
}

describe('a QR code', () => {
  it.each([40, 200, 600, 1800])('of an address of %i characters is read as that address', (length) => {
    const code = qrCode(address(length))
    if (code === null) throw new Error('no code')
    expect(decodeQR(paint(code))).toBe(address(length))
  })

  it('has light around it', () => {
    const { outline = '', width = 0 } = qrCode(address(40)) ?? {}
    const runs = [...outline.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, ...run]) => run.map(Number))
    expect(Math.min(...runs.flatMap(([x = 0, y = 0]) => [x, y]))).toBe(4)
    expect(Math.max(...runs.map(([x = 0, , length = 0]) => x + length))).toBe(width - 4)
  })

  it('is not made of what no screen shows large enough', () => {
    expect(qrCode(address(1801))).toBeNull()
    expect(qrCode('刊'.repeat(601))).toBeNull()
  })
})
