/** From footage to gait: calibrations, clocks, skeletons, events and what they are compared with. */
import { analyseAgain, startAnalysis } from '../../analysis/analyse-job.ts'
import { checkTrial } from '../../analysis/check-trial.ts'
import { analysisOf } from '../../skeleton/of-trial.ts'
import { startCalibration } from '../../calibrate/calibrate-job.ts'
import { calibrationOf } from '../../calibrate/of-trial.ts'
import { useCalibration } from '../../calibrate/use-calibration.ts'
import { startFindingClocks } from '../../clocks/find-clocks-job.ts'
import { foundClocks } from '../../clocks/found-clocks.ts'
import { checkCohort } from '../../cohorts/check-cohort.ts'
import { makeAgain, startCohort } from '../../cohorts/cohort-job.ts'
import type { Engine } from '../../engine-parts.ts'
import { otherTrials } from '../../gait/compared-with.ts'
import { forcesOf } from '../../gait/force-plates.ts'
import { chooseGait, chooseReference, editEvent, excludeStride, forgetEventEdits, leaveOutSessions } from '../../gait/gait-choices.ts'
import { startGait } from '../../gait/gait-job.ts'
import { gaitOfTrial, sentGait } from '../../gait/gait-of-trial.ts'
import { keptCycle } from '../../gait/kept-gait.ts'
import { referencesOfTrial } from '../../gait/references-of-trial.ts'
import { setClocks } from '../../library/clocks.ts'
import { addReference, getReference, listReferences, referenceFile, removeReference } from '../../references/references.ts'
import { camerasOf } from '../../trial/footage.ts'
import { type Calls, placeOf } from '../calls.ts'

export function gaitHandlers(os: Calls, { library, scheduler, fileWorker, decoders, gaits }: Engine) {
  const refreshed = async (of: Parameters<typeof placeOf>[0]) => sentGait(await gaits.refresh(placeOf(of)))
  return {
    analysis: {
      ofTrial: os.analysis.ofTrial.handler(({ input }) => analysisOf(library, placeOf(input))),
      start: os.analysis.start.handler(({ input }) => startAnalysis(library, scheduler, input)),
      again: os.analysis.again.handler(({ input }) => analyseAgain(library, scheduler, placeOf(input), input.person)),
      check: os.analysis.check.handler(({ input }) => checkTrial(library, fileWorker, placeOf(input), input.remedies)),
    },
    calibration: {
      ofTrial: os.calibration.ofTrial.handler(({ input }) => calibrationOf(library, fileWorker, placeOf(input))),
      start: os.calibration.start.handler(({ input }) => startCalibration(library, scheduler, placeOf(input), input.work)),
      use: os.calibration.use.handler(({ input }) => useCalibration(library, fileWorker, placeOf(input), input.calibration)),
    },
    footage: {
      ofTrial: os.footage.ofTrial.handler(({ input }) => ({
        cameras: camerasOf(library, input.sessionId, input.trialId ?? null, decoders.known()),
        forces: forcesOf(library, placeOf(input)),
      })),
      proposePlatesClock: os.footage.proposePlatesClock.handler(({ input }) => gaits.proposePlatesClock(placeOf(input))),
      findClocks: os.footage.findClocks.handler(({ input }) => startFindingClocks(library, scheduler, placeOf(input), input.by)),
      foundClocks: os.footage.foundClocks.handler(({ input }) => foundClocks(library, input.jobId)),
      setClocks: os.footage.setClocks.handler(({ input }) => setClocks(library, input.clocks)),
    },
    gait: {
      ofTrial: os.gait.ofTrial.handler(async ({ input }) => {
        const { gait, ...rest } = await gaitOfTrial(library, placeOf(input))
        return { ...rest, gait: gait && sentGait(gait) }
      }),
      start: os.gait.start.handler(({ input }) => startGait(library, scheduler, placeOf(input))),
      refresh: os.gait.refresh.handler(({ input }) => refreshed(input)),
      editEvent: os.gait.editEvent.handler(({ input }) => {
        editEvent(library, placeOf(input), input.edit, keptCycle(library, placeOf(input)))
        return refreshed(input)
      }),
      forgetEventEdits: os.gait.forgetEventEdits.handler(({ input }) => {
        forgetEventEdits(library, placeOf(input))
        return refreshed(input)
      }),
      excludeStride: os.gait.excludeStride.handler(({ input }) => {
        excludeStride(library, placeOf(input), input, keptCycle(library, placeOf(input)))
        return refreshed(input)
      }),
      chooseGait: os.gait.chooseGait.handler(({ input }) => {
        chooseGait(library, placeOf(input), input.gait)
        return refreshed(input)
      }),
      leaveOutSessions: os.gait.leaveOutSessions.handler(({ input }) => {
        leaveOutSessions(library, placeOf(input), input.sessionIds)
        return refreshed(input)
      }),
      others: os.gait.others.handler(({ input }) => otherTrials(library, placeOf(input))),
      comparedWith: os.gait.comparedWith.handler(({ input }) => gaits.compare(placeOf(input), input.other)),
      references: os.gait.references.handler(({ input }) => referencesOfTrial(library, placeOf(input))),
      chooseReference: os.gait.chooseReference.handler(({ input }) => {
        chooseReference(library, placeOf(input), input.referenceId)
        return refreshed(input)
      }),
    },
    references: {
      list: os.references.list.handler(() => listReferences(library)),
      get: os.references.get.handler(({ input }) => getReference(library, input.id)),
      file: os.references.file.handler(({ input }) => referenceFile(library, input.id)),
      add: os.references.add.handler(({ input }) => addReference(library, input.text, input.name)),
      checkCohort: os.references.checkCohort.handler(({ input }) => checkCohort(library, input.sessionIds)),
      make: os.references.make.handler(({ input }) => startCohort(library, scheduler, input)),
      makeAgain: os.references.makeAgain.handler(({ input }) => makeAgain(library, scheduler, input.id)),
      remove: os.references.remove.handler(({ input }) => removeReference(library, input.id)),
    },
  }
}
