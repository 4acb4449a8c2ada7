import { describe, expect, it } from 'vitest'
import { bytesInMemory, headAndTail } from '../byte-source.ts'
import { fitFile } from '../testing/samples.ts'
import { fitCrc } from './fit-crc.ts'
import { readFitHeader } from './fit-header.ts'

const read = (bytes: Uint8Array) => readFitHeader(bytesInMemory(bytes))

describe('a FIT recording', () => {
  it('its checksum is CRC-16/ARC: "123456789" gives BB3D', () => {
    expect(fitCrc(new TextEncoder().encode('123456789'))).toBe(0xbb3d)
  })

  it('counts records and tells when it began', async () => {
    const { facts, oddities } = await read(fitFile(5))
    expect(facts).toMatchObject({ records: 5, durationS: 4, protocolVersion: '1.0', profileVersion: '1.00', chainedFiles: 1 })
    expect(facts['startedAt']).toMatch(/^20\d\d-/)
    expect(oddities).toEqual([])
  })

  it('chained files are counted together', async () => {
    const chained = Uint8Array.from([...fitFile(5), ...fitFile(2)])
    expect((await read(chained)).facts).toMatchObject({ records: 7, chainedFiles: 2 })
  })

  it.each([
    ['a lost end', (bytes: Uint8Array) => bytes.subarray(0, -4), 'fit-truncated'],
    ['a turned bit in a record', (bytes: Uint8Array) => bytes.with(30, (bytes[30] ?? 0) ^ 1), 'fit-crc'],
    ['a turned bit in the header', (bytes: Uint8Array) => bytes.with(2, 0x65), 'fit-header-crc'],
    ['a record without definition', (bytes: Uint8Array) => bytes.with(23, 3), 'fit-undefined-message'],
  ])('%s is named', async (_, damage, code) => {
    expect((await read(damage(fitFile(5)))).oddities.map((oddity) => oddity.code)).toContain(code)
  })

  it('a lost end shows in the header alone', async () => {
    const bytes = fitFile(50)
    const source = headAndTail(bytes.length - 9, bytes.subarray(0, 40), bytes.subarray(bytes.length - 20, bytes.length - 9))
    expect(await readFitHeader(source)).toMatchObject({ complete: false, oddities: [{ code: 'fit-truncated' }] })
  })
})
