import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '#compiler/diagnostic.ts'
import { parseSource, sourceByteLimit } from '#compiler/parse-source.ts'
import { sourceLineLimit } from '#compiler/source-text.ts'

const seed = readFileSync(new URL('../../seeds/2024-05-28.txt', import.meta.url))
const bytesOf = (text: string) => new TextEncoder().encode(text)

async function parse(bytes: Uint8Array) {
  const diagnostics: Diagnostic[] = []
  const root = await parseSource({ file: 'a.txt', bytes }, (diagnostic) => diagnostics.push(diagnostic))
  return { root, said: diagnostics.map(({ line, code }) => `${line} ${code}`) }
}

describe('parseSource', () => {
  it('gives every non-blank line of the real issue a node, and the hash of its bytes', async () => {
    const { root, said } = await parse(new Uint8Array(seed))
    const written = seed
      .toString('utf8')
      .split('\n')
      .filter((line) => line.trim() !== '')
    expect(said).toEqual([])
    expect(root?.nodes).toHaveLength(written.length)
    expect(root?.format).toBe('text')
    expect(root?.sha256).toBe('291179c7f690e3bb05eee57a3cb375a0304fe1672aa1f6d32292178b6f98dde2')
  })

  it('takes a byte order mark, any line end and any encoding it knows for the same lines', async () => {
    const plain = (await parse(bytesOf('甲\n\n♢ 乙\n'))).root?.lines
    expect((await parse(bytesOf('\ufeff甲\r\n\r\n♢ 乙\r\n'))).root?.lines).toEqual(plain)
    expect((await parse(bytesOf('甲\r\r♢ 乙\r'))).root?.lines).toEqual(plain)
    expect((await parse(Uint8Array.from([0xff, 0xfe, ...Buffer.from('甲\n\n♢ 乙\n', 'utf16le')]))).root?.lines).toEqual(
      plain,
    )
    const gb18030 = await parse(
      Uint8Array.from([0xbc, 0xd7, 0x0a, 0x0a, 0x81, 0x37, 0xa2, 0x37, 0x20, 0xd2, 0xd2, 0x0a]),
    )
    expect(gb18030.said).toEqual(['0 encoding-gb18030'])
    expect(gb18030.root?.lines[0]).toBe('甲')
    expect(gb18030.root?.lines[2]).toMatch(/^\p{S} 乙$/u)
  })

  it('names the first line whose bytes fit nothing', async () => {
    const broken = Uint8Array.from([...bytesOf('第一行汉字\n第二行汉字\n第三行'), 0xff, 0xff, 0x0a])
    expect(await parse(broken)).toEqual({ root: null, said: ['3 undecodable-bytes'] })
    const chinese = Uint8Array.from([0xbc, 0xd7, 0x0a, 0xbc, 0xd7, 0xff, 0xff, 0x0a])
    expect(await parse(chinese)).toEqual({ root: null, said: ['2 undecodable-bytes'] })
    expect(await parse(Uint8Array.from([0xff, 0xfe, 0x32]))).toEqual({ root: null, said: ['1 undecodable-bytes'] })
    expect((await parse(seed.subarray(0, seed.length - 2))).said).toEqual(['143 undecodable-bytes'])
  })

  it('names Big5, which it does not read', async () => {
    const messages: string[] = []
    const bytes = Uint8Array.from([0xa7, 0xda, 0xad, 0xcc, 0xa6, 0x7e, 0x0a, 0xa4, 0xa4, 0xa4, 0xe5, 0xa6, 0x7e])
    await parseSource({ file: 'a.txt', bytes }, ({ message }) => void messages.push(message))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toContain('Big5')
  })

  it('refuses a text that lost characters earlier, naming each line', async () => {
    expect(await parse(bytesOf('甲\n乙\ufffd\n丙\n丁\ufffd'))).toEqual({
      root: null,
      said: ['2 replacement-character', '4 replacement-character'],
    })
  })

  it('removes control and bidi characters and says so', async () => {
    const { root, said } = await parse(bytesOf('甲\u0000乙\n\u202e丙\u2069\n丁\u200b戊\n\t己\t庚'))
    expect(root?.lines).toEqual(['甲乙', '丙', '丁戊', '\t己 庚'])
    expect(said).toEqual(['1 control-character', '2 control-character'])
  })

  it.each([
    ['%PDF-1.7\n...', 'PDF'],
    ['{\\rtf1\\ansi 【新科技观察】}', 'RTF'],
    ['PK\u0003\u0004....', 'zip'],
  ])('says in one message what %j is', async (start, name) => {
    const diagnostics: Diagnostic[] = []
    const root = await parseSource({ file: 'a.txt', bytes: bytesOf(start) }, (diagnostic) =>
      diagnostics.push(diagnostic),
    )
    expect(root).toBeNull()
    expect(diagnostics.map(({ code, message }) => [code, message.includes(name)])).toEqual([['not-a-text', true]])
  })

  it('refuses what is empty or beyond the stated limits', async () => {
    expect((await parse(bytesOf(''))).said).toEqual(['0 empty-source'])
    expect((await parse(bytesOf(' \n\u3000\t\r\n'))).said).toEqual(['0 empty-source'])
    expect((await parse(new Uint8Array(sourceByteLimit + 1))).said).toEqual(['0 source-too-large'])
    expect((await parse(bytesOf('甲\n'.repeat(sourceLineLimit + 1)))).said).toEqual(['0 too-many-lines'])
  })
})
