import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { multiply, rotationAbout, transform, type Mat3 } from '../math/mat3.ts'
import { add, cross, scale, subtract, type Vec3 } from '../math/vec3.ts'
import { groundReactions } from './ground-reaction.ts'
import { type MadePlate, plateTrial } from './testing/plate-trial.ts'

const HALF: readonly [number, number] = [0.3, 0.2]
const DEPTH_M = 0.04
const millimetres = (vector: Vec3) => scale(vector, 1000)

/** A plate somewhere in the lab, its z into the floor, turned about the vertical and tilted a little. */
const place = fc.record({ turn: fc.double({ min: -3, max: 3, noNaN: true }), tilt: fc.double({ min: -0.2, max: 0.2, noNaN: true }), centre: fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -2, max: 2, noNaN: true }))) as fc.Arbitrary<[number, number, number]> })
const downwards: Mat3 = [1, 0, 0, 0, -1, 0, 0, 0, -1]

function placed({ turn, tilt, centre }: { turn: number; tilt: number; centre: Vec3 }) {
  const rotation = multiply(multiply(rotationAbout('z', turn), rotationAbout('x', tilt)), downwards)
  const toLab = (own: Vec3) => add(centre, transform(rotation, own))
  const [x, y] = HALF
  const corners = ([[x, y, 0], [-x, y, 0], [-x, -y, 0], [x, -y, 0]] as const).map((corner) => millimetres(toLab(corner)))
  return { toLab, turned: (own: Vec3) => transform(rotation, own), corners }
}

/** What presses on the plate where, in its axes, and the moment about its normal there. */
const load = fc.record({
  force: fc.tuple(fc.double({ min: -150, max: 150, noNaN: true }), fc.double({ min: -150, max: 150, noNaN: true }), fc.double({ min: 50, max: 1500, noNaN: true })),
  at: fc.tuple(fc.double({ min: -0.3, max: 0.3, noNaN: true }), fc.double({ min: -0.2, max: 0.2, noNaN: true })),
  free: fc.double({ min: -8, max: 8, noNaN: true }),
})

/** Moment about the transducer, which is `DEPTH_M` below the surface and 1 mm and 2 mm off its middle. */
const TRANSDUCER: Vec3 = [0.001, -0.002, DEPTH_M]
function sixChannels({ force, at: [x, y], free }: { force: Vec3; at: readonly [number, number]; free: number }): number[] {
  const moment = add(cross(subtract([x, y, 0], TRANSDUCER), force), [0, 0, free])
  return [...force, ...moment.map((one) => one * 1000)]
}
const negative = (values: readonly number[]) => values.map((value) => -value)

/** The rows are what a volt of each channel does, so that the list is column by column. */
const CROSSTALK = [1.5, 0.01, 0.04, -4, -5, 2, -0.005, 1.5, -0.02, 17, 5, -9, 0, -0.01, 6, 13, 13, 4, 0, 0.002, 0, 741, -0.5, -0.6, 0.002, -0.001, 0, -1.7, 739, 2, -0.002, -0.005, -0.002, -3, -0.6, 391]

type Made = Pick<MadePlate, 'type' | 'samples' | 'origin' | 'matrix' | 'units'>
const KINDS: readonly [string, (load: { force: Vec3; at: readonly [number, number]; free: number }) => Made][] = [
  ['type 1', ({ force, at: [x, y], free }) => ({ type: 1, origin: [0, 0, 0], samples: [[...negative(force), x * 1000, y * 1000, -free * 1000]] })],
  ['type 2', (load) => ({ type: 2, origin: millimetres(scale(TRANSDUCER, -1)), samples: [negative(sixChannels(load))], units: ['N', 'N', 'N', 'Nmm', 'Nmm', 'Nmm'] })],
  ['type 2 in newton metres', (load) => ({ type: 2, origin: millimetres(scale(TRANSDUCER, -1)), samples: [negative(sixChannels(load)).map((value, at) => (at < 3 ? value : value / 1000))], units: ['N', 'N', 'N', 'N-m', 'N.m', 'Nm'] })],
  ['type 2 with the opposite origin', (load) => ({ type: 2, origin: millimetres(TRANSDUCER), samples: [negative(sixChannels(load))] })],
  ['type 2 that tells what presses on it', (load) => ({ type: 2, origin: millimetres(scale(TRANSDUCER, -1)), samples: [sixChannels(load)] })],
  ['type 4', (load) => ({ type: 4, origin: millimetres(scale(TRANSDUCER, -1)), matrix: CROSSTALK, samples: [solved(CROSSTALK, negative(sixChannels(load)))] })],
]

