/** From a report's data to all that is drawn of it. */
import type { ReportData } from '../../contract/review/report.ts'
import { reportWords } from '../../core/report/words/all-languages.ts'
import type { Report } from './document/report.ts'
import { drawStills } from './stills/draw-stills.ts'
import { readTrial, type ReadTrial } from './stills/read-trial.ts'

/** Of the way: reading, and drawing the pictures. */
const READ = 0.3

export async function makeReport(data: ReportData, signal: AbortSignal, onProgress: (value: number, title: string) => void): Promise<Report> {
  const [first, ...others] = await Promise.all(data.trials.map((trial) => readTrial(trial, signal, data.isPseudonymous)))
  const trials: [ReadTrial, ...ReadTrial[]] = [first!, ...others]
  const stills = await drawStills(trials[0], (done, of) => onProgress(READ + ((1 - READ) * done) / Math.max(1, of), `Drawing picture ${done + 1} of ${of}`))
  onProgress(1, 'Laying it out')
  return { data, words: reportWords(data.template.language), trials, stills }
}
