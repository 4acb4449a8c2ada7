import { describe, expect, it } from 'vitest'
import { bytesInMemory } from '../byte-source.ts'
import { c3dFile } from '../testing/samples.ts'
import { readC3dHeader } from './c3d-header.ts'
import { numbersFor } from './c3d-numbers.ts'

const read = (bytes: Uint8Array) => readC3dHeader(bytesInMemory(bytes))

function altered(changes: Record<number, number>): Uint8Array {
  const bytes = c3dFile()
  for (const [at, value] of Object.entries(changes)) bytes[Number(at)] = value
  return bytes
}

describe('the header of a C3D file', () => {
  it.each([
    [84, 'intel'],
    [85, 'dec'],
    [86, 'sgi'],
  ] as const)('of processor type %i reads alike', async (code, processor) => {
    const { facts, oddities } = await read(c3dFile({ processor: code, points: 3, frames: 7 }))
    expect(facts).toMatchObject({ processor, points: 3, frames: 7, frameRateHz: 50, units: 'mm', storage: 'integer', pointLabels: ['M1', 'M2', 'M3'] })
    expect(oddities).toEqual([])
  })

  it('DEC numbers are VAX F-floating: 1.0 is 80 40 00 00', () => {
    expect(numbersFor('dec', Uint8Array.from([0x80, 0x40, 0, 0])).float32(0)).toBe(1)
  })

  it.each([
    ['a wrong key', { 1: 0x51 }, 'c3d-key', 'header byte 2'],
    ['a parameter pointer past the end', { 0: 200 }, 'c3d-parameter-pointer', 'header byte 1'],
    ['a parameter pointer to the header', { 0: 1 }, 'c3d-parameter-pointer', 'header byte 1'],
    ['an unknown processor', { 515: 90 }, 'c3d-processor', 'parameter section byte 4'],
    ['data past the end', { 16: 200 }, 'c3d-data-pointer', 'header word 9'],
    ['more frames than there are', { 8: 90 }, 'c3d-truncated', 'data section'],
    ['frames that run backwards', { 6: 20 }, 'c3d-frame-range', 'header words 4 and 5'],
    ['another point count in POINT:USED', { 2: 1 }, 'c3d-point-count-disagrees', 'POINT:USED'],
    ['no parameters', { 516: 0 }, 'c3d-no-parameters', 'parameter section'],
  ])('%s is named with its field', async (_, changes, code, field) => {
    const { oddities } = await read(altered(changes as Record<number, number>))
    expect(oddities).toContainEqual(expect.objectContaining({ code, field }))
  })

  it('a file shorter than the header says where it ends', async () => {
    expect((await read(c3dFile().subarray(0, 100))).oddities[0]?.message).toContain('100 bytes')
  })
})
