import { useMemo } from 'react'
import { SIDES } from '../../../../../core/body/joints.ts'
import { SmallCurve } from '../../../../charts/small-curve.tsx'
import { angleName } from '../../../../format/angle-words.ts'
import { number } from '../../../../format/measured.ts'
import { openCurve, openSignal } from '../../../../trial/gait/open-curve.ts'
import { toneOf } from '../../../../trial/gait/show-finding.ts'
import type { ShownGait } from '../../../../trial/gait/shown-gait.ts'
import { curveModel, shapeOnlyWords, smallReferences, type anglesOf, type CurveModel } from '../../../../trial/gait/curves/curve-model.ts'
import { SIDE_COLOURS } from '../../../../trial/gait/curves/follow-playhead.ts'
import { signalModels, type SignalModel } from '../../../../trial/gait/curves/signal-models.ts'
import css from '../../../../trial/gait/curves/curves.module.css'

/** Every angle at a glance, both sides on one scale; one of them opens its curve. */
export function SmallMultiples({ shown, angles: { known, unknown } }: { shown: ShownGait; angles: ReturnType<typeof anglesOf> }) {
  const models = useMemo(() => known.map((angle) => curveModel({ trialGait: shown.trialGait, strides: null }, angle)), [shown.trialGait, known])
  const grey = shapeOnlyWords(shown.trialGait.gait)
  const signals = useMemo(() => signalModels(shown.trialGait.gait), [shown.trialGait])
  return (
    <div className={css.multiples}>
      <ul className={css.grid} aria-label="All angles">
        {models.map((model) => (
          <li key={model.angle}>
            <One model={model} />
          </li>
        ))}
      </ul>
      {signals.length > 0 && (
        <>
          <h3 className={css.also}>Also in the file, cut as the strides are</h3>
          <ul className={css.grid} aria-label="Signals of the file">
            {signals.map((signal) => (
              <li key={signal.key}>
                <OneSignal signal={signal} />
              </li>
            ))}
          </ul>
        </>
      )}
      {grey !== null && <p className={css.none}>{grey}</p>}
      {unknown.length > 0 && (
        <p className={css.none}>
          Not observable: {unobservable(unknown)}.
        </p>
      )}
    </div>
  )
}

const OneSignal = ({ signal: { key, name, unit, over, scale, sides } }: { signal: SignalModel }) => (
  <button type="button" title={`${name}, mean of left and right, 0 to 100 % of the ${over}`} onClick={() => openSignal(key)}>
    <span className={css.name}>{name}</span>
    <span className={css.range}>
      {unit}
      {over === 'stance' && ', stance'}
    </span>
    <SmallCurve scale={scale} lines={sides.map(({ side, mean }) => ({ colour: SIDE_COLOURS[side], mean }))} band={null} reference={null} />
  </button>
)

/** Those of one reason together. */
function unobservable(unknown: ReturnType<typeof anglesOf>['unknown']): string {
  const reasons = [...new Set(unknown.map(({ reason }) => reason))]
  return reasons.map((reason) => `${unknown.filter((one) => one.reason === reason).map(({ angle }) => angleName(angle).toLowerCase()).join(', ')} (${reason})`).join('; ')
}

function One({ model: { angle, sides, scale } }: { model: CurveModel }) {
  const curves = SIDES.flatMap((side) => sides[side] ?? [])
  const finding = curves.flatMap(({ findings }) => findings).find((one) => toneOf(one) !== 'plain')
  const { shared, own, isShapeOnly } = smallReferences(curves)
  const range = `${number(scale.least, 0)} to ${number(scale.most, 0)}°`
  return (
    <button type="button" title={[`${angleName(angle)}, ${range}`, finding?.title].filter(Boolean).join(': ')} onClick={() => openCurve(angle)} data-tone={finding ? toneOf(finding) : 'plain'}>
      <span className={css.name}>{angleName(angle)}</span>
      <span className={css.range}>{range}</span>
      <SmallCurve scale={scale} lines={curves.map(({ side, mean }) => ({ colour: SIDE_COLOURS[side], mean, band: own[side]?.band, reference: own[side]?.mean }))} band={shared?.band ?? null} reference={shared?.mean ?? null} isShapeOnly={isShapeOnly} />
      {finding && <span className={css.finding}>{finding.title}</span>}
    </button>
  )
}
