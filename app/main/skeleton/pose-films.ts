import type { JobContext, StageRun } from '../jobs/job-kind.ts'
import { estimateAll } from '../pose/estimate-all.ts'
import type { TrialInputs } from '../trial/inputs.ts'
import type { PosedFilm } from './posed-films.ts'

/** Everybody in a trial's films, film by film, and the runs that found them; what these warn of is told. */
export async function poseFilms(context: JobContext, films: TrialInputs['films'], choices: Parameters<typeof estimateAll>[2]): Promise<{ posed: PosedFilm[]; runs: StageRun[] }> {
  const runs = await estimateAll(context, films, choices)
  for (const { run } of runs) run.warnings.forEach(context.warn)
  return { posed: films.map((film, n) => ({ film, people: runs[n]!.outputs['people']! })), runs }
}
