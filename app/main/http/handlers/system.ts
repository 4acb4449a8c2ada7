/** The lab and its machine: users, tablets, the audit log, jobs and models. */
import { listAudit } from '../../audit/audit-log.ts'
import { startComparison } from '../../compare/compare-job.ts'
import { comparisonNow } from '../../compare/kept-comparison.ts'
import type { Engine } from '../../engine-parts.ts'
import { startCheck } from '../../check/check-job.ts'
import { checkReport } from '../../check/report.ts'
import { getChoice, setChoice } from '../../library/choices.ts'
import { addGranted, startFetch } from '../../models/calls.ts'
import { modelFolders } from '../../models/folders.ts'
import { listModels } from '../../models/list-models.ts'
import { modelSearch } from '../../models/model-search.ts'
import { removeModel } from '../../models/remove-model.ts'
import { openSample } from '../../sample/open-sample.ts'
import { about } from '../../system/about.ts'
import { doctor } from '../../system/doctor.ts'
import type { Tablets } from '../../tablet/tablets.ts'
import { createUserFrom, setSecret, signIn, signOut } from '../../users/sign-in.ts'
import { listUsers, updateUser } from '../../users/users.ts'
import { meOf } from '../../users/visit.ts'
import { type Calls, placeOf } from '../calls.ts'

export function systemHandlers(os: Calls, engine: Engine, tablets: Tablets) {
  const { library, scheduler, decoders } = engine
  return {
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
    system: {
      about: os.system.about.handler(() => about(library)),
      doctor: os.system.doctor.handler(() => doctor()),
      openSample: os.system.openSample.handler(() => openSample(library, scheduler)),
      check: os.system.check.handler(({ input }) => startCheck(scheduler, input)),
      checkReport: os.system.checkReport.handler(({ input }) => checkReport(library, input.jobId)),
      reportDecoders: os.system.reportDecoders.handler(({ input }) => decoders.report(input.codecs)),
      choices: {
        get: os.system.choices.get.handler(({ input }) => ({ value: getChoice(library, input.key) })),
        set: os.system.choices.set.handler(({ input }) => setChoice(library, input.key, input.value)),
      },
    },
  }
}
