import { PHASES } from '../../../core/gait/cycles/phases.ts'
import { phaseLetters } from '../../../core/report/words/phase-letters.ts'
import { CurveChart, type Filled } from '../../charts/curve-chart.tsx'
import { PhaseStrip } from '../../charts/phase-strip.tsx'
import { curveModel, type SideCurve } from '../../trial/gait/curves/curve-model.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { againstWords } from './head-words.ts'
import { angleIn, capital, type PartProps, type Report } from './report.ts'
import css from './finding-curve.module.css'

const nothing = () => null
/** On paper nothing moves. */
const still = (draw: (mark: null) => void) => {
  draw(null)
  return () => undefined
}
const noClick = () => undefined

/** The finding's angle on its side: all strides, mean, reference and band, as in Analyse. */
export function FindingCurve({ finding, report }: PartProps & { finding: Finding }) {
  const { words, trials: [read] } = report
  const { variable: angle, side } = finding
  const model = curveModel(read, angle)
  const curve = model.sides[side]
  if (!curve) return null
  const title = `${angleIn(report, angle)}, ${words.sides[side]}`
  const ways = words.ways[finding.variable]
  const caption = words.findings.curve(title, curve.n, againstWords(report), curve.sd !== null)
  return (
    <figure className={css.curve}>
      <p className={css.curveTitle}>
        <strong>{title}</strong> <span>{`↑ ${ways[0]} · ↓ ${ways[1]}`}</span>
      </p>
      <div className={css.plot}>
        <CurveChart
          label={caption}
          scale={model.scale}
          unit="°"
          main={{ colour: `var(--${side})`, mean: curve.mean, sd: curve.sd }}
          other={null}
          strides={curve.strides.map(({ values, leftOut }) => ({ values, isLeftOut: leftOut !== null }))}
          reference={curve.reference}
          filled={filledOf(curve, finding)}
          footOff={curve.footOff}
          renderAt={nothing}
          onPercent={noClick}
          followMark={still}
        />
      </div>
      <PhaseStrip label={words.findings.measured} parts={partsOf(curve, finding, report)} />
      <figcaption>{caption}</figcaption>
    </figure>
  )
}

function filledOf({ reference, regions }: SideCurve, finding: Finding): Filled[] {
  const band = reference?.band
  const tone = finding.verdict === 'beyond' ? 'var(--strong)' : 'var(--watch)'
  const beyond = band ? regions.map(({ border, from, to }): Filled => ({ key: `${border}-${from}`, from, to, towards: band[border], colour: tone, isLit: true, words: '' })) : []
  const spoken: Filled[] = reference ? [{ key: 'spoken', from: finding.fromPercent, to: finding.toPercent, towards: reference.mean, colour: tone, isLit: false, words: '' }] : []
  return [...spoken, ...beyond]
}

function partsOf({ phases }: SideCurve, finding: Finding, { words }: Report) {
  const tone = finding.verdict === 'beyond' ? ('strong' as const) : ('watch' as const)
  return PHASES.flatMap((phase) => {
    const part = phases.find((one) => one.phase === phase)
    return part ? [{ key: phase, from: part.from, to: part.to, words: capital(words.phases[phase]), short: words.phasesShort[phase], letters: phaseLetters(words, phase), tone: finding.phases.includes(phase) ? tone : ('plain' as const), isLit: false }] : []
  })
}
