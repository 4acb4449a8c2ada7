/** From a reference to what is drawn and told of its curves. */
import { ANGLES } from '../../../../core/body/angles/segment-angles.ts'
import { atEveryPercent, type Reference, type ReferenceCurve } from '../../../../core/norms/references/reference.ts'
import type { Band } from '../../../charts/beyond-band.ts'
import { niceScale, type NiceScale } from '../../../charts/nice-scale.ts'

interface ReferenceSide {
  side: 'either' | 'left' | 'right'
  mean: number[]
  /** mean ± k·SD; where there is no k, mean ± SD. */
  band: Band
  least: number
  most: number
  /** Over the stride, as the root of the mean of squares. */
  sdBetween: number
  sdWithin: number | null
  factor: number | null
}

export interface ReferenceAngle {
  angle: string
  scale: NiceScale
  sides: ReferenceSide[]
}

export function referenceCurves({ curves }: Pick<Reference, 'curves'>): ReferenceAngle[] {
  const sets = curves.sides === 'alike' ? ([['either', curves.either]] as const) : ([['left', curves.left], ['right', curves.right]] as const)
  return ANGLES.flatMap((angle) => {
    const sides = sets.flatMap(([side, set]) => (set[angle] ? [sideOf(side, set[angle])] : []))
    if (sides.length === 0) return []
    return [{ angle, sides, scale: niceScale(Math.min(...sides.flatMap(({ band }) => band.low)), Math.max(...sides.flatMap(({ band }) => band.high))) }]
  })
}

function sideOf(side: ReferenceSide['side'], { mean: own, sdBetween, sdWithin, factor }: ReferenceCurve): ReferenceSide {
  const [mean, sd] = [Array.from(atEveryPercent(own)), Array.from(atEveryPercent(sdBetween))]
  const width = factor ?? 1
  const band = { low: mean.map((value, at) => value - width * sd[at]!), high: mean.map((value, at) => value + width * sd[at]!) }
  return { side, mean, band, least: Math.min(...mean), most: Math.max(...mean), sdBetween: rootMeanSquare(sdBetween), sdWithin: sdWithin && rootMeanSquare(sdWithin), factor }
}

const rootMeanSquare = (values: readonly number[]): number => Math.sqrt(values.reduce((sum, value) => sum + value ** 2, 0) / values.length)
