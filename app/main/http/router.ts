/** The contract's handlers: each line hands over to the part of the engine that does it. */
import { implement } from '@orpc/server'
import { contract } from '../../contract/contract.ts'
import { ProblemError } from '../../core/problem.ts'
import { listAudit } from '../audit/audit-log.ts'
import { analyseAgain, startAnalysis } from '../analysis/analyse-job.ts'
import { checkTrial } from '../analysis/check-trial.ts'
import { analysisOf } from '../analysis/of-trial.ts'
import { agreementIn, doubleAt } from '../annotate/agreement.ts'
import { createDataset, listDatasets, updateDataset } from '../annotate/datasets.ts'
import { exportVersion } from '../annotate/export-version.ts'
import { addFrames, queueOf, removeFrames } from '../annotate/frames.ts'
import { importLabels } from '../annotate/import-labels.ts'
import { redoLabels, undoLabels } from '../annotate/label-edits.ts'
import { editLabels, ownLabels } from '../annotate/labels.ts'
import { trialToLabel } from '../annotate/trial-films.ts'
import { addTrial, removeTrial, trialsOf } from '../annotate/trials.ts'
import { makeVersion, versionsOf } from '../annotate/versions.ts'
import { startCalibration } from '../calibrate/calibrate-job.ts'
import { calibrationOf } from '../calibrate/of-trial.ts'
import { useCalibration } from '../calibrate/use-calibration.ts'
import { startComparison } from '../compare/compare-job.ts'
import { comparisonNow } from '../compare/kept-comparison.ts'
import { startFindingClocks } from '../clocks/find-clocks-job.ts'
import { foundClocks } from '../clocks/found-clocks.ts'
import type { Engine } from '../engine-parts.ts'
import { startErasure } from '../erasure/erase-job.ts'
import { otherTrials } from '../gait/compared-with.ts'
import { keptCycle } from '../gait/kept-gait.ts'
import { chooseGait, chooseReference, editEvent, excludeStride, forgetEventEdits, leaveOutSessions } from '../gait/gait-choices.ts'
import { referencesOfTrial } from '../gait/references-of-trial.ts'
import { startGait } from '../gait/gait-job.ts'
import { gaitOfTrial, sentGait } from '../gait/gait-of-trial.ts'
import { makePlan } from '../import/plan.ts'
import { startImport } from '../import/start.ts'
import { openPreparation } from '../jobs/store.ts'
import { createAthlete, getAthlete, listAthletes, updateAthlete } from '../library/athletes.ts'
import { emptyBin, listBin, putInBin, restoreFromBin } from '../library/bin.ts'
import { startCheck } from '../library/check/check-job.ts'
import { checkReport } from '../library/check/report.ts'
import { getChoice, setChoice } from '../library/choices.ts'
import { setClocks } from '../library/clocks.ts'
import { forcesOf } from '../gait/force-plates.ts'
import { historyState, redo, undo } from '../library/history.ts'
import { getMediaDetail, mediaRow, moveMedia, updateMedia } from '../library/media.ts'
import { countSessions, createSession, getSession, listSessions, listTags, updateSession } from '../library/sessions.ts'
import { createTrial, updateTrial } from '../library/trials.ts'
import { diskUse } from '../library/usage.ts'
import { addGranted, startFetch } from '../models/calls.ts'
import { modelFolders } from '../models/folders.ts'
import { listModels } from '../models/list-models.ts'
import { modelSearch } from '../models/model-search.ts'
import { removeModel } from '../models/remove-model.ts'
import { checkCohort } from '../cohorts/check-cohort.ts'
import { makeAgain, startCohort } from '../cohorts/cohort-job.ts'
import { addReference, getReference, listReferences, referenceFile, removeReference } from '../references/references.ts'
import { madeExport } from '../report/exports.ts'
import { keepComments, keepLook, keptTemplate } from '../report/kept-choices.ts'
import { startReportExport } from '../report/export-job.ts'
import { setLogo } from '../report/logo.ts'
import { reportData } from '../report/report-data.ts'
import { startReport } from '../report/report-job.ts'
import { reportSetup } from '../report/report-setup.ts'
import { feedback } from '../review/feedback.ts'
import { comment, decide, getFinding } from '../review/findings.ts'
import { historyOfAthlete } from '../review/of-athlete.ts'
import { listFindings } from '../review/queue.ts'
import { adoptLabByHand } from '../sample/adopt-lab.ts'
import { readLab } from '../sample/lab-folder.ts'
import { sampleFolder } from '../sample/sample-folder.ts'
import { doctor } from '../system/doctor.ts'
import { camerasOf } from '../trial/footage.ts'
import type { Tablets } from '../tablet/tablets.ts'
import { nameNow } from '../users/acting.ts'
import { createUserFrom, setSecret, signIn, signOut } from '../users/sign-in.ts'
import { listUsers, updateUser } from '../users/users.ts'
import { meOf } from '../users/visit.ts'
import { CODE_VERSION } from '../version.ts'
import { type CallContext, permitted } from './permissions.ts'

