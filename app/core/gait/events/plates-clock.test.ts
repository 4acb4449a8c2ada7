import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groundReactionsOfMot } from '../../forces/ground-reaction-of-mot.ts'
import { readMot } from '../../formats/motion/read-mot.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { randomStream } from '../../math/random-stream.ts'
import { lowPass } from '../../signal/butterworth.ts'
import { lowPassPoints } from '../../signal/low-pass-points.ts'
import type { GaitPoints } from '../gait-points.ts'
import { stepPoints } from '../step-points.ts'
import { trembling, type TrueWalk, trueWalk } from '../testing/true-walk.ts'
import type { PlateForce } from './plate-events.ts'
import { platesClock } from './plates-clock.ts'

const folder = join(import.meta.dirname, '../../../../resources/sample/2026-11-20-treadmill-walk')
const read = (name: string) => readFileSync(join(folder, name), 'utf8')
const walk = trueWalk(readTrc(read('truth/keypoints-3d.trc'), 'truth'), read('truth/events.csv'))
const plates = groundReactionsOfMot(readMot(read('force-plates.mot'), 'plates'))
/** As the sample’s truth has it. */
const TRUE_S = 0.0747

function pointsOf({ motion }: TrueWalk): GaitPoints {
  const { points } = lowPassPoints({ frames: motion.timesS.length, keypoints: motion.markers.length, points: motion.points }, 6, motion.rateHz)
  return stepPoints({ ...motion, points }, [])!
}

it('of plates that carry a walker the clock is found by how the body goes up and down, as surely as it says, exact points or trembling by a centimetre', () => {
  for (const [points, within] of [[pointsOf(walk), 0.004], [pointsOf(trembling(walk, 0.01)), 0.02]] as const) {
    const { offsetS, errorS, verdict, reason } = platesClock(points, plates)
    expect(verdict).toBe('sure')
    expect(reason).toMatch(/Half a stride from it the other foot would step on each plate, 11 cm beside where they are pressed; at this offset it is 1 cm/)
    expect(reason).toMatch(/tells one stride of this trial from the next, not whether these plates are of this trial/)
    expect(Math.abs(offsetS - TRUE_S)).toBeLessThan(Math.min(within, 2 * errorS))
    expect(errorS).toBeLessThan(0.02)
  }
  const later = platesClock(pointsOf(walk), plates.map((plate) => ({ ...plate, firstTimeS: plate.firstTimeS - 1.2 })))
  expect(Math.abs(later.offsetS - TRUE_S - 1.2)).toBeLessThan(0.004)
  const unknownPlace = platesClock(pointsOf(walk), plates.map((plate) => ({ ...plate, centreOfPressureM: new Float64Array(plate.forceN.length).fill(Number.NaN) })))
  expect([unknownPlace.verdict, unknownPlace.reason]).toEqual(['unsure', expect.stringMatching(/Half a stride from it, -?5\d\d ms away, the other foot would step on each plate, and where plates are pressed does not tell which foot it was/)])
})

it('of plates on which somebody stands, that lie under single steps, or whose walker is not seen whole, none is', () => {
  const points = pointsOf(walk)
  const standing = plates.map((plate) => ({ ...plate, forceN: plate.forceN.map((_, cell) => (cell % 3 === 2 ? 300 + Math.sin(cell) : 0)) }))
  const underSteps = plates.map((plate) => ({ ...plate, forceN: plate.forceN.map((newtons, at) => (Math.floor(at / 3 / plate.rateHz) % 3 === 0 ? newtons : 0)) }))
  expect([platesClock(points, standing), platesClock(points, underSteps), platesClock({ ...points, centre: null }, plates), platesClock(points, [])].map(({ verdict, offsetS }) => [verdict, offsetS])).toEqual(Array.from({ length: 4 }, () => ['refused', Number.NaN]))
})

/** A minute of somebody all of whose strides are alike, but for what points tremble by; four seconds of it on plates. */
function periodicWalk(seed: number): { points: GaitPoints; forces: PlateForce[] } {
  const random = randomStream(seed, 'periodic-walk')
  const [strideS, offsetS, phase] = [random.uniform(1, 1.25), random.uniform(-0.4, 1.5), random.uniform(0, 2 * Math.PI)]
  const turn = (timeS: number) => (2 * Math.PI * timeS) / strideS
  const timesS = Float64Array.from({ length: 3600 }, (_, frame) => frame / 60)
  const way = (asideM: number, heightAt: (frame: number) => number) => {
    const places = new Float64Array(3 * timesS.length)
    for (let frame = 0; frame < timesS.length; frame++) places.set([0, asideM, heightAt(frame)], 3 * frame)
    return places
  }
  const heights = lowPass(timesS.map((timeS) => 1 + 0.02 * Math.cos(2 * turn(timeS)) + 0.004 * Math.cos(turn(timeS) + phase) + random.gaussian(0, 0.004)), 6, 60)
  const centre = way(0, (frame) => heights[frame]!)
  const feet = { left: way(0.1, () => 0), right: way(-0.1, () => 0) }
  const points: GaitPoints = { rateHz: 60, timesS, pelvis: centre, heel: feet, toe: feet, centre }
  const forces = ([1, -1] as const).map((side): PlateForce => {
    const forceN = new Float64Array(3 * 800)
    for (let at = 0; at < 800; at++) {
      const angle = turn(offsetS + at / 200)
      const carried = 70 * (9.81 - (2 * Math.PI / strideS) ** 2 * (0.08 * Math.cos(2 * angle) + 0.004 * Math.cos(angle + phase)))
      forceN[3 * at + 2] = carried * Math.max(0, Math.min(1, 0.5 + 2 * side * Math.sin(angle)))
    }
    return { rateHz: 200, firstTimeS: 0, forceN, centreOfPressureM: Float64Array.from({ length: 3 * 800 }, (_, at) => [0, 0.1 * side, 0][at % 3]!), plate: { number: side } }
  })
  return { points, forces }
}

it('of strides that are all alike none is called sure, however long the points go on beside the plates: what lies beside them tells nothing', () => {
  const told = Array.from({ length: 5 }, (_, seed) => {
    const { points, forces } = periodicWalk(seed)
    return platesClock(points, forces)
  })
  expect(told.map(({ verdict }) => verdict)).not.toContain('sure')
  expect(Math.max(...told.map(({ confidence }) => confidence))).toBeLessThan(0.5)
})
