/** Against the two files of one rig: see ../shared/reference/README.md. */
import fc from 'fast-check'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { env } from 'node:process'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../problem.ts'
import { cameraPosition } from '../../vision/look-at.ts'
import { placedCameras } from './calibration.ts'
import { readCalibration } from './read-calibration.ts'

const folder = join(env['STRIDESCOPE_REFERENCE'] ?? join(import.meta.dirname, '../../../../../shared/reference'), 'pose2sim-balancing/calibration')
const read = (file: string) => readCalibration(readFileSync(join(folder, file)), file)
const greatest = (one: readonly number[], other: readonly number[]) => Math.max(...one.map((value, at) => Math.abs(value - other[at]!)))

describe.skipIf(!existsSync(folder))('the rig of the balancing trial', () => {
  it('is the same in Qualisys’s text and in Pose2Sim’s TOML, as far as these print it', () => {
    const [qca, toml] = [read('Calib.qca.txt'), read('Calib_qualisys.toml')]
    expect([qca.format, toml.format]).toEqual(['qualisys-qca', 'pose2sim-toml'])
    expect(qca.oddities).toEqual([])
    const theirs = placedCameras(toml, 'toml')
    expect(placedCameras(qca, 'qca')).toHaveLength(4)
    for (const [place, own] of placedCameras(qca, 'qca').entries()) {
      const other = theirs[place]!
      expect([own.name, own.widthPx, own.heightPx]).toEqual([other.name, 1088, 1920])
      expect(greatest([own.focalXPx, own.focalYPx, own.centreXPx, own.centreYPx], [other.focalXPx, other.focalYPx, other.centreXPx, other.centreYPx])).toBeLessThan(1e-9)
      // The rotation vectors are printed with eight decimals.
      expect(greatest(own.rotation, other.rotation)).toBeLessThan(3e-8)
      expect(greatest(own.translationM, other.translationM)).toBeLessThan(2e-8)
      expect(cameraPosition(own)[2]).toBeGreaterThan(1.6)
    }
  })

  it('has 64 times weaker lenses in the TOML, which is said', () => {
    const [qca, toml] = [read('Calib.qca.txt'), read('Calib_qualisys.toml')]
    for (const [place, { distortion }] of qca.lenses.entries()) expect(greatest(distortion, toml.lenses[place]!.distortion.map((term) => 64 * term))).toBeLessThan(1e-12)
    expect(toml.oddities.map(({ code }) => code)).toEqual(['calibration-distortion-divided'])
  })

  it.each(['Calib.qca.txt', 'Calib_qualisys.toml'])('%s, with characters turned or cut short, gives cameras that hold or a problem in words', (file) => {
    const bytes = Uint8Array.from(readFileSync(join(folder, file)))
    const turns = fc.array(fc.tuple(fc.nat({ max: bytes.length - 1 }), fc.integer({ min: 32, max: 126 })), { maxLength: 8 })
    fc.assert(
      fc.property(turns, fc.nat({ max: bytes.length }), fc.boolean(), (changes, length, isCut) => {
        const altered = bytes.slice(0, isCut ? length : undefined)
        for (const [at, byte] of changes) if (at < altered.length) altered[at] = byte
        expect(outcomeOf(altered)).toMatch(/^(whole|calibration-\w+)$/)
      }),
      { numRuns: 150 },
    )
  })
})

function outcomeOf(bytes: Uint8Array): string {
  try {
    const { cameras, lenses } = readCalibration(bytes, 'Calib')
    const numbers = [...lenses.flatMap(({ focalXPx, focalYPx, centreXPx, centreYPx, distortion }) => [focalXPx, focalYPx, centreXPx, centreYPx, ...distortion]), ...cameras.flatMap(({ rotation, translationM }) => [...rotation, ...translationM])]
    return numbers.every(Number.isFinite) ? 'whole' : 'a camera of which some number is missing'
  } catch (thrown) {
    if (thrown instanceof ProblemError) return thrown.problem.code
    throw thrown
  }
}
