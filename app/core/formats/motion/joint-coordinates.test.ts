import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ProblemError } from '../../problem.ts'
import { areAnglesIn, coordinateIn } from './coordinate-names.ts'
import { type JointCoordinates, jointCoordinates } from './joint-coordinates.ts'
import { areMarkersIn } from './mot-markers.ts'
import { type MotTable, readMot } from './read-mot.ts'
import { sourceMotion } from './source-motion.ts'

const table = (head: string, labels: string, rows: readonly (readonly number[])[]) => `${head}endheader\ntime\t${labels}\n${rows.map((row) => row.join('\t')).join('\n')}\n`
const read = (text: string) => jointCoordinates(readMot(text, 'a.mot'), 'a.mot')
/** A second of a knee that bends so far, in the file's numbers. */
const bending = (head: string, most: number) => table(head, 'knee_angle_r\tpelvis_tx', Array.from({ length: 50 }, (_, at) => [at / 50, most * Math.sin(at / 8) ** 2, 0.02 * at]))

describe('a table of joint angles', () => {
  it('is known by the names that OpenSim’s models have for them, in tables of states too, and never a force or a marker', () => {
    expect(['hip_flexion_l', 'Pelvis_Tilt', '/jointset/walker_knee_r/knee_angle_r/value', '/jointset/walker_knee_r/knee_angle_r/speed', 'knee_angle_r_moment', 'knee_angle_r_beta', 'knee', 'constructor'].map(coordinateIn)).toEqual(['hip_flexion_l', 'pelvis_tilt', 'knee_angle_r', undefined, undefined, undefined, undefined, undefined])
    expect(areAnglesIn(['time', 'ground_force_1_vx', 'knee_angle_l'])).toBe(true)
    for (const columns of [['time', 'ground_force_1_vx'], ['time', 'pelvis_tx', 'pelvis_ty', 'pelvis_tz'], ['knee_angle_r'], []]) expect(areAnglesIn(columns)).toBe(false)
    expect(areMarkersIn(['time', 'pelvis_tx', 'pelvis_ty', 'pelvis_tz', 'knee_angle_r', 'knee_angle_l', 'ankle_angle_r'])).toBe(false)
  })

  it('is a movement without markers; what is none of it is named', () => {
    const text = bending('inDegrees=yes\n', 60).replace('pelvis_tx', 'iliacus_r')
    const source = sourceMotion('.STO', { name: 'a.sto', bytes: () => new Uint8Array(), lines: () => text.split('\n').values() as Generator<string> }, {})!
    expect(source.motion).toMatchObject({ rateHz: 50, markers: [], unnamedMarkers: 0 })
    expect([source.motion.points.length, source.motion.timesS.length, [...source.coordinates!.courses.keys()], source.coordinates!.others]).toEqual([0, 50, ['knee_angle_r'], ['iliacus_r']])
  })

  it.each([
    ['said to be in degrees', 'inDegrees=yes\n', 60, 1.047, []],
    ['said to be in radians', 'inDegrees=no\n', 1.05, 1.05, []],
    ['of no unit, beyond half a turn as radians', '', 60, 1.047, ['angle-unit-found']],
    ['of no unit, too small to be degrees', '', 1.05, 1.05, ['angle-unit-found']],
    ['said to be in radians, which no knee bends by', 'inDegrees=no\n', 60, 1.047, ['angle-unit-doubted']],
    ['said to be in degrees, so few that they may be radians', 'inDegrees=yes\n', 1.05, 0.018, ['angle-unit-doubted']],
  ])('%s is read in radians; lengths stay', (_, head, most, radians, codes) => {
    const { courses, findings } = read(bending(head, most))
    expect(Math.max(...courses.get('knee_angle_r')!)).toBeCloseTo(radians, 2)
    expect(courses.get('pelvis_tx')![49]).toBeCloseTo(0.98, 9)
    expect(findings.map(({ code }) => code)).toEqual(codes)
  })

  it('of a unit that nothing shows is refused, not guessed', () => {
    expect(() => read(bending('', 0.2))).toThrow('a.mot does not say whether its angles are in degrees or radians')
  })

  it('by single frames that went astray no unit is told', () => {
    const rows = Array.from({ length: 100 }, (_, at) => [at / 50, at === 50 ? 70 : Math.sin(at / 8)])
    expect(read(table('inDegrees=no\n', 'knee_angle_r', rows)).findings).toEqual([])
  })

  it('at uneven times is read at even ones, between its rows by straight lines; of two rows of one time the later counts', () => {
    const times = [0, 0.01, 0.02, 0.03, 0.03, 0.07, 0.08, 0.09, 0.1]
    const { timesS, rateHz, courses, findings } = read(table('inDegrees=no\n', 'knee_angle_r', times.map((timeS, at) => [timeS, at === 3 ? 1 : 10 * timeS])))
    expect([rateHz, findings.map(({ code }) => code)]).toEqual([100, ['uneven-times']])
    expect([...timesS]).toEqual(Array.from({ length: 11 }, (_, at) => expect.closeTo(at / 100, 9) as number))
    expect([...courses.get('knee_angle_r')!]).toEqual(Array.from({ length: 11 }, (_, at) => expect.closeTo(at / 10, 9) as number))
  })

  it.each([
    ['of one row', [[0, 60]]],
    ['of rows at one time', [[1, 60], [1, 3]]],
  ])('%s tells no rate', (_, rows) => {
    expect(() => read(table('inDegrees=yes\n', 'knee_angle_r', rows))).toThrow('tells no frame rate')
  })

  it('however its times lie has no more than a few times its rows', () => {
    const times = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 40 }).map((all) => all.toSorted((a, b) => a - b))
    fc.assert(
      fc.property(times, (all) => {
        const { timesS, courses } = readOrRefused({ title: '', inDegrees: true, columns: ['knee_angle_r'], timesS: Float64Array.from(all), values: Float64Array.from(all, (_, at) => 5 * at) })
        expect(timesS.length).toBeLessThanOrEqual(4 * all.length + 1)
        for (const value of courses.get('knee_angle_r')!) expect(value).not.toBeNaN()
      }),
    )
  })
})

/** What is refused in a sentence has no rows. */
function readOrRefused(given: MotTable): Pick<JointCoordinates, 'timesS' | 'courses'> {
  try {
    return jointCoordinates(given, 'a.mot')
  } catch (thrown) {
    if (thrown instanceof ProblemError) return { timesS: new Float64Array(), courses: new Map([['knee_angle_r', new Float64Array()]]) }
    throw thrown
  }
}
