import { standingDecision } from '../../../core/report/key-findings.ts'
import { againstOf } from '../../../core/deviation/words/verdicts.ts'
import { roundedFinding } from '../../../core/deviation/words/rounded.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { decisionWords } from './decision-words.ts'
import { FindingCurve } from './finding-curve.tsx'
import { told, type PartProps, type Report } from './report.ts'
import stills from './still.module.css'
import css from './finding-block.module.css'

/** A sentence, the picture that shows it best, and its curve. */
export function FindingBlock({ finding, report }: PartProps & { finding: Finding }) {
  const { words, trials: [{ trial }] } = report
  const { title, sentence, care } = told(finding, report)
  const standing = standingDecision(finding, trial.decisions)
  return (
    <div className={css.finding} data-finding={`${finding.side} ${finding.variable}`}>
      <h3>{title}</h3>
      <p>{sentence}</p>
      <p className={css.sure}>{sureOf(finding, report)}</p>
      {care !== null && <p className={css.care}>{care}</p>}
      {standing && (
        <p className={css.decided}>
          <strong>{words.findings.decided}:</strong> {decisionWords(standing.decision, words)}
        </p>
      )}
      <div className={css.evidence}>
        <StillFigure finding={finding} report={report} />
        <FindingCurve finding={finding} report={report} />
      </div>
    </div>
  )
}

function sureOf(finding: Finding, { words, trials: [{ trialGait: { gait } }] }: Report): string {
  const { verdict, confidence, size, intervalDeg } = finding
  const { deltaDeg, decimals } = roundedFinding(finding)
  const signed = (value: number) => `${value > 0 ? '+' : ''}${words.number(value, decimals)}°`
  return [
    gait.reference && words.verdicts[againstOf(gait.reference)][verdict],
    `${words.findings.confidence}: ${words.confidence[confidence]}`,
    size !== null && words.findings.size(words.number(size, size < 0.995 ? 2 : 1)),
    `Δ ${signed(deltaDeg)}`,
    intervalDeg && words.findings.interval(signed(intervalDeg[0]), signed(intervalDeg[1])),
  ].filter(Boolean).join(' · ')
}

function StillFigure({ finding, report }: PartProps & { finding: Finding }) {
  const { words } = report
  const still = report.stills.get(finding)
  if (still === undefined) return null
  if (typeof still === 'string')
    return (
      <p className={css.noStill}>
        {words.findings.noStill} {words.findings.noStillBecause[still]}
      </p>
    )
  const caption = words.findings.still(still.camera, words.number(still.timeUs / 1e6, 2))
  return (
    <figure className={stills.still}>
      <img src={still.address} alt={`${told(finding, report).title}. ${caption}`} />
      <figcaption>
        {caption} {still.hasGhost && words.findings.stillGhost}
      </figcaption>
    </figure>
  )
}
