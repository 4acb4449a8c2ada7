/** How often tests along whole curves, and drifts, find something where there is nothing. */
import { bySide, type Side } from '../../../app/core/body/joints.ts'
import type { Angle } from '../../../app/core/body/angles/segment-angles.ts'
import { driftsOf } from '../../../app/core/deviation/drift/drift.ts'
import { MADE_ANGLES } from '../../../app/core/deviation/testing/made-gait.ts'
import type { MeasuredGait } from '../../../app/core/gait/measured-gait.ts'
import { amongSessionsOf, LEAST_PAIRS, LEAST_SESSIONS, type TestedCurves, waveformTests } from '../../../app/core/deviation/waveform-tests.ts'
import { CYCLE_POINTS } from '../../../app/core/gait/cycles/cycle-curve.ts'
import { randomStream } from '../../../app/core/math/random-stream.ts'
import { figure, type Figure } from '../figure.ts'

const EXPERIMENTS = 1000
/** A curve's errors are waves of up to so many a stride, each as large as another. */
const WAVES = 4
/** Of what a stride has wrong, so much of the one before is in it. */
const IN_TURN = [0, 0.5] as const

const random = randomStream(1, 'curves without a difference')

const along = (of: (turn: number) => number, waves: number) => Float64Array.from({ length: CYCLE_POINTS }, (_, at) => of((2 * Math.PI * waves * at) / (CYCLE_POINTS - 1)))
const SHAPES = Array.from({ length: WAVES + 1 }, (_, waves) => ({ sine: along(Math.sin, waves), cosine: along(Math.cos, waves) }))

export function chanceOfCurveTests(): Figure[] {
  const sessions = Array.from({ length: EXPERIMENTS }, () => {
    const [today, ...earlier] = Array.from({ length: LEAST_SESSIONS + 1 }, () => walk(1, 0))
    return isFound(waveformTests(today!, amongSessionsOf(earlier, null)).sessions.left)
  })
  return [
    figure(`a test along a curve of today and ${LEAST_SESSIONS} earlier sessions finds something where there is nothing`, '%', [shareOf(sessions)], '≤ 5 %'),
    ...IN_TURN.map((inTurn) => {
      const sides = Array.from({ length: EXPERIMENTS }, () => isFound(waveformTests(walk(LEAST_PAIRS, inTurn), amongSessionsOf([], null)).sides))
      return figure(`of left against right over ${LEAST_PAIRS} pairs of strides, each of which has ${inTurn} of the one before`, '%', [shareOf(sides)])
    }),
  ]
}

const DRIFTS = 200
const TRUE_DRIFTS = 50
/** Of which each is looked at; more than forty are averaged with their neighbours. */
const STRIDES = [20, 40, 100] as const
/** Of a stride, standard deviations of its phases, over the whole session: of one curve that truly drifts. */
const TRUE_DRIFT = 2.5

/** With as many angles as keypoints tell, of both sides. */
export function chanceOfDrifts(): Figure[] {
  return IN_TURN.flatMap((inTurn) => STRIDES.flatMap((strides) => {
    const kept = `over ${strides} strides, each of which has ${inTurn} of the one before`
    const drifts = (drifting: number, people: number) => Array.from({ length: people }, (_, seed) => driftsOf(walk(strides, inTurn, MADE_ANGLES, drifting), MADE_ANGLES, seed).some(({ verdict, side, angle }) => verdict === 'drifts' && (drifting === 0 || (side === 'left' && angle === MADE_ANGLES[0]))))
    return [figure(`called a drift where there is none in any curve ${kept}`, '%', [shareOf(drifts(0, DRIFTS))], '≤ 5 %'), figure(`called a drift where a curve goes by ${TRUE_DRIFT} standard deviations of a stride ${kept}`, '%', [shareOf(drifts(TRUE_DRIFT, TRUE_DRIFTS))])]
  }))
}

const isFound = ({ curves }: TestedCurves): boolean => curves['knee-flexion']!.clusters.length > 0
const shareOf = (found: readonly boolean[]) => (100 * found.filter(Boolean).length) / found.length

/** `drifting`: by how much the first curve of the left goes over the session, in standard deviations of a stride. */
function walk(strides: number, inTurn: number, angles: readonly Angle[] = ['knee-flexion'], drifting = 0): MeasuredGait {
  const side = (one: Side) => {
    const before = new Map<Angle, Float64Array>()
    return Array.from({ length: strides }, (_, at) => {
      for (const angle of angles) {
        const [fresh, last] = [wave(), before.get(angle)]
        before.set(angle, last ? fresh.map((value, place) => inTurn * last[place]! + Math.sqrt(1 - inTurn ** 2) * value) : fresh)
      }
      const gone = (angle: Angle) => (one === 'left' && angle === angles[0] ? drifting * WAVE_SD * (at / Math.max(1, strides - 1)) : 0)
      const fromS = at + (one === 'left' ? 0 : 0.5)
      return { fromS, toS: fromS + 1, borders: BORDERS, curves: Object.fromEntries(angles.map((angle) => [angle, before.get(angle)!.map((value) => value + gone(angle))])) }
    })
  }
  return { name: 'nobody', date: '', strides: bySide(side) }
}

const BORDERS = [0, 12, 31, 50, 62, 74.5, 87.25, 100] as const
/** Of each of its points. */
const WAVE_SD = Math.sqrt(WAVES + 1)

function wave(): Float64Array {
  const parts = SHAPES.map(() => [random.gaussian(0, 1), random.gaussian(0, 1)] as const)
  return Float64Array.from({ length: CYCLE_POINTS }, (_, at) => parts.reduce((sum, [sine, cosine], waves) => sum + sine * SHAPES[waves]!.sine[at]! + cosine * SHAPES[waves]!.cosine[at]!, 0))
}
