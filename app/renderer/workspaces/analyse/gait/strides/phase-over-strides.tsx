import { useMemo } from 'react'
import { SIDES, type Side } from '../../../../../core/body/joints.ts'
import type { Angle } from '../../../../../core/body/angles/segment-angles.ts'
import { phaseMeansOf } from '../../../../../core/deviation/phase-means.ts'
import { PHASES, phaseWords } from '../../../../../core/gait/cycles/phases.ts'
import { TrendPlot } from '../../../../charts/trend-plot.tsx'
import { angleName } from '../../../../format/angle-words.ts'
import { number } from '../../../../format/measured.ts'
import { surestPhase, trendOf, type Trend } from '../against/drift-words.ts'
import { SIDE_COLOURS } from '../../../../trial/gait/curves/follow-playhead.ts'
import { loopStride } from '../../../../trial/gait/loop-stride.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import css from './strides.module.css'

export interface Place {
  side: Side
  place: number
}

interface PhaseOverStridesProps {
  shown: ShownGait
  angle: string
  /** Of the finding that is lit, or the drift that was clicked; null: the one that drifts most surely. */
  phase: Trend['phase'] | null
  over: Place | null
  onOver: (place: Place | null) => void
}

/** What the angle is in one phase, stride by stride, and the line through it. */
export function PhaseOverStrides({ shown, angle, phase: wanted, over, onOver }: PhaseOverStridesProps) {
  const { gait: { drift }, notTried } = shown.trialGait
  const phase = wanted ?? surestPhase(drift, angle)
  const points = useMemo(() => pointsOf(shown, angle, phase), [shown, angle, phase])
  return (
    <div className={css.trends}>
      {SIDES.map((side) => {
        const trend = trendOf(drift, angle, side, phase)
        const words = trend ? slopeWords(trend) : drift ? `no drift is told of ${drift.strides[side]} strides` : drift === null ? (notTried === null ? 'the drift is being worked out …' : 'the drift could not be worked out') : ''
        return (
          <div key={side} className={css.trend}>
            <span className={css.slope} title={trend?.sentence ?? words}>
              {phaseWords(phase)}: {words}
            </span>
            <TrendPlot
              label={`${angleName(angle)}, ${side}, mean of ${phaseWords(phase)}, stride by stride: ${words}`}
              colour={SIDE_COLOURS[side]}
              points={points[side]}
              lit={over?.side === side ? over.place : null}
              line={trend}
              onOver={(place) => onOver(place === null ? null : { side, place })}
              onOpen={(place) => loopStride(side, place)}
            />
          </div>
        )
      })}
    </div>
  )
}

function slopeWords({ perMinuteDeg, intervalDeg: [low, high], verdict }: Trend): string {
  const decimals = high - low < 2 ? 1 : 0
  const signed = (value: number) => (value > 0 ? '+' : '') + number(value, decimals)
  return `${signed(perMinuteDeg)}° a minute (${signed(low)} to ${signed(high)}), ${verdict === 'steady' ? 'chance' : verdict}`
}

/** Of the strides that count. */
function pointsOf({ trialGait: { gait }, strides }: ShownGait, angle: string, phase: Trend['phase']) {
  const of = (side: Side) => gait.strides[side].flatMap(({ fromS, toS, phases, leftOut }, place) => {
    const curves = strides?.[side][place]?.curves
    const means = leftOut === null && curves ? phaseMeansOf({ fromS, toS, borders: phases, curves }, angle as Angle) : null
    return means ? [{ key: place, atS: (fromS + toS) / 2, value: means[PHASES.indexOf(phase)]! }] : []
  })
  return { left: of('left'), right: of('right') }
}
