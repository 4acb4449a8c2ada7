import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { groundReactionsOfMot } from '../../forces/ground-reaction-of-mot.ts'
import { readMot } from '../../formats/motion/read-mot.ts'
import { readTrc } from '../../formats/motion/read-trc.ts'
import { lowPassPoints } from '../../signal/low-pass-points.ts'
import type { GaitPoints } from '../gait-points.ts'
import { stepPoints } from '../step-points.ts'
import { trembling, type TrueWalk, trueWalk } from '../testing/true-walk.ts'
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
    const { offsetS, errorS, verdict } = platesClock(points, plates)
    expect(verdict).toBe('sure')
    expect(Math.abs(offsetS - TRUE_S)).toBeLessThan(Math.min(within, 2 * errorS))
    expect(errorS).toBeLessThan(0.02)
  }
  const later = platesClock(pointsOf(walk), plates.map((plate) => ({ ...plate, firstTimeS: plate.firstTimeS - 1.2 })))
  expect(Math.abs(later.offsetS - TRUE_S - 1.2)).toBeLessThan(0.004)
})

it('of plates on which somebody stands, that lie under single steps, or whose walker is not seen whole, none is', () => {
  const points = pointsOf(walk)
  const standing = plates.map((plate) => ({ ...plate, forceN: plate.forceN.map((_, cell) => (cell % 3 === 2 ? 300 + Math.sin(cell) : 0)) }))
  const underSteps = plates.map((plate) => ({ ...plate, forceN: plate.forceN.map((newtons, at) => (Math.floor(at / 3 / plate.rateHz) % 3 === 0 ? newtons : 0)) }))
  expect([platesClock(points, standing), platesClock(points, underSteps), platesClock({ ...points, centre: null }, plates), platesClock(points, [])].map(({ verdict, offsetS }) => [verdict, offsetS])).toEqual(Array.from({ length: 4 }, () => ['refused', Number.NaN]))
})
