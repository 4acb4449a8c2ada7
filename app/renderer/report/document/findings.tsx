import { keyFindings } from '../../../core/report/key-findings.ts'
import { phaseLegend } from '../../../core/report/words/phase-letters.ts'
import type { Finding } from '../../trial/gait/lit.ts'
import { FindingBlock } from './finding-block.tsx'
import { concluded, told, type PartProps } from './report.ts'
import text from './text.module.css'

const keyOf = ({ variable, side, phase }: { variable: string; side: string; phase: string }) => `${variable} ${side} ${phase}`

export function Findings({ report }: PartProps) {
  const { words, trials: [{ trial, trialGait }] } = report
  const { pictured, named, dismissed } = keyFindings(trialGait.gait.deviations, trial.decisions)
  const conclusion = concluded(report, pictured.length)
  return (
    <>
      {conclusion ? <p>{conclusion.report}</p> : <p className={text.intro}>{`${words.findings.intro} ${words.findings.pictures}`}</p>}
      {pictured.map((finding) => (
        <FindingBlock key={keyOf(finding)} finding={finding} report={report} />
      ))}
      {/* After them: before, it would take the room that the first one has on the first page. */}
      {!conclusion && <p className={text.intro}>{phaseLegend(words)}</p>}
      {named.length > 0 && (
        <div className={text.keep}>
          <h3>{words.findings.more}</h3>
          <ul className={text.list}>
            {named.map((finding) => (
              <Named key={keyOf(finding)} finding={finding} report={report} />
            ))}
          </ul>
        </div>
      )}
      {dismissed > 0 && <p className={text.dim}>{words.findings.dismissed(dismissed)}</p>}
    </>
  )
}

function Named({ finding, report }: PartProps & { finding: Finding }) {
  const { sentence, care } = told(finding, report)
  return (
    <li>
      {sentence} {care}
    </li>
  )
}
