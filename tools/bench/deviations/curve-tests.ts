/** How often tests along whole curves find something where there is nothing, with as few sessions, or strides, as they take. */
import { bySide, type Side } from '../../../app/core/body/joints.ts'
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

const isFound = ({ curves }: TestedCurves): boolean => curves['knee-flexion']!.clusters.length > 0
const shareOf = (found: readonly boolean[]) => (100 * found.filter(Boolean).length) / found.length

function walk(strides: number, inTurn: number): MeasuredGait {
  const side = (from: number) => {
    let before = wave()
    return Array.from({ length: strides }, (_, at) => {
      const fresh = wave()
      if (at > 0) before = fresh.map((value, place) => inTurn * before[place]! + Math.sqrt(1 - inTurn ** 2) * value)
      return { fromS: at + from, toS: at + from + 1, borders: null, curves: { 'knee-flexion': before } }
    })
  }
  const begins: Readonly<Record<Side, number>> = { left: 0, right: 0.5 }
  return { name: 'nobody', date: '', strides: bySide((one) => side(begins[one])) }
}

function wave(): Float64Array {
  const parts = Array.from({ length: WAVES + 1 }, () => [random.gaussian(0, 1), random.gaussian(0, 1)] as const)
  return Float64Array.from({ length: CYCLE_POINTS }, (_, at) => parts.reduce((sum, [sine, cosine], waves) => sum + sine * Math.sin((2 * Math.PI * waves * at) / (CYCLE_POINTS - 1)) + cosine * Math.cos((2 * Math.PI * waves * at) / (CYCLE_POINTS - 1)), 0))
}