export function makeRouter(engine: Engine, tablets: Tablets) {
  const { library, scheduler, grants, plans, fileWorker, decoders, gaits } = engine
  const os = implement(contract).$context<CallContext>().use(({ context, path, next }, input) => permitted(library, { ...context, path, input }, () => next()))
  const refreshed = async (of: Parameters<typeof placeOf>[0]) => sentGait(await gaits.refresh(placeOf(of)))
  return os.router({
    athletes: {
      list: os.athletes.list.handler(({ input }) => listAthletes(library, input)),
      get: os.athletes.get.handler(({ input }) => getAthlete(library, input.id)),
      create: os.athletes.create.handler(({ input }) => createAthlete(library, input)),
      update: os.athletes.update.handler(({ input }) => updateAthlete(library, input.id, input.changes)),
      erase: os.athletes.erase.handler(({ input }) => startErasure(library, scheduler, input)),
    },
    sessions: {
      list: os.sessions.list.handler(({ input }) => listSessions(library, input)),
      get: os.sessions.get.handler(({ input }) => getSession(library, input.id)),
      create: os.sessions.create.handler(({ input }) => createSession(library, input)),
      update: os.sessions.update.handler(({ input }) => updateSession(library, input.id, input.changes)),
    },
    trials: {
      create: os.trials.create.handler(({ input }) => createTrial(library, input)),
      update: os.trials.update.handler(({ input }) => updateTrial(library, input.id, input.changes)),
    },
    media: {
      get: os.media.get.handler(({ input }) => getMediaDetail(library, input.id)),
      update: os.media.update.handler(({ input }) => updateMedia(library, input.id, input.changes)),
      move: os.media.move.handler(({ input }) => moveMedia(library, input.ids, input.trialId)),
      prepare: os.media.prepare.handler(({ input }) => {
        const { id, name, sessionId, kind } = mediaRow(library, input.id)
        if (kind !== 'footage')
          throw new ProblemError({ code: 'not-footage', message: `${name} is no footage: there is nothing to prepare.`, subject: name })
        const jobId = openPreparation(library, id) ?? scheduler.enqueue({ kind: 'prepare', title: `Preparing ${name}`, sessionId, payload: { mediaId: id } })
        return { jobId }
      }),
    },
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
    review: {
      list: os.review.list.handler(({ input }) => listFindings(library, input)),
      get: os.review.get.handler(({ input }) => getFinding(library, input.id)),
      decide: os.review.decide.handler(({ input }) => decide(library, input)),
      comment: os.review.comment.handler(({ input }) => comment(library, input)),
      ofAthlete: os.review.ofAthlete.handler(({ input }) => historyOfAthlete(library, input.athleteId)),
      feedback: os.review.feedback.handler(() => feedback(library)),
    },
    reports: {
      setup: os.reports.setup.handler(({ input }) => reportSetup(library, placeOf(input))),
      preview: os.reports.preview.handler(({ input }) => reportData(library, input, { decodable: decoders.known(), gaits, madeBy: nameNow() })),
      setTemplate: os.reports.setTemplate.handler(({ input }) => {
        keepLook(library, { template: input })
        return keptTemplate(library)
      }),
      setComments: os.reports.setComments.handler(({ input }) => keepComments(library, placeOf(input), input.comments)),
      setLogo: os.reports.setLogo.handler(({ input }) => setLogo(library, grants, input.grantId)),
      make: os.reports.make.handler(({ input }) => startReport(library, scheduler, input)),
      export: os.reports.export.handler(({ input }) => startReportExport(library, scheduler, input)),
      made: os.reports.made.handler(({ input }) => {
        const made = madeExport(library, input.jobId)
        return made && { name: made.file, bytes: made.bytes, madeUs: made.madeUs }
      }),
    },
    annotate: {
      datasets: os.annotate.datasets.handler(() => listDatasets(library)),
      create: os.annotate.create.handler(({ input }) => createDataset(library, input)),
      update: os.annotate.update.handler(({ input }) => updateDataset(library, input)),
      trials: os.annotate.trials.handler(({ input }) => trialsOf(library, input.datasetId)),
      addTrial: os.annotate.addTrial.handler(({ input }) => addTrial(library, input)),
      removeTrial: os.annotate.removeTrial.handler(({ input }) => removeTrial(library, input)),
      trial: os.annotate.trial.handler(({ input }) => trialToLabel(engine, { datasetId: input.datasetId, ...placeOf(input) })),
      frames: os.annotate.frames.handler(({ input }) => queueOf(library, input.datasetId)),
      addFrames: os.annotate.addFrames.handler(({ input }) => addFrames(library, input)),
      removeFrames: os.annotate.removeFrames.handler(({ input }) => removeFrames(library, input.datasetId, input.frames)),
      labels: os.annotate.labels.handler(({ input }) => ownLabels(library, { datasetId: input.datasetId, ...placeOf(input) })),
      edit: os.annotate.edit.handler(({ input }) => editLabels(library, input)),
      agreement: os.annotate.agreement.handler(({ input }) => agreementIn(library, input.datasetId)),
      double: os.annotate.double.handler(({ input }) => doubleAt(library, input)),
      versions: os.annotate.versions.handler(({ input }) => versionsOf(library, input.datasetId)),
      makeVersion: os.annotate.makeVersion.handler(({ input }) => makeVersion(library, input)),
      export: os.annotate.export.handler(({ input }) => exportVersion(library, input)),
      import: os.annotate.import.handler(({ input }) => importLabels(library, input)),
      undo: os.annotate.undo.handler(({ input }) => undoLabels(library, input.datasetId)),
      redo: os.annotate.redo.handler(({ input }) => redoLabels(library, input.datasetId)),
    },
    audit: { list: os.audit.list.handler(({ input }) => listAudit(library, input)) },
    tablets: {
      state: os.tablets.state.handler(() => tablets.told()),
      switch: os.tablets.switch.handler(async ({ input }) => {
        await tablets.switch(input.on)
        return tablets.told()
      }),
      newCode: os.tablets.newCode.handler(() => tablets.newCode()),
      setRights: os.tablets.setRights.handler(({ input }) => tablets.setRights(input.id, input.rights)),
      revoke: os.tablets.revoke.handler(({ input }) => tablets.revoke(input.id)),
    },
    users: {
      list: os.users.list.handler(() => listUsers(library)),
      me: os.users.me.handler(({ context }) => meOf(library, context.visit)),
      create: os.users.create.handler(({ input, context }) => createUserFrom(library, context.visit, input)),
      update: os.users.update.handler(({ input }) => updateUser(library, input.id, input.changes)),
      setSecret: os.users.setSecret.handler(({ input }) => setSecret(library, input)),
      signIn: os.users.signIn.handler(({ input, context }) => signIn(library, context.visit, input)),
      signOut: os.users.signOut.handler(({ context }) => signOut(library, context.visit)),
    },
    tags: { list: os.tags.list.handler(() => listTags(library)) },
    bin: {
      list: os.bin.list.handler(() => listBin(library)),
      put: os.bin.put.handler(({ input }) => putInBin(library, input.kind, input.ids)),
      restore: os.bin.restore.handler(({ input }) => restoreFromBin(library, input.kind, input.id)),
      empty: os.bin.empty.handler(() => emptyBin(library, (id) => scheduler.end(id, 'cancel'))),
    },
    history: {
      undo: os.history.undo.handler(() => undo(library)),
      redo: os.history.redo.handler(() => redo(library)),
      state: os.history.state.handler(() => historyState(library)),
    },
    imports: {
      offer: os.imports.offer.handler(({ input }) => Promise.all(input.files.map((file) => grants.forOffer(file)))),
      preview: os.imports.preview.handler(async ({ input, signal }) => {
        try {
          const { plan, view } = await makePlan(library, grants, fileWorker, input.grants)
          plans.keep(plan)
          // The window has turned away meanwhile and will never name this plan.
          if (signal?.aborted) plans.discard(plan.id)
          return view
        } catch (thrown) {
          grants.forget(input.grants, { keepBytes: false })
          throw thrown
        }
      }),
      start: os.imports.start.handler(({ input }) => startImport(library, scheduler, plans, input)),
      discard: os.imports.discard.handler(({ input }) => {
        if (input.planId) plans.discard(input.planId)
        grants.forget(input.grants ?? [], { keepBytes: false })
      }),
    },
    jobs: {
      list: os.jobs.list.handler(() => scheduler.list()),
      get: os.jobs.get.handler(({ input }) => scheduler.view(input.id)),
      stop: os.jobs.stop.handler(({ input }) => scheduler.end(input.id, 'stop')),
      cancel: os.jobs.cancel.handler(({ input }) => scheduler.end(input.id, 'cancel')),
      retry: os.jobs.retry.handler(({ input }) => scheduler.retry(input.id)),
      clearEnded: os.jobs.clearEnded.handler(() => ({ cleared: scheduler.clearEnded() })),
    },
    models: {
      list: os.models.list.handler(() => listModels(engine)),
      fetch: os.models.fetch.handler(({ input }) => startFetch(engine, input.id)),
      add: os.models.add.handler(({ input }) => addGranted(engine, input.grants, input.own)),
      search: os.models.search.handler(({ input }) => ({ search: modelSearch(modelFolders(library.layout), input.id) })),
      compare: os.models.compare.handler(({ input }) => startComparison(library, scheduler, { ...placeOf(input), models: [input.one, input.other] })),
      comparison: os.models.comparison.handler(({ input }) => comparisonNow(library, placeOf(input), [input.one, input.other])),
      remove: os.models.remove.handler(({ input }) => removeModel(library, input.id)),
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
    system: {
      about: os.system.about.handler(() => ({
        version: CODE_VERSION,
        libraryName: library.name,
        athletes: library.sql.prepare('SELECT count(*) FROM athlete WHERE deleted_us IS NULL').pluck().get() as number,
        sessions: countSessions(library),
        usage: diskUse(library),
      })),
      doctor: os.system.doctor.handler(() => doctor()),
      openSample: os.system.openSample.handler(async () => {
        const { sessions } = await adoptLabByHand(library, scheduler, await readLab(sampleFolder()))
        return { sessionId: sessions[0]!.sessionId }
      }),
      check: os.system.check.handler(({ input }) => startCheck(scheduler, input)),
      checkReport: os.system.checkReport.handler(({ input }) => checkReport(library, input.jobId)),
      reportDecoders: os.system.reportDecoders.handler(({ input }) => decoders.report(input.codecs)),
      choices: {
        get: os.system.choices.get.handler(({ input }) => ({ value: getChoice(library, input.key) })),
        set: os.system.choices.set.handler(({ input }) => setChoice(library, input.key, input.value)),
      },
    },
  })
}

function placeOf({ sessionId, trialId = null }: { sessionId: string; trialId?: string | null | undefined }) {
  return { sessionId, trialId }
}
