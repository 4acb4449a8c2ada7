import type { ReportData } from '../../../contract/review/report.ts'
import { REPORT_ENGLISH } from '../../../core/report/words/english.ts'
import { reportWords } from '../../../core/report/words/all-languages.ts'
import { told } from '../document/report.ts'
import { drawStills } from '../stills/draw-stills.ts'
import { readTrial } from '../stills/read-trial.ts'
import { cautioned } from './cautioned.ts'
import { cautionsIn } from './cautions-in.ts'
import type { Line } from './line.ts'

/** Each finding's picture, by its number and what it says, with what takes something from it. */
export async function sendStills(data: ReportData, line: Line): Promise<string[]> {
  const words = reportWords(data.template.language)
  const read = await readTrial(data.trials[0]!, new AbortController().signal, data.isPseudonymous)
  const stills = await drawStills(read, (done, of) => line.tell({ type: 'progress', value: done / Math.max(1, of), title: `Drawing picture ${done + 1} of ${of}` }), { as: 'png', referenceCalled: words.findings.referenceShort })
  const cautions = cautionsIn(read, [...stills.values()].filter((still) => typeof still !== 'string').length, words)
  const warnings: string[] = []
  let number = 0
  for (const [finding, still] of stills) {
    const { title } = told(finding, { data, words, trials: [read], stills })
    if (typeof still === 'string') warnings.push(`No picture of “${title}”: ${REPORT_ENGLISH.findings.noStillBecause[still]}`)
    else await line.send(`${String(++number)} ${title}`, await cautioned(still.picture, cautions))
  }
  return warnings
}
