/** What the library holds: people, sessions, trials and files, and how they come in and go. */
import type { Engine } from '../../engine-parts.ts'
import { startErasure } from '../../erasure/erase-job.ts'
import { preview } from '../../import/preview.ts'
import { startImport } from '../../import/start.ts'
import { createAthlete, getAthlete, listAthletes, updateAthlete } from '../../library/athletes.ts'
import { emptyBin, listBin, putInBin, restoreFromBin } from '../../library/bin.ts'
import { historyState, redo, undo } from '../../library/history.ts'
import { getMediaDetail, moveMedia, updateMedia } from '../../library/media.ts'
import { startPreparation } from '../../library/prepare-job.ts'
import { createSession, getSession, listSessions, listTags, updateSession } from '../../library/sessions.ts'
import { createTrial, updateTrial } from '../../library/trials.ts'
import type { Calls } from '../calls.ts'

export function libraryHandlers(os: Calls, engine: Engine) {
  const { library, scheduler, grants, plans } = engine
  return {
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
      prepare: os.media.prepare.handler(({ input }) => startPreparation(library, scheduler, input.id)),
    },
    tags: { list: os.tags.list.handler(() => listTags(library)) },
    bin: {
      list: os.bin.list.handler(() => listBin(library)),
      put: os.bin.put.handler(({ input }) => putInBin(library, input.kind, input.ids)),
      restore: os.bin.restore.handler(({ input }) => restoreFromBin(library, input.kind, input.id)),
      empty: os.bin.empty.handler(() => emptyBin(library, (id) => scheduler.end(id, 'cancel'))),
    },
    history: {
      undo: os.history.undo.handler(({ input }) => undo(library, input?.only)),
      redo: os.history.redo.handler(() => redo(library)),
      state: os.history.state.handler(() => historyState(library)),
    },
    imports: {
      offer: os.imports.offer.handler(({ input }) => Promise.all(input.files.map((file) => grants.forOffer(file)))),
      preview: os.imports.preview.handler(({ input, signal }) => preview(engine, input.grants, signal)),
      start: os.imports.start.handler(({ input }) => startImport(library, scheduler, plans, input)),
      discard: os.imports.discard.handler(({ input }) => {
        if (input.planId) plans.discard(input.planId)
        grants.forget(input.grants ?? [], { keepBytes: false })
      }),
    },
  }
}
