import type { Gait } from '../../../../../contract/gait/gait.ts'
import { surestOfEach } from '../../../../../core/deviation/drift/surest-of-each.ts'
import { choose, useChoice } from '../../../../engine/choices.ts'
import { count } from '../../../../format/amounts.ts'
import css from '../../../../trial/gait/differs/differs.module.css'
import { angleChoice, detailChoice } from '../../../../trial/gait/choices.ts'
import { endLoop } from '../../../../trial/gait/loop-stride.ts'
import { openCurve } from '../../../../trial/gait/open-curve.ts'
import { useStore } from '../../../../store.ts'
import { DRIFT_VERDICTS, driftSensitivityWords, fewWords, openedTrend, type Trend } from './drift-words.ts'

/** What goes one way along the session. `isComing`: what is not known yet is being worked out; else it says elsewhere why not. */
export function DriftView({ gait: { drift }, isComing }: { gait: Gait; isComing: boolean }) {
  if (drift === null) return isComing && <p className={css.quiet}>What goes one way along the trial is being worked out …</p>
  if (!drift) return <p className={css.quiet}>Nobody has looked for a drift yet: analyse the trial again.</p>
  const all = surestOfEach(drift.trends)
  const [found, possible, steady] = (['drifts', 'possible', 'steady'] as const).map((verdict) => all.filter((one) => one.verdict === verdict)) as [Trend[], Trend[], Trend[]]
  const few = fewWords(drift)
  return (
    <>
      {few && <p className={css.quiet}>{few}</p>}
      {all.length > 0 && found.length === 0 && <p className={css.quiet}>No angle goes one way along this trial by more than chance brings.</p>}
      {found.length > 0 && <List trends={found} label="Drift" />}
      <Folded trends={possible} words={`${count(possible.length, 'angle')} possible, as chance brings to some of so many`} />
      <Folded trends={steady} words={`${count(steady.length, 'angle')} within chance`} />
    </>
  )
}

const Folded = ({ trends, words }: { trends: readonly Trend[]; words: string }) =>
  trends.length > 0 && (
    <details className={css.folded}>
      <summary>{words}</summary>
      <List trends={trends} label={words} />
    </details>
  )

const TONES = { drifts: 'strong', possible: 'watch', steady: 'plain' } as const

function List({ trends, label }: { trends: readonly Trend[]; label: string }) {
  const [angle] = useChoice(angleChoice)
  const opened = useStore(openedTrend)
  const isOpen = ({ variable, side }: Trend) => variable === angle && variable === opened?.variable && side === opened.side
  return (
    <ul className={css.list} aria-label={label}>
      {trends.map((trend) => (
        <li key={`${trend.side}-${trend.variable}`}>
          <button type="button" className={css.card} data-tone={TONES[trend.verdict]} aria-pressed={isOpen(trend)} aria-label={trend.title} onClick={() => open(trend)}>
            <span className={css.edge} />
            <span className={css.words}>
              <strong>{trend.title}</strong>
              <span className={css.sentence}>{trend.sentence}</span>
              <span className={css.sure}>
                <span className={css.verdict}>{DRIFT_VERDICTS[trend.verdict]}</span>
                {trend.sensitivity.length > 0 && <span>{driftSensitivityWords(trend)}</span>}
              </span>
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Its curve, and its line over the strides, in place of what was lit before. */
function open({ variable, side, phase }: Trend): void {
  endLoop()
  openedTrend.set({ variable, side, phase })
  openCurve(variable, side)
  choose(detailChoice, 'strides')
}
