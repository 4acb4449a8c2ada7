import { SIDES, type Side } from '../../../core/body/joints.ts'
import { StridesPlot } from '../../charts/strides-plot.tsx'
import { anglesOf, curveModel } from '../../trial/gait/curves/curve-model.ts'
import { angleIn, capital, type PartProps, type Report } from './report.ts'
import text from './text.module.css'
import small from './small-curves.module.css'

const nothing = () => undefined

/** Every stride over each other: what repeats lies together. */
export function Consistency({ report }: PartProps) {
  const { words, trials: [{ trialGait: { gait } }] } = report
  const fewest = Math.min(...SIDES.map((side) => gait.strides[side].filter(({ leftOut }) => leftOut === null).length))
  return (
    <>
      <p className={text.intro}>
        {words.consistency.intro} {fewest < 50 && words.consistency.fewStrides}
      </p>
      <p>
        {SIDES.map((side) => {
          const { length: out } = gait.strides[side].filter(({ leftOut }) => leftOut !== null)
          return `${words.sideTitles[side]}: ${words.consistency.strides(gait.strides[side].length - out, out)}`
        }).join(' · ')}
      </p>
      <div className={small.grid} data-columns="4">
        {anglesOf(gait).known.flatMap((angle) => SIDES.map((side) => <Strides key={`${angle} ${side}`} angle={angle} side={side} report={report} />))}
      </div>
    </>
  )
}

function Strides({ angle, side, report }: { angle: string; side: Side; report: Report }) {
  const { words, trials: [read] } = report
  const { sides, scale } = curveModel(read, angle)
  const curve = sides[side]
  const { gait } = read.trialGait
  if (!curve) return null
  const strides = curve.strides.map(({ place, values, leftOut }) => ({ key: place, values, isLeftOut: leftOut !== null, isOdd: (gait.strides[side][place]?.odd ?? null) !== null }))
  return (
    <figure className={small.small}>
      <figcaption>
        <strong>{angleIn(report, angle)}</strong> <span>{words.sides[side]}</span>
      </figcaption>
      <div className={small.smallPlot}>
        <span className={small.scale}>
          <span>{words.number(scale.most, 0)}°</span>
          <span>{words.number(scale.least, 0)}°</span>
        </span>
        <StridesPlot label={`${capital(angleIn(report, angle))}, ${words.sides[side]}`} colour={`var(--${side})`} scale={scale} strides={strides} lit={null} onOver={nothing} onOpen={nothing} />
      </div>
    </figure>
  )
}
