import { SIDES } from '../../../core/body/joints.ts'
import { SmallCurve } from '../../charts/small-curve.tsx'
import { anglesOf, curveModel, smallReferences } from '../../trial/gait/curves/curve-model.ts'
import { againstWords } from './head-words.ts'
import { angleIn, type PartProps, type Report } from './report.ts'
import text from './text.module.css'
import small from './small-curves.module.css'
import css from './curves.module.css'

/** Every angle that is known, both sides on one scale. */
export function Curves({ report }: PartProps) {
  const { words, trials: [{ trialGait: { gait } }] } = report
  const { known, unknown } = anglesOf(gait)
  return (
    <>
      <p className={text.intro}>{words.curves.intro(againstWords(report))}</p>
      <div className={small.grid}>
        {known.map((angle) => (
          <Angle key={angle} angle={angle} report={report} />
        ))}
      </div>
      {unknown.length > 0 && (
        <p className={text.dim}>
          {words.curves.untold} {words.and(unknown.map(({ angle }) => angleIn(report, angle)))}.
        </p>
      )}
    </>
  )
}

function Angle({ angle, report }: { angle: string; report: Report }) {
  const { words, trials: [read] } = report
  const { sides, scale } = curveModel(read, angle)
  const curves = SIDES.flatMap((side) => sides[side] ?? [])
  const { shared, own, isShapeOnly } = smallReferences(curves)
  const ways = (words.ways as Readonly<Record<string, readonly [string, string]>>)[angle]
  return (
    <figure className={small.small}>
      <figcaption>
        <strong>{angleIn(report, angle)}</strong>
        {ways && <span>{`↑ ${ways[0]} · ↓ ${ways[1]}`}</span>}
      </figcaption>
      <div className={small.smallPlot}>
        <span className={small.scale}>
          <span>{words.number(scale.most, 0)}°</span>
          <span>{words.number(scale.least, 0)}°</span>
        </span>
        <SmallCurve scale={scale} lines={curves.map(({ side, mean }) => ({ colour: `var(--${side})`, mean, band: own[side]?.band ?? null, reference: own[side]?.mean ?? null }))} band={shared?.band ?? null} reference={shared?.mean ?? null} isShapeOnly={isShapeOnly} />
      </div>
      <p className={css.percents}>
        <span>0 %</span>
        <span>50</span>
        <span>100 %</span>
      </p>
    </figure>
  )
}