describe('a plate gives back what presses on it', () => {
  it.each(KINDS)('%s: force, centre of pressure and free moment in the lab', (_, made) => {
    fc.assert(
      fc.property(place, load, (where, pressed) => {
        const { toLab, turned, corners } = placed(where)
        const [reaction] = groundReactions(plateTrial({ ...made(pressed), corners })).reactions
        const { force, at, free } = pressed
        const told = [reaction!.forceN, reaction!.centreOfPressureM, reaction!.freeMomentNm].map((part) => [...part])
        const truth = [scale(turned(force), -1), toLab([...at, 0]), scale(turned([0, 0, free]), -1)]
        // The channels are 32-bit numbers.
        for (const [part, tolerance] of [0.001, 1e-5, 0.002].entries()) {
          for (const axis of [0, 1, 2]) expect(Math.abs(told[part]![axis]! - truth[part]![axis]!)).toBeLessThan(tolerance)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('type 3: four sensors that each feel their part', () => {
    const part = fc.double({ min: -60, max: 60, noNaN: true })
    const weight = fc.double({ min: 10, max: 400, noNaN: true })
    const sensors = fc.tuple(part, part, part, part, weight, weight, weight, weight)
    fc.assert(
      fc.property(place, sensors, (where, [x12, x34, y14, y23, ...weights]) => {
        const { toLab, turned, corners } = placed(where)
        const [a, b] = [0.12, 0.2]
        const felt: [Vec3, Vec3][] = [
          [[0, b, DEPTH_M], [x12, 0, 0]],
          [[0, -b, DEPTH_M], [x34, 0, 0]],
          [[a, 0, DEPTH_M], [0, y14, 0]],
          [[-a, 0, DEPTH_M], [0, y23, 0]],
          ...([[a, b], [-a, b], [-a, -b], [a, -b]] as const).map(([x, y], sensor): [Vec3, Vec3] => [[x, y, DEPTH_M], [0, 0, weights[sensor]!]]),
        ]
        const force = felt.reduce<Vec3>((sum, [, one]) => add(sum, one), [0, 0, 0])
        const moment = felt.reduce<Vec3>((sum, [at, one]) => add(sum, cross(at, one)), [0, 0, 0])
        const own: Vec3 = [-moment[1] / force[2], moment[0] / force[2], 0]
        const free = subtract(moment, cross(own, force))[2]
        const trial = plateTrial({ type: 3, origin: [1000 * a, 1000 * b, -1000 * DEPTH_M], samples: [[x12, x34, y14, y23, ...weights]], corners })
        const [reaction] = groundReactions(trial).reactions
        const truth = [...scale(turned(force), -1), ...toLab(own), ...scale(turned([0, 0, free]), -1)]
        const told = [reaction!.forceN, reaction!.centreOfPressureM, reaction!.freeMomentNm].flatMap((part) => [...part])
        for (const [at, value] of told.entries()) expect(Math.abs(value - truth[at]!)).toBeLessThan(1e-3)
      }),
      { numRuns: 60 },
    )
  })

  /** Sheet "C3D Force plate calculations" of ../shared/reference/c3d/plates/TYPE-4.XLS: its matrix, and "Scaled Values - TYPE-4" of frames 2, 4, 8 and 17. */
  it('type 4 multiplies as the C3D user guide’s own example does', () => {
    const [f, z] = [-0.122_206_254_737_770_29, -0.122_138_172_468_622_57]
    const matrix = [
      [1.526_645_006_301_582_2, 0.013_982_190_947_398_4, 0.045_523_380_993_902_57, -4.284_280_896_473_809, -5.494_209_837_393_126, 2.856_023_631_384_376],
      [-0.004_636_591_585_935_73, 1.538_609_924_676_708_9, -0.018_507_568_075_506_3, 17.159_642_092_625_756, 5.667_772_272_441_693, -9.638_938_673_543_954],
      [0.000_089_463_145_740_058_54, -0.009_134_669_468_463_993, 5.988_163_629_657_774, 13.232_987_154_235_488, 13.250_263_487_509_809, -4.609_498_182_596_914],
      [-0.000_005_906_512_967_829_832, 0.002_290_843_828_823_343, -0.000_024_035_817_111_441_236, 741.871_292_280_706_9, -0.539_397_315_453_650_2, -0.597_238_764_875_148_5],
      [0.002_252_567_400_080_173, -0.001_147_509_985_923_976_7, 0.000_068_959_384_815_847_56, -1.682_022_549_947_898, 739.630_773_102_336_2, 2.041_639_708_002_273_7],
      [-0.001_781_885_545_658_509, -0.004_845_060_957_261_995, -0.002_341_907_034_802_836_2, -3.250_343_828_837_657, -0.593_823_662_966_123, 391.879_168_998_305_03],
    ].flat()
    const counts = [[953, 0, 0, 0, 0, 0], [0, 0, 953, 0, 0, 0], [953, 953, 0, 0, 0, 0], [-2047, 0, 0, 0, 0, 2049]]
    const expected = [[-177.797, -1.6284, -5.3018], [-0.0104, 1.0633, -697.0083], [-177.257, -180.8189, -3.1463], [382.3459, 4.7109, 11.9744]]
    const corners: Vec3[] = [[300, 200, 0], [300, -200, 0], [-300, -200, 0], [-300, 200, 0]]
    const samples = counts.map((row) => row.map((count, channel) => count * (channel === 2 ? z : f)))
    const [reaction] = groundReactions(plateTrial({ type: 4, matrix, samples, corners, origin: [0, 0, -40] })).reactions
    // Of these corners x is the lab's y, y its x, and z down.
    const own = expected.map((_, sample) => [reaction!.forceN[3 * sample + 1]!, reaction!.forceN[3 * sample]!, -reaction!.forceN[3 * sample + 2]!])
    for (const [sample, row] of expected.entries()) for (const [axis, value] of row.entries()) expect(own[sample]![axis]).toBeCloseTo(value, 3)
  })
})

describe('what is told about a plate', () => {
  const corners: Vec3[] = [[300, 200, 0], [300, -200, 0], [-300, -200, 0], [-300, 200, 0]]
  const pressing = (newtons: number) => sixChannels({ force: [0, 0, newtons], at: [0.05, 0.02], free: 0 })
  const of = (made: Partial<MadePlate>) => {
    const { reactions, findings } = groundReactions(plateTrial({ type: 2, origin: millimetres(scale(TRANSDUCER, -1)), corners, samples: [], ...made }))
    return { up: Array.from({ length: (reactions[0]?.forceN.length ?? 0) / 3 }, (_, sample) => Math.round(reactions[0]!.forceN[3 * sample + 2]!) + 0), codes: findings.map(({ code }) => code), reaction: reactions[0] }
  }

  it('no centre of pressure while less than 20 N press', () => {
    const { reaction, up } = of({ samples: [19, 21].map((newtons) => negative(pressing(newtons))) })
    expect(up).toEqual([19, 21])
    expect(Array.from(reaction!.centreOfPressureM, Number.isNaN)).toEqual([true, true, true, false, false, false])
    expect(Array.from(reaction!.freeMomentNm, Number.isNaN)).toEqual([true, true, true, false, false, false])
  })

  it('the load of an empty plate is taken off where the file says when it is empty', () => {
    const samples = [30, 30, 730, 30].map((newtons) => negative(pressing(newtons)))
    expect(of({ samples, zero: [1, 2] })).toMatchObject({ up: [0, 0, 700, 0], codes: [] })
    expect(of({ samples })).toMatchObject({ up: [30, 30, 730, 30], codes: [] })
  })

  it('but not where somebody stands on it then', () => {
    const standing = [600, 610, 600, 600].map((newtons) => negative(pressing(newtons)))
    expect(of({ samples: standing, zero: [1, 2] })).toMatchObject({ up: [600, 610, 600, 600], codes: ['plate-not-empty'] })
    const leaving = [80, 80, 500, 0].map((newtons) => negative(pressing(newtons)))
    expect(of({ samples: leaving, zero: [1, 2] })).toMatchObject({ up: [80, 80, 500, 0], codes: ['plate-not-empty'] })
  })

  it('says which way its numbers were turned, and what does not fit', () => {
    expect(of({ samples: [pressing(500)] })).toMatchObject({ up: [500], codes: ['plate-action'] })
    expect(of({ samples: [negative(pressing(500))], units: ['V', 'V', 'V'] })).toMatchObject({ up: [500], codes: ['plate-unit'] })
    expect(of({ samples: [negative(pressing(500))], origin: millimetres(TRANSDUCER) }).codes).toEqual(['plate-origin-reversed'])
    expect(of({ samples: [negative(sixChannels({ force: [0, 0, 500], at: [0.5, 0], free: 0 }))] }).codes).toEqual(['plate-pressed-outside'])
    expect(of({ type: 3, origin: [0, 0, 0], samples: [[0, 0, 0, 0, 90, 90, 90, 90]] }).codes).toEqual(['plate-sensors-unknown', 'plate-action'])
  })

  it.each<[string, Partial<MadePlate>]>([
    ['is of type 7; types 1 to 4 are known', { type: 7 }],
    ['its 8 channels are not all among the file’s 6'.replace('’', "'"), { type: 3 }],
    ['its corners span no area', { corners: [[0, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]] }],
    ['its 6 × 6 calibration matrix is missing', { type: 4 }],
  ])('a plate that cannot be read is left out, and why is said: %s', (words, made) => {
    const { reactions, findings } = groundReactions(plateTrial({ type: 2, origin: [0, 0, -40], corners, samples: [negative(pressing(500))], ...made }))
    expect([reactions, findings[0]?.message]).toEqual([[], expect.stringContaining(words)])
  })
})

/** Gauss with pivoting: the volts that a matrix turns into a load. */
function solved(columns: readonly number[], load: readonly number[]): number[] {
  const rows = load.map((value, row) => [...Array.from({ length: 6 }, (_, column) => columns[6 * column + row]!), value])
  for (let pivot = 0; pivot < 6; pivot++) {
    const best = rows.slice(pivot).reduce((found, row, at) => (Math.abs(row[pivot]!) > Math.abs(rows[found]![pivot]!) ? pivot + at : found), pivot)
    ;[rows[pivot], rows[best]] = [rows[best]!, rows[pivot]!]
    for (const row of rows) {
      if (row === rows[pivot]) continue
      const factor = row[pivot]! / rows[pivot]![pivot]!
      for (let at = pivot; at <= 6; at++) row[at]! -= factor * rows[pivot]![at]!
    }
  }
  return rows.map((row, at) => row[6]! / row[at]!)
}
