import { type Caution, cautionsOf, modelsForTrying } from '../../../core/report/cautions.ts'
import { Noted } from './noted.tsx'
import { measurementName, type PartProps } from './report.ts'
import text from './text.module.css'

interface WarningsProps extends PartProps {
  /** Those that stand beside it. */
  findings: { isTried: boolean; shown: number }
  /** In words for whoever knows none of a lab. */
  isPlain?: boolean
}

/** What takes something from all that is said, of every measurement that the report is of. */
export function Warnings({ report, findings, isPlain = false }: WarningsProps) {
  const cautions = cautionsOf(report.trials, findings)
  return cautions.map((caution) => (
    <p key={caution.kind === 'stale' ? caution.of : caution.kind} className={text.warning}>
      {isPlain ? report.words.summary.cautions[caution.kind] : <Caution caution={caution} report={report} />}
    </p>
  ))
}

/** Wherever the report begins: what it says is of keypoints that judge nobody. */
export function ForTrying({ report: { words, trials }, isPlain = false }: PartProps & Pick<WarningsProps, 'isPlain'>) {
  const models = modelsForTrying(trials.map(({ trial }) => trial))
  return models.length > 0 && <p className={text.warning}>{isPlain ? words.summary.forTrying : words.head.forTrying(words.and(models))}</p>
}

function Caution({ caution, report }: PartProps & { caution: Caution }) {
  const { words, trials } = report
  if (caution.kind === 'not-tried') return words.head.notTried
  return (
    <>
      {`${words.head.stale(trials.length > 1 ? measurementName(trials[caution.of]!, words) : null)} `}
      <Noted report={report} message={caution.reason} said={caution.said} />
    </>
  )
}
