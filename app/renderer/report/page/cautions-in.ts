import { cautionsOf, modelsForTrying } from '../../../core/report/cautions.ts'
import { noteIn } from '../../../core/report/words/notes/note-in.ts'
import type { ReportWords } from '../../../core/report/words/report-words.ts'
import type { ReadTrial } from '../stills/read-trial.ts'

type Cautioned = { trial: Pick<ReadTrial['trial'], 'model'>; trialGait: Pick<ReadTrial['trialGait'], 'stale' | 'staleSaid' | 'isTried'> }

/** A picture or a clip goes from hand to hand without its report. `shown`: how many findings are to be seen. */
export function cautionsIn({ trial, trialGait }: Cautioned, shown: number, { head, and, tag }: Pick<ReportWords, 'head' | 'and' | 'tag'>): string[] {
  const models = modelsForTrying([trial])
  const said = cautionsOf([{ trialGait }], { isTried: trialGait.isTried, shown })
  return [...(models.length > 0 ? [head.forTrying(and(models))] : []), ...said.map((caution) => (caution.kind === 'stale' ? `${head.stale(null)} ${noteIn(tag, caution.reason, caution.said) ?? caution.reason}` : head.notTried))]
}
