import { useCallback, useMemo } from 'react'
import type { Side } from '../../../../../core/body/joints.ts'
import { CurveChart } from '../../../../charts/curve-chart.tsx'
import type { Mark } from '../../../../charts/moving-mark.tsx'
import { valueAt } from '../../../../charts/curve-paths.ts'
import { count } from '../../../../format/amounts.ts'
import { decimalsFor } from '../../../../../core/math/decimals.ts'
import { number } from '../../../../format/measured.ts'
import { jumpTo, playhead } from '../../../../trial/playhead.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { perKilogramWords } from './per-kilogram.ts'
import { followPlace, SIDE_COLOURS, timeOfPercent } from '../../../../trial/gait/curves/follow-playhead.ts'
import type { SignalModel, SignalSide } from '../../../../trial/gait/curves/signal-models.ts'
import css from '../../../../trial/gait/curves/curves.module.css'

interface SignalChartProps {
  signal: SignalModel
  side: Side
  shown: ShownGait
  /** The other side’s mean lies behind it. */
  isAlone: boolean
}

/** One side of what a file holds beside angles: its mean, how far strides are from it, and where in its stride the playhead is. */
export function SignalChart({ signal, side, shown, isAlone }: SignalChartProps) {
  const { name, over } = signal
  const own = signal.sides.find((one) => one.side === side)
  const other = isAlone ? signal.sides.find((one) => one.side !== side) : undefined
  if (!own)
    return (
      <div className={css.unknown}>
        <h3>
          {name}, {side}: not there
        </h3>
        <p>{why(signal)}</p>
      </div>
    )
  return <Drawn signal={signal} own={own} other={other} shown={shown} isOverStride={over === 'stride'} />
}

/** Why one side may have none. */
const why = ({ kind }: SignalModel) =>
  kind === 'vertical-force' || kind === 'centre-of-pressure' ? 'No whole stance of this foot was alone on a plate.' : kind === 'emg-envelope' ? 'No muscle of this side was recorded, or no stride of it was found.' : 'The file holds it for no whole stride of this side.'

function Drawn({ signal: { name, unit, over, scale, kind }, own, other, shown, isOverStride }: { signal: SignalModel; own: SignalSide; other: SignalSide | undefined; shown: ShownGait; isOverStride: boolean }) {
  const { side, mean, sd, n } = own
  // The only stride is its mean.
  const strides = useMemo(() => (own.strides.length < 2 ? [] : own.strides.map((values) => ({ values, isLeftOut: false }))), [own])
  const follow = useMemo(() => followPlace(side, (percent): Mark => (isOverStride ? { percent, value: valueAt(mean, percent) } : null)), [side, mean, isOverStride])
  const goTo = useCallback(
    (percent: number) => {
      const timeUs = isOverStride ? timeOfPercent(shown, side, percent, playhead.get().timeUs) : null
      if (timeUs !== null) jumpTo(timeUs)
    },
    [shown, side, isOverStride],
  )
  const footOff = isOverStride ? (shown.trialGait.gait.phases[side]?.[4] ?? null) : null
  const decimals = decimalsFor((scale.most - scale.least) / 100, 4)
  const words = (value: number, spread: number | undefined) => `${number(value, decimals)}${spread === undefined ? '' : ` ± ${number(spread, decimals)}`} ${unit}`
  return (
    <figure className={css.figure}>
      <figcaption className={css.caption}>
        <strong>
          {name}, {side}
        </strong>
        <span>{unit}</span>
        <span className={css.facts}>
          {[count(n, 'stride'), over === 'stance' && '0 to 100 % of stance', madeOf(kind, unit)].filter(Boolean).map((fact) => (
            <span key={String(fact)}>{fact}</span>
          ))}
        </span>
      </figcaption>
      <CurveChart
        label={`${name}, ${side}, mean of ${count(n, 'stride')} in ${unit}: from ${number(Math.min(...mean), decimals)} to ${number(Math.max(...mean), decimals)}, 0 to 100 % of the ${over}`}
        scale={scale}
        unit=""
        main={{ colour: SIDE_COLOURS[side], mean, sd }}
        other={other ? { colour: SIDE_COLOURS[other.side], mean: other.mean } : null}
        strides={strides}
        reference={null}
        filled={[]}
        footOff={footOff}
        renderAt={(percent) => (
          <>
            <div className={css.where}>
              {percent} % of the {over}
            </div>
            {[own, ...(other ? [other] : [])].map((one) => (
              <div key={one.side} data-side={one.side}>
                {one.side} {words(one.mean[percent]!, one.sd?.[percent])}
              </div>
            ))}
          </>
        )}
        onPercent={goTo}
        followMark={follow}
      />
    </figure>
  )
}

/** Where it comes from. */
function madeOf(kind: SignalModel['kind'], unit: string): string {
  if (kind === 'vertical-force') return 'from the plates'
  if (kind === 'centre-of-pressure') return 'centre of pressure, from the heel’s marker and the foot’s line'
  return kind === 'emg-envelope' ? 'envelope' : perKilogramWords(unit)
}
