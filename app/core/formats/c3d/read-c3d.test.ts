import { describe, expect, it } from 'vitest'
import { c3dFile } from '../testing/samples.ts'
import { readC3d } from './read-c3d.ts'

function altered(changes: Record<number, number>): Uint8Array {
  const bytes = c3dFile()
  for (const [at, value] of Object.entries(changes)) bytes[Number(at)] = value
  return bytes
}

describe('a C3D file', () => {
  it.each([84, 85, 86] as const)('of processor %i gives points in metres, of those that were seen', (processor) => {
    const bytes = c3dFile({ processor, points: 2, frames: 2 })
    const view = new DataView(bytes.buffer, 1024)
    const words = [1000, -2000, 3, 0x0205, 0, 0, 0, -1, 4, 5, 6, 0, 7, 8, 9, -32_768]
    for (const [at, word] of words.entries()) view.setInt16(2 * at, word, processor !== 86)
    const { points, values, cameras, residualsM, rateHz } = readC3d(bytes, 'a.c3d')
    expect([rateHz, points.map(({ label }) => label)]).toEqual([50, ['M1', 'M2']])
    const micrometres = (lengths: Iterable<number>) => Array.from(lengths, (length) => Math.round(length * 1e6))
    expect(micrometres(values)).toEqual([100_000, -200_000, 300, NaN, NaN, NaN, 400, 500, 600, NaN, NaN, NaN])
    expect([...cameras]).toEqual([2, 0, 0, 0])
    expect(micrometres(residualsM)).toEqual([500, NaN, 0, NaN])
  })

  it('takes a position of exactly 0, 0, 0 that nothing has seen for missing, and says so', () => {
    const { values, findings } = readC3d(c3dFile({ points: 1, frames: 1 }), 'a.c3d')
    expect([...values]).toEqual([NaN, NaN, NaN])
    expect(findings.map(({ code }) => code)).toEqual(['c3d-points-at-zero'])
  })

  it.each([
    ['cut in its header', c3dFile().subarray(0, 100), 'a.c3d: The file ends after 100 bytes'],
    ['with a wrong key', altered({ 1: 0x51 }), 'The second byte of a C3D file is 80'],
    ['whose parameters lie past its end', altered({ 0: 200 }), 'parameter section at block 200'],
    ['of an unknown processor', altered({ 515: 90 }), 'The processor type is 90'],
    ['whose data lie past its end', altered({ 16: 200 }), 'The header puts the data at block 200'],
    ['that is cut in its data', altered({ 8: 90 }), 'The header declares 90 frames of 16 bytes; the file has room for 4'],
    ['whose frames run backwards', altered({ 6: 20 }), 'The last frame (4) comes before the first (20)'],
    ['of an unknown unit', c3dFile({ unit: 'el' }), 'POINT:UNITS is "el"'],
  ])('%s is refused, and the fault is named', (_, bytes, words) => {
    expect(() => readC3d(bytes, 'a.c3d')).toThrow(words)
  })

  it('without a unit is taken for one in millimetres, with a warning', () => {
    const { findings, pointUnit } = readC3d(c3dFile({ unit: '' }), 'a.c3d')
    expect([pointUnit, findings[0]?.code]).toEqual(['', 'c3d-no-unit'])
  })
})
