import { calibratedLensSchema } from '../../contract/analysis/calibration-tasks.ts'
import type { CalibrationWork } from '../../contract/analysis/calibration.ts'
import type { JobContext } from '../jobs/job-kind.ts'
import type { TrialPlace } from '../trial/place.ts'
import { eachCamera } from './boards-of-cameras.ts'
import type { Made } from './made.ts'

/** Each camera's lens from its pictures of the board. */
export async function makeLenses(context: JobContext, { sessionId }: TrialPlace, work: Extract<CalibrationWork, { kind: 'lenses' }>): Promise<Made> {
  const { library, stage } = context
  const { board } = work
  const { done, refused, of } = await eachCamera(context, sessionId, work, async (camera, { views, photos, unused }, progress) => {
    const leaveOut = work.leaveOut.filter((one) => one.camera === camera).map(({ name }) => name)
    const { run } = await stage({
      worker: 'calibrate',
      stage: 'calibrate-lens',
      inputs: { 'board-views': views },
      params: { camera, board, leaveOut },
      extra: { views: [library.layout.artifactFile(views)] },
      progress,
    })
    for (const warning of run.warnings) context.warn(`${camera}: ${warning}`)
    const lens = calibratedLensSchema.parse(run.summary)
    return { lens: { ...lens, unused: [...unused, ...lens.unused] }, boards: { camera, views, photos } }
  })
  return { result: { kind: 'lenses', board, lenses: done.map(({ lens }) => lens), boards: done.map(({ boards }) => boards), refused }, of: { ...of, calibration: null, films: null }, warnings: [] }
}
